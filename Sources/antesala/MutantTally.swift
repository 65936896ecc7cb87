import Consultation
import RuleProof
import Terminal

/// What became of every mistake that was put into a pack's rules.
struct MutantTally {
  var judged: [(mutant: RuleMutant, verdict: MutantVerdict)] = []
  var time = Duration.zero
  /// Excuses for mistakes that do not survive, each with its rule.
  var stale: [(rule: RuleID, mistake: String)] = []

  var survivors: [MutantSurvivor] {
    judged.compactMap { if case .surviving(let survivor) = $0.verdict { survivor } else { nil } }
  }

  /// How often a verdict has this word, among all or one kind of mistakes.
  func count(_ word: MutantVerdict.Word, of kind: RuleMutant.Kind? = nil) -> Int {
    judged.count { mutant, verdict in
      verdict.word == word && (kind.map { $0 == mutant.kind } ?? true)
    }
  }

  func text(_ loaded: LoadedPack, _ language: Language, isWhole: Bool) -> String {
    judged.filter { isWhole || $0.verdict.isOpen }
      .map { MutantPage($0.mutant, $0.verdict, loaded: loaded, language: language).text }
      .joined()
      + stale.map { rule, mistake in
        "rules.yaml: \(rule): '\(mistake)' does not survive: take its excuse away\n"
      }.joined()
  }

  var summary: String {
    let kinds = RuleMutant.Kind.allCases.filter { kind in judged.contains { $0.mutant.kind == kind }
    }
    let table = kinds.map { kind in
      let all = judged.count { $0.mutant.kind == kind }
      let equivalent = count(.equivalent, of: kind)
      return "\(count(.killed, of: kind))".padded(to: 5) + " of "
        + "\(all - equivalent)".padded(to: 5)
        + " caught" + "\(equivalent)".padded(to: 6) + " equivalent  \(kind.sentence)\n"
    }
    let byLines = judged.count { if case .killed(.redLine) = $0.verdict { true } else { false } }
    return table.joined() + """
      mutants: \(judged.count); \(count(.killed) - byLines) killed by examples, \
      \(byLines) by red lines alone, \(count(.equivalent)) equivalent, \
      \(count(.surviving)) surviving, \(count(.excused)) excused, \
      \(count(.undecided)) undecided, \(time.milliseconds) ms

      """
  }

  var failure: Failure? {
    if count(.surviving) > 0 { return .trial(.mutantsSurvive(count(.surviving))) }
    if let first = stale.first {
      return .trial(.excuseStale(first.rule, mistake: first.mistake))
    }
    return count(.undecided) > 0 ? .trial(.mutantsUndecided(count(.undecided))) : nil
  }
}

extension MutantVerdict {
  /// The verdict in one word.
  enum Word: String {
    case killed, equivalent, surviving, excused, undecided
  }

  var word: Word {
    switch self {
    case .killed: .killed
    case .equivalent: .equivalent
    case .surviving: .surviving
    case .excused: .excused
    case .undecided: .undecided
    }
  }

  /// Whether somebody should look at it.
  fileprivate var isOpen: Bool {
    switch self {
    case .surviving, .undecided: true
    case .killed, .equivalent, .excused: false
    }
  }
}

extension RuleMutant.Kind {
  /// What these mistakes do, for a table.
  fileprivate var sentence: String {
    switch self {
    case .deleted: "the rule is gone"
    case .narrower: "it holds for fewer answers"
    case .wider: "it holds for more answers"
    case .turned: "a not is left out"
    case .milder: "its status is milder"
    case .stricter: "its status is stricter"
    case .sooner: "its wait ends too soon"
    case .fewer: "it leaves a treatment out"
    case .more: "it speaks of one treatment too many"
    }
  }
}
