import Consultation
import ContentPack

/// Why answers in JSON cannot be judged.
enum AnswerFailure {
  case none(name: String)
  case badLines(name: String, Int, of: Int)
  /// Something at a place of a file, both of whose numbers count from 1.
  case at(name: String, line: Int, column: Int, AnswerFault)
}

/// What is wrong with one set of answers.
enum AnswerFault {
  case json(JSONFault)
  case answersMissing
  case answersNoObject
  case fieldUnknown(String)
  case noDay
  case noLanguage
  case questionUnknown(String, known: [QuestionID])
  case refused(QuestionID, AnswerProblem, options: [OptionID])
  case noWholeNumber(String)
  case noOption(String)
  case noAnswer(String)
}

extension AnswerFailure {
  var words: FailureWords {
    switch self {
    case .none(let name):
      .init(
        "\(name): no answers given", hint: #"echo '{"answers":{"age":34}}' | antesala assess"#,
        .dataError)
    case .badLines(let name, let bad, let count):
      .init("\(name): \(bad) of \(count.counted("line")) cannot be answered", .dataError)
    case .at(let name, let line, let column, let fault):
      .init("\(name):\(line):\(column): \(fault.sentence)", hint: fault.hint, .dataError)
    }
  }
}

extension AnswerFault {
  private static let sample =
    #"{"on":"2026-11-22","language":"en","answers":{"age":34,"preg":"no"}}"#

  fileprivate var sentence: String {
    switch self {
    case .json(let fault): fault.message
    case .answersMissing: "'answers' is missing"
    case .answersNoObject: "'answers' is not an object"
    case .fieldUnknown(let name): "unknown field '\(name.prefix(40))'"
    case .noDay: "'on' is not a day"
    case .noLanguage: "'language' is neither es nor en"
    case .questionUnknown(let name, _): "unknown question '\(name.prefix(40))'"
    case .refused(let question, let problem, _): "'\(question)' \(problem.sentence)"
    case .noWholeNumber(let name): "'\(name)' is not a whole number"
    case .noOption(let name): "'\(name)' lists something that is no option id"
    case .noAnswer(let name): "'\(name)' has a shape that answers do not have"
    }
  }

  fileprivate var hint: String? {
    switch self {
    case .json, .answersMissing, .answersNoObject: Self.sample
    case .fieldUnknown: "one of: on, language, answers"
    case .noDay: #"write "on":"2026-11-22""#
    case .noLanguage: #"write "language":"es""#
    case .questionUnknown(_, let known): Self.oneOf(known.map(\.text))
    case .refused(_, _, let options): Self.oneOf(options.map(\.text))
    case .noAnswer:
      "a number, an option id, a list of option ids, a duration such as P5M, or unknown"
    case .noWholeNumber, .noOption: nil
    }
  }

  private static func oneOf(_ names: [String]) -> String? {
    names.isEmpty ? nil : "one of: " + names.joined(separator: ", ")
  }
}
