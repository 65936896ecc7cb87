import Consultation
import RuleProof
import Terminal

/// One theorem as it is reported: its verdict, and the answers that break it.
struct TheoremPage {
  let text: String

  init(_ theorem: Theorem, loaded: LoadedPack, language: Language) {
    let words = loaded.pack.wording(language)
    var lines = ["\(theorem.verdict.word.filled(to: 10))\(theorem.claim)"]
    lines += theorem.sentences(loaded, language).map { "  \($0)" }
    if case .broken(let witnesses) = theorem.verdict {
      for (place, witness) in witnesses.enumerated() {
        if place > 0 { lines.append("  and knowing more:") }
        lines += witness.spoken(loaded.pack.questionnaire, words).map { "    \($0)" }
        lines.append("  assess: \(witness.json(language))")
      }
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}

extension Theorem.Verdict {
  fileprivate var word: String {
    switch self {
    case .proved: "proved"
    case .broken: "broken"
    case .undecided: "undecided"
    }
  }
}

extension Theorem.Claim {
  /// What theorems of this kind say, for a table.
  var kind: String {
    switch self {
    case .redLine: "red lines are never crossed"
    case .fires: "rules can hold"
    case .isNeeded: "rules change something, or say why they stay"
    case .isAsked: "questions are asked and change something"
    case .matters: "options can be chosen and change something"
    case .ends: "the interview ends"
    case .isAnswered: "concerns have a treatment"
    case .tells: "results tell something"
    case .isCautious: "what is unknown is never called suitable"
    }
  }
}

extension Theorem {
  /// What is to be said of the verdict, beside the answers.
  fileprivate func sentences(_ loaded: LoadedPack, _ language: Language) -> [String] {
    var sentences: [String] = []
    if case .redLine(let id) = claim, let line = loaded.redLines.first(where: { $0.id == id }) {
      sentences.append(line.says[language] ?? id.text)
      if case .treatment(let treatment)? = note {
        sentences.append("\(treatment) is milder than \(line.neverMilder.rawValue) here:")
      }
    }
    switch note {
    case .screens(let count)?: sentences.append("at most \(count.counted("question"))")
    case .stays(let why)?: sentences.append("superfluous, stays: \(why)")
    case .treatment?, nil: break
    }
    switch verdict {
    case .proved: break
    case .broken(let witnesses): if witnesses.isEmpty { sentences.append(impossibility) }
    case .undecided(let limit): sentences.append(limit.sentence)
    }
    return sentences
  }

  private var impossibility: String {
    switch claim {
    case .fires: "no answers make the rule hold"
    case .isNeeded:
      "without this rule no status changes: delete it, or say with `stays:` why it stays"
    case .isAsked: "no answers lead to the question, or its answers change nothing"
    case .matters: "nobody can choose the option, or choosing it changes nothing"
    case .isAnswered: "every treatment for it must wait or is ruled out, whatever is answered"
    case .tells: "the questionnaire never asks for a concern"
    case .redLine, .ends, .isCautious: "no answers show why"
    }
  }
}
