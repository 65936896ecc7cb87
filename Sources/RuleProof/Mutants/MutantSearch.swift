import Consultation

/// The exact side of judging a mistake: which red line it crosses, which visitor it harms.
///
/// A mistake changes what one rule contributes to the join, and nothing else; so two packs tell a
/// visitor different things exactly where the rule's contributions differ and all other rules stay
/// below the stronger of the two. That is asked of the states of the pack as it is.
struct MutantSearch {
  let loaded: LoadedPack
  let mutant: RuleMutant
  /// The pack with the mistake.
  let pack: ClinicPack
  let states: AnswerStates
  private(set) var effort: Effort
  /// What ran out, if anything did: nothing found means nothing then.
  var limit: Effort.Limit?

  /// - Parameter states: those of the pack as it is, red lines included.
  init(
    _ loaded: LoadedPack, _ mutant: RuleMutant, _ pack: ClinicPack, _ states: AnswerStates,
    effort: Effort
  ) {
    self.loaded = loaded
    self.mutant = mutant
    self.pack = pack
    self.effort = effort
    if let condition = mutant.changed?.condition, condition != mutant.rule.condition {
      self.states = AnswerStates(
        loaded.pack, conditions: [condition] + loaded.redLines.map(\.condition),
        today: Example.defaultDay)
    } else {
      self.states = states
    }
  }

  /// The rule as it is and as the mistake leaves it, where it speaks of a treatment.
  func voices(of treatment: Treatment) -> (before: Rule?, after: Rule?) {
    let line = AnswerStates.lineage(of: treatment, in: loaded.pack.catalogue)
    func heard(_ rule: Rule?) -> Rule? {
      rule.flatMap { $0.applies.contains(where: line.contains) ? $0 : nil }
    }
    return (heard(mutant.rule), heard(mutant.changed))
  }

  mutating func find(_ demands: [AnswerStates.Demand]) -> Witness? {
    switch states.find(demands, effort: &effort, isShort: false) {
    case .found(let witness): return witness
    case .undecided(let limit):
      self.limit = limit
      return nil
    case .none: return nil
    }
  }
}

extension MutantSearch {
  /// A visitor to whom the mistake makes a difference.
  mutating func difference() -> MutantSurvivor? {
    var demands = mutant.movesEnding ? endings() : []
    for treatment in loaded.pack.catalogue.treatments { demands += statuses(of: treatment) }
    for treatment in loaded.pack.catalogue.treatments { demands += ends(of: treatment) }
    if loaded.isSaidForItsWords(mutant.rule) { demands += words() }
    for demand in demands {
      guard let witness = find(demand) else { continue }
      if let survivor = MutantSurvivor(mutant, witness, loaded, pack) { return survivor }
      limit = .disagreement
    }
    return nil
  }

  /// Where the interview ends only with the mistake, or only without it.
  private func endings() -> [[AnswerStates.Demand]] {
    let before = mutant.rule.condition
    guard let after = mutant.changed?.condition else { return [[.condition(before, [.yes])]] }
    return [
      [.condition(before, [.yes]), .condition(after, [.no, .unknown])],
      [.condition(before, [.no, .unknown]), .condition(after, [.yes])],
    ]
  }

  /// Where a treatment's status differs.
  private func statuses(of treatment: Treatment) -> [[AnswerStates.Demand]] {
    let (before, after) = voices(of: treatment)
    return pairs(before, after).compactMap { truths in
      let share = before?.share(truths.0) ?? .suitable
      let other = after?.share(truths.1) ?? .suitable
      guard share != other, let milder = max(share, other).milder else { return nil }
      return conditions(before, after, truths)
        + [.statusWithout(mutant.rule.id, treatment.id, .suitable...milder)]
    }
  }

  /// Where the end of a wait may differ: its own end is another one, or it is heard in one of the
  /// packs only, while other rules ask to wait as well and none of them makes its end superfluous.
  private func ends(of treatment: Treatment) -> [[AnswerStates.Demand]] {
    let (before, after) = voices(of: treatment)
    guard let end = before?.until ?? after?.until else { return [] }
    let others = states.rules(of: treatment.id, without: mutant.rule.id).map(\.rule).filter {
      $0.status == .wait && $0.until.map { $0.covers(end) } ?? false
    }.map { AnswerStates.Demand.condition($0.condition, [.no, .unknown]) }
    return pairs(before, after).compactMap { truths in
      let now = truths.0 == .yes ? before?.until : nil
      let then = truths.1 == .yes ? after?.until : nil
      guard now != then else { return nil }
      let isAlone = now != nil && then != nil
      return conditions(before, after, truths) + others
        + [
          .statusWithout(
            mutant.rule.id, treatment.id, isAlone ? .suitable ... .wait : .wait ... .wait)
        ]
    }
  }

  /// Where its words are said in one of the packs only; certain words first.
  private func words() -> [[AnswerStates.Demand]] {
    let before = mutant.rule.condition
    let isElsewhere = mutant.kind == .fewer || mutant.kind == .more
    let said: [Set<Truth>] = [[.yes], [.unknown]]
    guard let after = mutant.changed?.condition, !isElsewhere else {
      return said.map { [.condition(before, $0)] }
    }
    return said.flatMap { said in
      [
        [.condition(before, said), .condition(after, [.no])],
        [.condition(before, [.no]), .condition(after, said)],
      ] as [[AnswerStates.Demand]]
    }
  }

  /// The truths of both conditions at once, the plainest first; where a rule is not heard, one
  /// stands for all.
  private func pairs(_ before: Rule?, _ after: Rule?) -> [(Truth, Truth)] {
    let all: [Truth] = [.yes, .no, .unknown]
    if let before, let after, before.condition == after.condition { return all.map { ($0, $0) } }
    return (before == nil ? [.no] : all).flatMap { first in
      (after == nil ? [.no] : all).map { (first, $0) }
    }
  }

  private func conditions(
    _ before: Rule?, _ after: Rule?, _ truths: (Truth, Truth)
  ) -> [AnswerStates.Demand] {
    let first = before.map { AnswerStates.Demand.condition($0.condition, [truths.0]) }
    let second = after.map { AnswerStates.Demand.condition($0.condition, [truths.1]) }
    return [first, second].compactMap { $0 }
  }
}

extension Rule {
  /// What it contributes to a status.
  func share(_ truth: Truth) -> Status {
    switch truth {
    case .no: .suitable
    case .unknown: min(status, .clearance)
    case .yes: status
    }
  }
}

extension LoadedPack {
  /// Whether a rule exists for what it says: a remark, or a rule that others make superfluous.
  func isSaidForItsWords(_ rule: Rule) -> Bool {
    rule.status == .suitable || keptRules[rule.id] != nil
  }
}
