/// Why a treatment stands as it does, and what would have to change for a milder status.
public struct Explanation: Hashable, Sendable {
  /// The smallest sets of answers that cause the status, each by itself; none contains another.
  /// Empty where the status comes from a ceiling or needs no cause.
  public let causes: [Cause]
  /// What must happen, all of it, before the status can be milder; empty for a suitable treatment.
  public let changes: [Change]
  /// How the treatment would then stand; `nil` where nothing a visitor can wait for or ask for
  /// changes it.
  public let milder: Status?

  /// Answers that together make a rule hold, or keep it from being ruled out.
  public struct Cause: Hashable, Sendable {
    /// The answers that bring the status about together.
    public let parts: [Part]

    /// A cause of these answers.
    public init(parts: [Part]) { self.parts = parts }
  }

  /// The part of one answer that matters.
  public struct Part: Hashable, Sendable {
    /// The question whose answer matters.
    public let question: QuestionID
    /// Of several chosen options those that matter; empty where the whole answer does.
    public let options: [OptionID]

    /// An answer that matters, or some of its options.
    public init(question: QuestionID, options: [OptionID]) {
      self.question = question
      self.options = options
    }
  }

  /// One thing that must happen, and the rule that asks for it.
  public enum Change: Hashable, Sendable {
    /// The day must come.
    case day(CalendarDay, RuleID)
    /// The event must happen.
    case event(WaitEventID, RuleID)
    /// What is not known must be found out.
    case knowledge([QuestionID], RuleID)
    /// A clinician must look at it.
    case clearance(RuleID)
    /// Nothing changes it here; a clinician may see it otherwise in person.
    case nothing(RuleID)

    /// The rule that asks for it.
    public var rule: RuleID {
      switch self {
      case .day(_, let rule), .event(_, let rule), .knowledge(_, let rule), .clearance(let rule),
        .nothing(let rule):
        rule
      }
    }

    /// Whether it can be waited for or asked for.
    public var isPossible: Bool {
      switch self {
      case .day, .event, .knowledge, .clearance: true
      case .nothing: false
      }
    }
  }
}

extension RuleBook {
  /// Explains a finding of this rule book on the answers that led to it.
  ///
  /// Whoever gives the answers of a cause gets at least this status, whatever else is said, because
  /// statuses are joined.
  /// - Complexity: O(reasons² × cells).
  public func explain(_ finding: Finding, of interview: Interview) -> Explanation {
    let strongest = finding.reasons.filter { $0.status == finding.status }
    guard finding.status > .suitable else {
      return Explanation(causes: [], changes: [], milder: nil)
    }
    let tracer = CauseTracer(interview)
    let parts = strongest.compactMap { reason in
      rules.first { $0.id == reason.rule }.map { tracer.parts(of: $0.condition) }
    }.filter { !$0.isEmpty }
    var causes: [Explanation.Cause] = []
    for (place, set) in parts.enumerated() {
      let isSmallest = parts.indices.allSatisfy { other in
        !parts[other].isStrictSubset(of: set) && (other >= place || parts[other] != set)
      }
      if isSmallest { causes.append(.init(parts: tracer.sorted(set))) }
    }
    let changes = strongest.map { change(for: $0, of: interview) }
    let rest = finding.reasons.first { $0.status < finding.status }
    return Explanation(
      causes: causes, changes: changes,
      milder: changes.allSatisfy(\.isPossible) ? rest?.status ?? .suitable : nil)
  }

  private func change(for reason: Reason, of interview: Interview) -> Explanation.Change {
    if reason.isUnknown {
      let open = reason.questions.filter { interview[$0] == nil || interview[$0] == .unknown }
      return .knowledge(open, reason.rule)
    }
    return switch (reason.status, reason.until) {
    case (.wait, .day(let day)?): .day(day, reason.rule)
    case (.wait, .event(let event)?): .event(event, reason.rule)
    case (.clearance, _): .clearance(reason.rule)
    case (.wait, nil), (.contraindicated, _), (.suitable, _): .nothing(reason.rule)
    }
  }
}

/// Finds the parts of answers that a condition rests on.
private struct CauseTracer {
  private let interview: Interview

  init(_ interview: Interview) { self.interview = interview }

  /// The parts for every cell, and for the conditions under which the questions are asked.
  func parts(of condition: Condition) -> Set<Explanation.Part> {
    var parts: Set<Explanation.Part> = []
    for cell in condition.cells where cell.test != .anything {
      let options = options(of: cell)
      parts.insert(.init(question: cell.question, options: options))
      if let question = interview.questionnaire[cell.question] {
        parts.formUnion(self.parts(of: question.condition))
      }
    }
    // Of one question, the whole answer contains every part of it.
    let whole = Set(parts.filter(\.options.isEmpty).map(\.question))
    return parts.filter { $0.options.isEmpty || !whole.contains($0.question) }
  }

  /// The first chosen option that alone meets the cell; none where it takes the whole answer.
  private func options(of cell: Condition.Cell) -> [OptionID] {
    guard case .many(let chosen)? = interview[cell.question] else { return [] }
    let option = chosen.first { cell.test.isMet(by: $0) }
    return option.map { [$0] } ?? []
  }

  func sorted(_ parts: Set<Explanation.Part>) -> [Explanation.Part] {
    func key(_ part: Explanation.Part) -> (Int, String) {
      (
        interview.questionnaire.position(of: part.question) ?? 0,
        part.options.map(\.text).joined(separator: " ")
      )
    }
    return parts.sorted { key($0) < key($1) }
  }
}

extension UnaryTest {
  /// Whether the choice of this option meets the test whatever else is chosen.
  fileprivate func isMet(by option: OptionID) -> Bool {
    switch self {
    case .option(let wanted): wanted == option
    case .anyOf(let tests): tests.contains { $0.isMet(by: option) }
    case .anything: true
    case .number, .elapsed, .not: false
    }
  }
}
