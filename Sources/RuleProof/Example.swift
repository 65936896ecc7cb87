public import Consultation

/// A unit test that a pack carries: answers, and how the treatments must stand.
public struct Example: Hashable, Sendable, Identifiable {
  public let id: String
  public let on: CalendarDay
  public let answers: [QuestionID: Answer]
  public let expectations: [Expectation]
  /// The rule that must end the interview; `nil` if none may.
  public let ended: RuleID?
  /// Where it stands.
  public let file: String
  public let line: Int

  public init(
    id: String, on: CalendarDay = Example.defaultDay, answers: [QuestionID: Answer],
    expectations: [Expectation], ended: RuleID? = nil, file: String = "examples.yaml", line: Int = 1
  ) {
    self.id = id
    self.on = on
    self.answers = answers
    self.expectations = expectations
    self.ended = ended
    self.file = file
    self.line = line
  }

  /// What one treatment must look like.
  public struct Expectation: Hashable, Sendable {
    public let treatment: TreatmentID
    public let status: Status
    /// The day the wait must end: `.some(nil)` demands that none is named.
    public let until: CalendarDay??
    /// Rules that must be among the reasons.
    public let reasons: [RuleID]
    /// Rules that must not be among the reasons.
    public let without: [RuleID]
    /// What the visitor's important date must be warned of, and nothing else: `nil` where it does
    /// not matter.
    public let warnings: [TreatmentPlan.Warning]?

    public init(
      treatment: TreatmentID, status: Status, until: CalendarDay?? = nil, reasons: [RuleID] = [],
      without: [RuleID] = [], warnings: [TreatmentPlan.Warning]? = nil
    ) {
      self.treatment = treatment
      self.status = status
      self.until = until
      self.reasons = reasons
      self.without = without
      self.warnings = warnings
    }
  }

  /// The day of examples that name none: 22 November 2026.
  public static let defaultDay = CalendarDay(daysSince1970: 20_779)
}

extension Example {
  /// What an assessment of the example shows otherwise than expected, in words; empty if it holds.
  public func differences(in assessment: Assessment) -> [String] {
    var differences: [String] = []
    if assessment.ended != ended {
      differences.append(
        "ended by \(assessment.ended?.text ?? "no rule"), expected \(ended?.text ?? "no rule")")
    }
    for expected in expectations {
      guard let found = assessment[expected.treatment] else { continue }
      if found.status != expected.status {
        differences.append(
          "\(expected.treatment): \(found.status.rawValue), expected \(expected.status.rawValue)"
            + " (reasons: \(found.reasons.map(\.rule.text).joined(separator: ", ")))")
      }
      if case .some(let until) = expected.until, found.until != until {
        differences.append(
          "\(expected.treatment): until \(found.until?.description ?? "no day"),"
            + " expected \(until?.description ?? "no day")")
      }
      for rule in expected.reasons where !found.reasons.contains(where: { $0.rule == rule }) {
        differences.append("\(expected.treatment): the reason \(rule) is missing")
      }
      for rule in expected.without where found.reasons.contains(where: { $0.rule == rule }) {
        differences.append("\(expected.treatment): \(rule) is among the reasons")
      }
      let warned = found.plan?.warnings ?? []
      if let warnings = expected.warnings, Set(warnings) != Set(warned) {
        differences.append(
          "\(expected.treatment): warns of \(warned.told), expected \(warnings.told)")
      }
    }
    return differences
  }
}

extension [TreatmentPlan.Warning] {
  fileprivate var told: String {
    isEmpty ? "nothing" : map(\.rawValue).joined(separator: ", ")
  }
}
