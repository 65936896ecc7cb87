import Consultation

extension PackProver {
  func fires(_ id: RuleID, _ effort: inout Effort) -> AnswerStates.Outcome {
    guard let rule = rule(id) else { return .none }
    return states.find([.condition(rule.condition, [.yes])], effort: &effort, isShort: false)
  }

  /// Looks for answers that get another status, or another end of a wait, without the rule.
  func isNeeded(_ id: RuleID, _ effort: inout Effort) -> (Theorem.Verdict, Theorem.Note?) {
    guard let rule = rule(id) else { return (.proved, nil) }
    var undecided: Effort.Limit?
    for treatment in pack.catalogue.treatments.map(\.id)
    where states.rules(of: treatment).contains(where: { $0.rule.id == id }) {
      for outcome in [
        changesStatus(rule, of: treatment, where: .yes, to: rule.status, &effort),
        changesStatus(
          rule, of: treatment, where: .unknown, to: min(rule.status, .clearance), &effort),
        endsWait(rule, of: treatment, &effort),
      ] {
        switch outcome {
        case .found: return (.proved, nil)
        case .undecided(let limit): undecided = limit
        case .none: continue
        }
      }
    }
    if let undecided { return (.undecided(undecided), nil) }
    if let why = kept[id] { return (.proved, .stays(why)) }
    return (.broken([]), nil)
  }

  private func rule(_ id: RuleID) -> Rule? { pack.ruleBook.rules.first { $0.id == id } }

  private func changesStatus(
    _ rule: Rule, of treatment: TreatmentID, where truth: Truth, to status: Status,
    _ effort: inout Effort
  ) -> AnswerStates.Outcome {
    guard let milder = status.milder else { return .none }
    return states.find(
      [
        .condition(rule.condition, [truth]),
        .statusWithout(rule.id, treatment, .suitable...milder),
      ], effort: &effort, isShort: false)
  }

  /// Looks for a wait whose end rests on the rule: it holds, the status is `wait` with and without
  /// it, and no other rule that holds makes its end superfluous.
  ///
  /// An end without a day (an event) takes the day from every wait of the treatment; a day counts
  /// only if it is the latest, and of two periods after the same day the shorter never is.
  private func endsWait(
    _ rule: Rule, of treatment: TreatmentID, _ effort: inout Effort
  ) -> AnswerStates.Outcome {
    guard let end = rule.until else { return .none }
    let stronger = pack.ruleBook.rules.filter { other in
      other.id != rule.id && other.status == .wait
        && states.rules(of: treatment).contains { $0.rule.id == other.id }
        && other.until.map { $0.covers(end) } ?? false
    }
    return states.find(
      [
        .condition(rule.condition, [.yes]), .statusWithout(rule.id, treatment, .wait ... .wait),
        .status(treatment, .wait ... .wait),
      ] + stronger.map { .condition($0.condition, [.no, .unknown]) },
      effort: &effort, isShort: false)
  }
}

extension WaitEnd {
  /// Whether this end makes another one superfluous wherever both hold.
  func covers(_ other: WaitEnd) -> Bool {
    switch (self, other) {
    case (.event, _): true
    case (.period(let longer, let day), .period(let shorter, let otherDay)):
      day == otherDay && longer.months >= shorter.months && longer.days >= shorter.days
    case (.period, .event): false
    }
  }
}
