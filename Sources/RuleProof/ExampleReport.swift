public import Consultation

/// What a pack's own tests found.
public struct ExampleReport: Sendable {
  /// Examples that do not hold, each with its differences in words.
  public let failures: [(example: Example, differences: [String])]
  public let count: Int
  /// Rules that no example makes hold, in the order of the rule book.
  public let unexercised: [RuleID]

  public var isPassed: Bool { failures.isEmpty && unexercised.isEmpty }
}

extension LoadedPack {
  /// Assesses every example of the pack.
  public func runExamples() -> ExampleReport {
    var failures: [(Example, [String])] = []
    var exercised: Set<RuleID> = []
    for example in examples {
      var interview = Interview(pack.questionnaire, on: example.on)
      do {
        try interview.answer(example.answers)
      } catch {
        failures.append((example, ["\(error.question): \(error.problem.sentence)"]))
        continue
      }
      let assessment = pack.ruleBook.assess(interview.sheet)
      for finding in assessment.findings {
        exercised.formUnion(finding.reasons.filter { !$0.isUnknown }.map(\.rule))
      }
      let differences = example.differences(in: assessment)
      if !differences.isEmpty { failures.append((example, differences)) }
    }
    return ExampleReport(
      failures: failures, count: examples.count,
      unexercised: pack.ruleBook.rules.map(\.id).filter { !exercised.contains($0) })
  }
}
