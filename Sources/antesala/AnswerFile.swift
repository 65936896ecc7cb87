import Consultation
import ContentPack
import Foundation

/// One set of answers as `antesala assess` reads it.
struct AnswerFile: Decodable {
  let on: String?
  let language: String?
  let answers: [String: Answer]

  private enum CodingKeys: String, CodingKey, CaseIterable { case on, language, answers }

  /// Reads JSON.
  ///
  /// - Parameter place: what to call it in errors, such as `line 3`.
  init(json: Data, place: String, decoder: JSONDecoder) throws {
    do {
      self = try decoder.decode(Self.self, from: json)
    } catch let error as DecodingError {
      throw Failure(
        "\(place): \(Self.sentence(error))",
        hint: #"{"on":"2026-11-22","language":"en","answers":{"age":34,"preg":"no"}}"#,
        code: .dataError)
    }
  }

  /// An interview with these answers, and the language to speak.
  func interview(
    _ questionnaire: Questionnaire, today: CalendarDay, language fallback: Language, place: String
  ) throws -> (Interview, Language) {
    var day = today
    if let on {
      guard let given = CalendarDay(iso: on) else {
        throw Failure(
          "\(place): 'on' is not a day", hint: "write \"on\":\"\(today)\"", code: .dataError)
      }
      day = given
    }
    var language = fallback
    if let name = self.language {
      guard let given = Language(rawValue: name) else {
        throw Failure(
          "\(place): 'language' is neither es nor en", hint: "write \"language\":\"es\"",
          code: .dataError)
      }
      language = given
    }
    var interview = Interview(questionnaire, on: day)
    var known: [QuestionID: Answer] = [:]
    for (name, answer) in answers {
      let id = QuestionID(name)
      guard let question = questionnaire[id] else {
        throw Failure(
          "\(place): unknown question '\(name.prefix(40))'",
          hint: questionnaire.questions.map(\.id.text).joined(separator: " "), code: .dataError)
      }
      known[id] = Self.read(answer, as: question)
    }
    do {
      try interview.answer(known)
    } catch {
      throw Failure(
        "\(place): '\(error.question)' \(error.problem.sentence)",
        hint: interview.questionnaire[error.question].flatMap(Self.hint), code: .dataError)
    }
    return (interview, language)
  }

  /// JSON has no sign for an option whose id looks like something else; the question knows.
  private static func read(_ answer: Answer, as question: Question) -> Answer {
    switch (question.kind, answer) {
    case (.many, .one(let option)): .many([option])
    default: answer
    }
  }

  private static func hint(_ question: Question) -> String? {
    let options = question.options.map(\.id.text)
    return options.isEmpty ? nil : "one of: \(options.joined(separator: ", "))"
  }

  private static func sentence(_ error: DecodingError) -> String {
    func path(_ context: DecodingError.Context) -> String {
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? "the answers" : "'\(path)'"
    }
    return switch error {
    case .keyNotFound(let key, _): "the field '\(key.stringValue)' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(path(context)) has a shape that answers do not have"
    case .dataCorrupted(let context):
      context.codingPath.isEmpty ? "not JSON" : "\(path(context)) cannot be read"
    @unknown default: "not JSON"
    }
  }
}
