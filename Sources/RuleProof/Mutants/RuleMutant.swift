public import Consultation

/// A rule with one mistake in it, as a slip of the pen would make.
public struct RuleMutant: Hashable, Sendable {
  /// What was done to the rule.
  public enum Change: Hashable, Sendable {
    case deleted
    /// A cell tests something else.
    case cell(QuestionID, UnaryTest)
    case status(Status)
    case until(CalendarPeriod)
    /// It no longer speaks of a treatment.
    case without(TreatmentID)
    /// It speaks of one more treatment.
    case also(TreatmentID)
  }

  /// What becomes of a rule, as far as a table distinguishes it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case deleted
    /// It holds for fewer answers.
    case narrower
    /// It holds for more answers.
    case wider
    /// It holds where it did not: a `not` is left out.
    case turned
    /// Its status is one step milder.
    case milder
    /// Its status is one step stronger.
    case stricter
    /// Its wait ends one day or month too early.
    case sooner
    /// It speaks of one treatment less.
    case fewer
    /// It speaks of one treatment more.
    case more
  }

  /// The rule as the pack has it.
  public let rule: Rule
  public let change: Change
  public let kind: Kind
  /// The rule with its mistake; `nil` where it is gone.
  public let changed: Rule?

  init(_ rule: Rule, _ change: Change, _ kind: Kind) {
    self.rule = rule
    self.change = change
    self.kind = kind
    changed = rule.with(change)
  }

  /// Whether the interview itself may end elsewhere.
  var movesEnding: Bool { rule.endsInterview && changed?.condition != rule.condition }
}

extension RuleMutant: CustomStringConvertible {
  /// The mistake as it would be written, such as `age [18..22]`; unique within its rule.
  public var description: String {
    switch change {
    case .deleted: "deleted"
    case .cell(let question, let test): "\(question) \(test.notation)"
    case .status(let status): "status \(status.rawValue)"
    case .until(let period):
      "until " + period.parts.map { "\($0.amount) \($0.unit.rawValue)" }.joined(separator: " ")
    case .without(let treatment): "without \(treatment)"
    case .also(let treatment): "also \(treatment)"
    }
  }
}

extension Rule {
  fileprivate func with(_ change: RuleMutant.Change) -> Rule? {
    switch change {
    case .deleted: nil
    case .cell(let question, let test):
      with(
        condition: Condition(
          condition.cells.compactMap { cell in
            guard cell.question == question else { return cell }
            return test == .anything ? nil : .init(question, test)
          }))
    case .status(let status): with(status: status)
    case .until(let period):
      if case .period(_, let day)? = until { with(until: .period(period, after: day)) } else { nil }
    case .without(let treatment): with(applies: applies.filter { $0 != treatment })
    case .also(let treatment): with(applies: applies + [treatment])
    }
  }

  private func with(
    applies: [TreatmentID]? = nil, condition: Condition? = nil, status: Status? = nil,
    until: WaitEnd? = nil
  ) -> Rule {
    Rule(
      id: id, applies: applies ?? self.applies, condition: condition ?? self.condition,
      status: status ?? self.status,
      until: (status ?? self.status) == .wait ? until ?? self.until : nil,
      endsInterview: endsInterview, isUrgent: isUrgent, strength: strength, sources: sources)
  }
}
