import Consultation
import ContentPack
import Rehearsal
import RuleProof
import Testing

/// Edits of the clinic's own pack, and what visitors are told otherwise because of them.
@Suite struct DifferenceClinicTests {
  let pack: ClinicPack

  /// Read once for all edits.
  private static let clinic = Result { () throws(PackProblems) in
    try PackFolder.vive.loaded().pack
  }

  init() throws { pack = try Self.clinic.get() }

  @Test(arguments: DifferenceEdit.all)
  func `an edit of the reduced pack changes what a walk of every visitor sees change`(
    edit: DifferenceEdit
  ) {
    let (old, new) = (pack.reduced, edit.edited(pack.reduced))

    let changes = Self.changes(from: old, to: new)

    let ago = [0, 59, 89, 90].map { CalendarPeriod($0, .days) } + [CalendarPeriod(6, .months)]
    #expect(Self.seen(changes) == Seen.walk(old, new, on: SomeDay.today, ago: ago))
    #expect(Set(changes.map(\.kind.direction)) == edit.directions)
  }

  @Test(arguments: DifferenceEdit.all)
  func `an edit of the whole pack is shown by visitors to whom it happens`(
    edit: DifferenceEdit
  ) throws {
    let new = edit.edited(pack)

    let changes = Self.changes(from: pack, to: new)

    #expect(Set(changes.map(\.kind.direction)) == edit.directions)
    for change in changes {
      let before = try #require(
        change.visitor.carried(to: pack.questionnaire).interview(pack.questionnaire))
      let after = try #require(
        change.visitor.carried(to: new.questionnaire).interview(new.questionnaire))
      let seen = Seen.differences(pack.ruleBook, before, new.ruleBook, after)
      #expect(Self.seen([change]).isSubset(of: seen), "\(change)")
      if case .status(nil, _) = change.kind { continue }
      #expect(!(change.before + change.after).isEmpty, "\(change)")
    }
  }

  @Test func `a lowered status is told with the rule, the treatments and the shortest answers`() {
    let edit = DifferenceEdit.all[0]

    let changes = Self.digest(from: pack, to: edit.edited(pack))

    #expect(
      changes.map(\.kind) == [
        .status(from: .contraindicated, to: .clearance),
        .status(from: .contraindicated, to: .wait),
      ])
    #expect(changes.allSatisfy { $0.treatments == ["botulinum"] })
    #expect(changes[0].visitor.answers == ["allergy": .many(["botulinum"])])
    #expect(changes[0].before.map(\.rule) == ["botulinum_allergy"])
    #expect(changes[0].after.map(\.status) == [.clearance])
  }

  @Test func `nothing is found where nothing changes, and a pack is like itself`() {
    #expect(Self.changes(from: pack, to: pack) == [])
    #expect(
      PackComparison(from: pack, to: pack, today: SomeDay.today)
        .notes(on: Set(PackNote.Topic.allCases)) == [])
  }

  @Test func `what is asked otherwise is named, and words only where they are wanted`() {
    let option = DifferenceEdit.all.first { $0.testDescription == "an option is added" }
    let renamed = DifferenceEdit.all.first { $0.testDescription == "a rule is renamed" }
    func notes(_ edit: DifferenceEdit?, _ topics: Set<PackNote.Topic>) -> [String] {
      PackComparison(from: pack, to: edit?.edited(pack) ?? pack, today: SomeDay.today)
        .notes(on: topics).map { "\($0.path): \($0.old ?? "none") -> \($0.new ?? "none")" }
    }

    #expect(notes(option, [.asked, .offered]) == ["question.iso.option.soon: none -> "])
    #expect(notes(renamed, [.asked, .offered]) == [])
    #expect(
      notes(renamed, [.worded]) == [
        "rule.renamed: none -> ", "rule.isotretinoin_now:  -> none",
      ])
  }

  @Test func `a comparison that may take no step says what it does not know`() {
    let edit = DifferenceEdit.all[0]
    let comparison = PackComparison(
      from: pack, to: edit.edited(pack), today: SomeDay.today, allowance: Effort(most: 0))
    let result = comparison.compare(.treatment("botulinum"))
    #expect(!result.undecided.isEmpty)
    #expect(result.undecided.allSatisfy { $0.limit == .steps(0) })
  }

  private static func changes(from old: ClinicPack, to new: ClinicPack) -> [AdviceChange] {
    let comparison = PackComparison(from: old, to: new, today: SomeDay.today)
    let results = comparison.subjects.map(comparison.compare)
    for undecided in results.flatMap(\.undecided) { Issue.record("undecided: \(undecided)") }
    return results.flatMap(\.changes)
  }

  private static func digest(from old: ClinicPack, to new: ClinicPack) -> [AdviceChange] {
    AdviceChange.digest(
      changes(from: old, to: new), of: PackComparison(from: old, to: new, today: SomeDay.today))
  }

  private static func seen(_ changes: [AdviceChange]) -> Set<Seen> {
    Set(
      changes.flatMap { change in
        change.treatments.isEmpty
          ? [Seen(treatment: nil, kind: change.kind)]
          : change.treatments.map { Seen(treatment: $0, kind: change.kind) }
      })
  }
}
