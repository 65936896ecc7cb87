import Consultation

/// The sheets of one visitor at two kiosks, in one formula.
struct SheetPair {
  var formula = Formula()
  var old: SymbolicSheet
  var new: SymbolicSheet

  init(_ comparison: PackComparison) {
    let day = SymbolicSheet.day(comparison.oldStates.space, in: &formula)
    old = SymbolicSheet(comparison.oldStates.space, day: day)
    new = SymbolicSheet(comparison.newStates.space, day: day)
  }
}

extension PackComparison {
  /// Looks for a visitor who sees a kind of change in a treatment.
  ///
  /// - Parameters:
  ///   - require: says in a formula what the visitor's sheets must meet.
  ///   - choose: picks other answers of the same cells than the first there are.
  func find(
    _ kind: AdviceChange.Kind, of treatment: TreatmentID?,
    require: (inout SheetPair) -> Void,
    choose: (inout [QuestionID: Answer], [UInt64]) -> Void = { _, _ in }
  ) -> AnswerStates.Outcome {
    var pair = SheetPair(self)
    require(&pair)
    SymbolicSheet.carry(&pair.old, &pair.new, counterparts, in: &pair.formula)
    var effort = effort()
    return solve(pair, &effort, choose) { visitor in
      treatment.map { shows(kind, of: $0, to: visitor) } ?? shows(kind, to: visitor)
    }
  }

  private func solve(
    _ pair: SheetPair, _ effort: inout Effort,
    _ choose: (inout [QuestionID: Answer], [UInt64]) -> Void, confirm: (Witness) -> Bool
  ) -> AnswerStates.Outcome {
    for (states, sheet) in [(oldStates, pair.old), (newStates, pair.new)] {
      if let question = states.space.tooMany(among: sheet.standings.keys.sorted()) {
        return .undecided(.answers(of: question.text))
      }
    }
    guard oldStates.space.days.days.count <= 64 else { return .undecided(.days) }
    var search = Search(pair.formula)
    switch search.run(&effort) {
    case .none: return .none
    case .exhausted: return .undecided(effort.limit ?? .steps(effort.most))
    case .found(let domains):
      let joined = oldStates.witness(pair.old, domains)
        .joined(with: newStates.witness(pair.new, domains))
      var answers = joined.answers
      choose(&answers, domains)
      let visitor = Witness(today: joined.today, answers: answers)
      guard confirm(visitor) else { return .undecided(.disagreement) }
      return .found(visitor.shortened(while: confirm))
    }
  }

  /// A visitor's interviews at both kiosks.
  func interviews(of visitor: Witness) -> (old: Interview, new: Interview)? {
    guard let one = visitor.carried(to: old.questionnaire).interview(old.questionnaire),
      let other = visitor.carried(to: new.questionnaire).interview(new.questionnaire)
    else { return nil }
    return (one, other)
  }

  /// Whether a visitor sees a kind of change in a treatment, as the interviews themselves go.
  func shows(_ kind: AdviceChange.Kind, of treatment: TreatmentID, to visitor: Witness) -> Bool {
    guard let (one, other) = interviews(of: visitor) else { return false }
    let before = old.ruleBook.assess(one.sheet)[treatment]
    let after = new.ruleBook.assess(other.sheet)[treatment]
    switch kind {
    case .status(let from, let to): return before?.status == from && after?.status == to
    case .sooner, .later, .without, .also:
      guard let before = before.flatMap({ WaitTerms($0, of: old.ruleBook) }),
        let after = after.flatMap({ WaitTerms($0, of: new.ruleBook) })
      else { return false }
      return after.shows(kind, insteadOf: before)
    case .goesOn, .ends: return shows(kind, to: visitor)
    }
  }

  /// Whether a visitor's interview ends as the kind of change says.
  func shows(_ kind: AdviceChange.Kind, to visitor: Witness) -> Bool {
    guard let (one, other) = interviews(of: visitor) else { return false }
    switch kind {
    case .goesOn: return one.ended != nil && other.ended == nil
    case .ends: return one.ended == nil && other.ended != nil
    case .status, .sooner, .later, .without, .also: return false
    }
  }

  /// The change that a visitor shows, with the rules that speak on one side alone.
  func change(
    _ kind: AdviceChange.Kind, of treatment: TreatmentID?, to visitor: Witness
  ) -> AdviceChange {
    var reasons: (before: [Reason], after: [Reason]) = ([], [])
    if let (one, other) = interviews(of: visitor) {
      let before = old.ruleBook.assess(one.sheet)
      let after = new.ruleBook.assess(other.sheet)
      if let treatment {
        reasons = (before[treatment]?.reasons ?? [], after[treatment]?.reasons ?? [])
      } else {
        reasons = (before.ending, after.ending)
      }
    }
    return AdviceChange(
      kind: kind, treatments: treatment.map { [$0] } ?? [], visitor: visitor,
      before: reasons.before.filter { reason in !reasons.after.contains { $0.speaks(reason) } },
      after: reasons.after.filter { reason in !reasons.before.contains { $0.speaks(reason) } })
  }
}

extension Assessment {
  /// The reason that ended the interview.
  fileprivate var ending: [Reason] {
    findings.lazy.compactMap { finding in finding.reasons.first { $0.rule == ended } }.prefix(1)
      .map { $0 }
  }
}

extension Reason {
  /// Whether it says the same as another, sources aside.
  fileprivate func speaks(_ other: Reason) -> Bool {
    rule == other.rule && status == other.status && isUnknown == other.isUnknown
      && until == other.until
  }
}
