import Consultation
import Testing

/// Rules are judged by masks; what that must come to is said here rule by rule.
@Suite struct CompiledRulesTests {
  /// A reason as the definition has it.
  private struct Voice: Hashable {
    let rule: RuleID
    let status: Status
    let isUnknown: Bool
  }

  /// Each rule that speaks of a treatment, judged alone: strongest first, then in their order.
  private func plainly(
    _ book: RuleBook, on sheet: AnswerSheet, of treatment: Treatment
  ) -> [Voice] {
    let line = [treatment.id] + (treatment.base.map { [$0] } ?? [])
    let voices = book.rules.filter { $0.applies.contains(where: line.contains) }
      .compactMap { rule -> Voice? in
        switch rule.condition.truth(on: sheet) {
        case .no: nil
        case .unknown:
          Voice(rule: rule.id, status: min(rule.status, .clearance), isUnknown: true)
        case .yes: Voice(rule: rule.id, status: rule.status, isUnknown: false)
        }
      }
    return Status.allCases.reversed().flatMap { status in voices.filter { $0.status == status } }
  }

  private func expectPlain(_ book: RuleBook, on sheet: AnswerSheet) {
    let assessment = book.assess(sheet)
    for (treatment, finding) in zip(book.catalogue.treatments, assessment.findings) {
      let expected = plainly(book, on: sheet, of: treatment)
      #expect(
        finding.reasons.map { Voice(rule: $0.rule, status: $0.status, isUnknown: $0.isUnknown) }
          == expected)
      #expect(finding.status == expected.map(\.status).max() ?? .suitable)
    }
  }

  @Test func `a small world is judged as its rules say one by one`() throws {
    for (place, answers) in SmallWorld.everyAnswers(orNothing: true).enumerated()
    where place % 19 == 0 {
      expectPlain(SmallWorld.ruleBook, on: try SmallWorld.interview(answers).sheet)
    }
  }

  // Around the bounds of a word of bits, and beyond the second.
  @Test(arguments: [0, 1, 63, 64, 65, 128, 150])
  func `random rules are judged as they say one by one`(count: Int) throws {
    for seed in 0..<6 {
      var world = RandomWorld(seed: UInt64(seed), rules: count)
      for _ in 0..<30 { expectPlain(world.ruleBook, on: try world.interview().sheet) }
    }
  }
}
