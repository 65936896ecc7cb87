import ContentPack
import Foundation
import Testing

@Suite struct RedLinesFileTests {
  @Test(arguments: [
    ("never_milder: wait", "never_milder: suitable", "nothing is milder than 'suitable'"),
    ("when: {age:", "when: {aeg:", "unknown question 'aeg'"),
    ("treatments: [all]", "treatments: [everything]", "unknown treatment or group"),
    ("sources: [P, S88]", "sources: []", "a claim needs at least one source"),
    ("    says:\n      es:", "    says:\n      fr:", "unknown field 'fr'"),
    ("- id: ceilings", "- id: minors", "the red line 'minors' is written twice"),
  ])
  func `a spoiled red line is refused at its place`(
    old: String, new: String, message: String
  ) throws {
    let text = try String(contentsOfFile: Packs.clinic + "/redlines.yaml", encoding: .utf8)
    let before = try #require(text.range(of: old))
    let line = text[..<before.lowerBound].count { $0.isNewline } + 1
    let found = try Packs.problems(replacing: old, with: new, in: "redlines.yaml")
      .filter { $0.message.contains(message) }
    #expect(found.map(\.file) == ["redlines.yaml"])
    #expect(found.allSatisfy { abs($0.line - line) <= 6 && $0.column > 1 })
  }
}
