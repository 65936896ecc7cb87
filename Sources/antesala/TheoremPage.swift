import Consultation
import ContentPack

/// One theorem as it is reported: its verdict, and the answers that break it.
struct TheoremPage {
  let text: String

  init(_ theorem: Theorem, loaded: LoadedPack, language: Language) {
    let words = loaded.pack.wording(language)
    var lines = ["\(theorem.verdict.word.padding(10))\(theorem.claim)"]
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
    case .screens(let count)?: sentences.append("at most \(count) questions")
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

extension Effort.Limit {
  fileprivate var sentence: String {
    switch self {
    case .steps(let most): "gave up after \(most) steps"
    case .time: "gave up when the time was over"
    case .answers(let question): "'\(question)' has more kinds of answers than can be told apart"
    case .days: "the calendar units of its bounds mix in more ways than can be told apart"
    case .disagreement: "the answers found do not bear it out: please report this"
    }
  }
}

extension Witness {
  /// Questions and answers in the visitor's words, in the order asked.
  fileprivate func spoken(_ questionnaire: Questionnaire, _ words: Wording) -> [String] {
    questionnaire.questions.compactMap { question in
      answers[question.id].map {
        "\(words.ask(question.id))  \(spoken($0, to: question.id, words))"
      }
    }
  }

  private func spoken(_ answer: Answer, to question: QuestionID, _ words: Wording) -> String {
    switch answer {
    case .number(let number): "\(number)"
    case .one(let option): words.option(option, of: question)
    case .many(let options):
      (options.isEmpty ? [Option.none] : options).map { words.option($0, of: question) }
        .joined(separator: "; ")
    case .elapsed(let period): period.spoken(words)
    case .unknown: words["ui.unknown"]
    }
  }

  /// Input for `antesala assess`.
  fileprivate func json(_ language: Language) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("on")
      writer.string(today.description)
      writer.key("language")
      writer.string(language.rawValue)
      writer.key("answers")
      let answers = answers.sorted { $0.key < $1.key }.map { question, answer in
        JSONWriter.string(question.text) + [UInt8(ascii: ":")] + answer.json
      }
      writer.raw(
        [UInt8(ascii: "{")] + answers.joined(separator: [UInt8(ascii: ",")])
          + [UInt8(ascii: "}")])
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension CalendarPeriod {
  /// In the words of the screens; in ISO 8601 where it has several parts.
  fileprivate func spoken(_ words: Wording) -> String {
    guard parts.count <= 1 else { return description }
    let part = parts.first
    let unit = part?.unit ?? .days
    let amount = part?.amount ?? 0
    let key = amount == 1 ? "one_\(unit.rawValue.dropLast())" : unit.rawValue
    return words["ui.period.\(key)", ["amount": "\(amount)"]]
  }
}

extension Answer {
  fileprivate var json: [UInt8] {
    switch self {
    case .number(let number): Array("\(number)".utf8)
    case .one(let option): JSONWriter.string(option.text)
    case .many(let options):
      [UInt8(ascii: "[")]
        + options.map { JSONWriter.string($0.text) }.joined(separator: [UInt8(ascii: ",")])
        + [UInt8(ascii: "]")]
    case .elapsed(let period): JSONWriter.string(period.description)
    case .unknown: JSONWriter.string("unknown")
    }
  }
}

extension String {
  fileprivate func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
