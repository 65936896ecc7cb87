import Consultation
import RuleProof

extension Witness {
  /// Questions and answers in the visitor's words, in the order asked.
  func spoken(_ questionnaire: Questionnaire, _ words: Wording) -> [String] {
    questionnaire.questions.compactMap { question in
      answers[question.id].map {
        "\(words.ask(question.id))  \(spoken($0, to: question.id, words))"
      }
    }
  }

  private func spoken(_ answer: Answer, to question: QuestionID, _ words: Wording) -> String {
    words.answer(
      answer, to: question, as: AnswerManner(separator: "; ", elapsed: { $0.spoken(words) }))
  }

  /// Input for `antesala assess`.
  func json(_ language: Language) -> String {
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
  /// The answer as `antesala assess` reads it.
  fileprivate var json: [UInt8] {
    switch notation {
    case .number(let number): Array("\(number)".utf8)
    case .word(let word): JSONWriter.string(word)
    case .list(let options):
      [UInt8(ascii: "[")]
        + options.map { JSONWriter.string($0.text) }.joined(separator: [UInt8(ascii: ",")])
        + [UInt8(ascii: "]")]
    }
  }
}

extension Effort.Limit {
  /// What ran out, as the end of a line.
  var sentence: String {
    switch self {
    case .steps(let most): "gave up after \(most) steps"
    case .time: "gave up when the time was over"
    case .answers(let question): "'\(question)' has more kinds of answers than can be told apart"
    case .days: "the calendar units of its bounds mix in more ways than can be told apart"
    case .disagreement: "the answers found do not bear it out: please report this"
    }
  }
}
