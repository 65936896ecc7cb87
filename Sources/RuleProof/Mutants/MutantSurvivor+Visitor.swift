import Consultation

extension MutantSurvivor {
  /// Turns the answers that a search found into a visitor as examples have them: the base, with as
  /// few answers changed as still make the difference.
  ///
  /// - Returns: `nil` if the answers make no difference.
  init?(_ mutant: RuleMutant, _ witness: Witness, _ loaded: LoadedPack, _ pack: ClinicPack) {
    func seen(_ answers: [QuestionID: Answer]) -> MutantSurvivor? {
      MutantSurvivor(
        mutant, visitor: Witness(today: witness.today, answers: answers), loaded, pack)
    }
    let base = loaded.base
    let isWhole = seen(base.merging(witness.answers) { $1 }) != nil
    let rest = isWhole ? base : [:]
    let changed = Witness(
      today: witness.today, answers: witness.answers.filter { rest[$0.key] != $0.value })
    let few = changed.shortened { seen(rest.merging($0.answers) { $1 }) != nil }
    guard let survivor = seen(rest.merging(few.answers) { $1 }) else { return nil }
    self = survivor
  }

  private init?(
    _ mutant: RuleMutant, visitor: Witness, _ loaded: LoadedPack, _ pack: ClinicPack
  ) {
    guard let before = visitor.interview(loaded.pack.questionnaire),
      let after = visitor.interview(pack.questionnaire)
    else { return nil }
    let isWords = loaded.isSaidForItsWords(mutant.rule)
    let now = loaded.pack.ruleBook.assess(before.sheet)
    let then = pack.ruleBook.assess(after.sheet)
    ended = Pair(now: now.ended, then: then.ended)
    differences = zip(now.findings, then.findings).compactMap { now, then in
      let stand = Pair(
        now: Stand(now, of: mutant.rule, isWords), then: Stand(then, of: mutant.rule, isWords))
      return stand.now == stand.then
        ? nil : Difference(treatment: now.treatment, stand: stand)
    }
    guard !differences.isEmpty || ended.now != ended.then else { return nil }
    self.mutant = mutant
    self.visitor = visitor
  }
}

extension MutantSurvivor.Stand {
  fileprivate init(_ finding: Finding, of rule: Rule, _ isWords: Bool) {
    status = finding.status
    until = finding.until
    isSaid = isWords ? finding.reasons.contains { $0.rule == rule.id } : nil
  }
}
