import Consultation

/// Tells of every mistake in a rule whether the pack's own examples and red lines would catch it.
///
/// Mutation analysis (DeMillo, Lipton and Sayward, *Hints on test data selection*, 1978) with an
/// exact judge: a mistake that nothing catches is held against all states that answers can be in,
/// so it is either equivalent, proved, or shown with a visitor to whom it makes a difference. What
/// counts as a difference is a status or the end of a wait; for rules that exist for their words
/// (remarks, and those that say why they stay) also whether their words are said.
public struct MutantJudge: Sendable {
  /// Every mistake there is to judge, in the order of the rules.
  public let mutants: [RuleMutant]
  let loaded: LoadedPack
  /// The states of the pack as it is, for mistakes that leave every condition alone.
  private let states: AnswerStates
  private let trials: [Trial]
  private let allowance: Effort

  /// An example with the sheet that its answers fill.
  private struct Trial: Sendable {
    let example: Example
    let sheet: AnswerSheet
  }

  /// - Parameters:
  ///   - loaded: a pack whose examples hold and whose red lines are proved.
  ///   - allowance: what each mistake may cost.
  public init(_ loaded: LoadedPack, allowance: Effort = Effort()) {
    self.loaded = loaded
    self.allowance = allowance
    mutants = RuleMutant.all(of: loaded.pack)
    states = AnswerStates(
      loaded.pack, conditions: loaded.redLines.map(\.condition), today: Example.defaultDay)
    trials = loaded.examples.compactMap { example in
      example.interview(loaded.pack.questionnaire).map { Trial(example: example, sheet: $0.sheet) }
    }
  }

  /// - Complexity: O(examples that the rule touches); a search where none of them notices.
  public func judge(_ mutant: RuleMutant) -> MutantVerdict {
    let rules = loaded.pack.ruleBook.rules.compactMap { rule in
      rule.id == mutant.rule.id ? mutant.changed : rule
    }
    let pack = loaded.pack.with(rules)
    if let example = example(against: mutant, pack) { return .killed(.example(example.id)) }
    var search = MutantSearch(loaded, mutant, pack, states, effort: allowance.fresh())
    if let line = search.redLine() { return .killed(.redLine(line)) }
    guard let survivor = search.difference() else {
      return search.limit.map { .undecided($0) } ?? .equivalent
    }
    let excuse = loaded.excuses[mutant.rule.id]?[mutant.description]
    return excuse.map { .excused($0, survivor) } ?? .surviving(survivor)
  }

  /// The first example that no longer holds.
  private func example(against mutant: RuleMutant, _ pack: ClinicPack) -> Example? {
    trials.first { trial in
      guard mutant.isHeard(on: trial.sheet) else { return false }
      guard mutant.movesEnding else {
        return !trial.example.differences(in: pack.ruleBook.assess(trial.sheet)).isEmpty
      }
      let interview = trial.example.interview(pack.questionnaire)
      return interview.map {
        !trial.example.differences(in: pack.ruleBook.assess($0.sheet)).isEmpty
      } ?? false
    }?.example
  }
}

extension RuleMutant {
  /// Whether the rule says anything on a sheet, before or after the mistake, that could differ.
  fileprivate func isHeard(on sheet: AnswerSheet) -> Bool {
    let before = rule.condition.truth(on: sheet)
    let after = changed?.condition.truth(on: sheet) ?? .no
    switch change {
    case .deleted, .cell: return before != after
    case .status, .until, .without, .also: return before != .no
    }
  }
}

extension Example {
  /// The interview in which its answers were given; `nil` where one does not fit its question.
  func interview(_ questionnaire: Questionnaire) -> Interview? {
    Witness(today: on, answers: answers).interview(questionnaire)
  }
}
