import Consultation
import ContentPack
import Rehearsal
import RuleProof
import Testing

@Suite struct SourceDayTests {
  @Test(arguments: [
    ("    seen_on: 2026-11-22", "    seen_on: yesterday", "'yesterday' is not a day"),
    ("    kind: law", "    kind: gossip", "unknown word 'gossip'"),
    (
      "    seen_on: 2026-11-22", "    seen_on: 2026-11-22\n    review_by: 2026-11-21",
      "it was read after the day of review_by"
    ),
    (
      "    seen: none", "    seen: none\n    seen_on: 2026-11-22",
      "nothing of it was read, so there is no day"
    ),
  ])
  func `a day on which nothing can have been read is a problem`(
    old: String, new: String, message: String
  ) throws {
    let problems = try Packs.problems(replacing: old, with: new, in: "sources.yaml")
    #expect(problems.map(\.message) == [message])
  }

  @Test
  func `every source of the clinic's pack says when it was read, and the rest that it was not`()
    throws
  {
    let loaded = try PackFolder(path: Packs.clinic).load(requiring: Packs.phrases)
    for source in loaded.pack.sources.values {
      #expect(
        (source.seen == Source.unread) == (source.reviewBy == nil), "\(source.id)")
      #expect(loaded.sourcePlaces[source.id]?.file == "sources.yaml")
    }
  }
}
