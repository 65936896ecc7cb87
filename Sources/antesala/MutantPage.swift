import Consultation
import RuleProof
import Terminal

/// One mistake as it is reported: its verdict, and a visitor who is told something else.
struct MutantPage {
  let text: String

  init(
    _ mutant: RuleMutant, _ verdict: MutantVerdict, loaded: LoadedPack, language: Language
  ) {
    var lines = [verdict.word.rawValue.filled(to: 12) + "\(mutant.rule.id): \(mutant)"]
    switch verdict {
    case .killed(.example(let id)): lines.append("  by the example \(id)")
    case .killed(.redLine(let id)): lines.append("  by the red line \(id)")
    case .equivalent: break
    case .excused(let why, _): lines.append("  \(why)")
    case .undecided(let limit): lines.append("  \(limit.sentence)")
    case .surviving(let survivor): lines += survivor.lines(loaded, language)
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}

extension MutantSurvivor {
  fileprivate func lines(_ loaded: LoadedPack, _ language: Language) -> [String] {
    let changed = Witness(
      today: visitor.today, answers: visitor.answers.filter { loaded.base[$0.key] != $0.value })
    return sentences.map { "  \($0)" }
      + changed.spoken(loaded.pack.questionnaire, loaded.pack.wording(language))
      .map { "    \($0)" }
      + ["  assess: \(visitor.json(language))"]
  }

  /// What differs, treatment by treatment.
  private var sentences: [String] {
    let ends =
      ended.now == ended.then
      ? [] : ["the interview is ended by \(ended.now.word), and would be by \(ended.then.word)"]
    return ends
      + differences.map { difference in
        let (now, then) = (difference.stand.now, difference.stand.then)
        return "\(difference.treatment) is \(now.words), and would be \(then.words)"
      }
  }
}

extension MutantSurvivor.Stand {
  fileprivate var words: String {
    status.rawValue + (until.map { " until \($0)" } ?? "")
      + (isSaid.map { $0 ? " with its words" : " without its words" } ?? "")
  }
}

extension RuleID? {
  fileprivate var word: String { self?.text ?? "no rule" }
}
