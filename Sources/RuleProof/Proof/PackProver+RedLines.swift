import Consultation

extension PackProver {
  /// Looks for a state that crosses a red line, treatment by treatment.
  func holds(
    _ line: RedLine, _ effort: inout Effort
  ) -> (Theorem.Verdict, Theorem.Note?) {
    var undecided: Effort.Limit?
    for treatment in line.treatments {
      for (truth, least) in line.demands {
        guard let milder = least.milder else { continue }
        switch states.find(
          [.condition(line.condition, [truth]), .status(treatment, .suitable...milder)],
          effort: &effort)
        {
        case .found(let witness): return (.broken([witness]), .treatment(treatment))
        case .undecided(let limit): undecided = limit
        case .none: continue
        }
      }
    }
    return (undecided.map { .undecided($0) } ?? .proved, nil)
  }

  /// Looks for a visitor who is told *suitable* and would not be, knowing more.
  ///
  /// Two sheets of one visitor: on the second nothing is open, and what the first answered is
  /// answered the same.
  func isCautious(_ treatment: TreatmentID, _ effort: inout Effort) -> Theorem.Verdict {
    let rules = states.rules(of: treatment)
    var formula = Formula()
    let day = SymbolicSheet.day(states.space, in: &formula)
    var before = SymbolicSheet(states.space, day: day)
    var after = SymbolicSheet(states.space, day: day)
    before.require(rules, atMost: .suitable, in: &formula)
    after.require(rules, atLeast: .clearance, in: &formula)
    SymbolicSheet.link(&before, &after, .completed, in: &formula)
    var witnesses: [Witness] = []
    let outcome = states.solve(formula, [before, after], effort: &effort) { interviews in
      witnesses = interviews.map { Witness(today: $0.today, answers: $0.answers) }
      let statuses = interviews.map { pack.ruleBook.assess($0.sheet)[treatment]?.status }
      return statuses[0] == .suitable && statuses[1] != .suitable
    }
    switch outcome {
    case .found: return .broken(witnesses)
    case .none: return .proved
    case .undecided(let limit): return .undecided(limit)
    }
  }
}

extension Status {
  /// The next milder status; `nil` below `suitable`.
  var milder: Status? { Status.allCases.last { $0 < self } }
}
