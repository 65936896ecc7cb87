import Consultation
import ContentPack

/// One set of answers as `antesala assess` reads it.
struct AnswerFile {
  private let name: String
  private let firstLine: Int
  private let bytes: [UInt8]
  private let fields: [(name: String, value: JSONReader.Value)]

  /// Reads JSON.
  ///
  /// - Parameters:
  ///   - name: what to call the file in errors.
  ///   - line: the line of the file, from 1, on which the bytes begin.
  /// - Throws: a `Failure` that names line and column.
  init(_ bytes: [UInt8], name: String, line: Int = 1) throws(Failure) {
    self.name = name
    firstLine = line
    self.bytes = bytes
    do throws(JSONReader.Refusal) {
      let value = try JSONReader.read(bytes)
      guard case .object(let fields) = value.content else {
        throw JSONReader.Refusal(.objectExpected, offset: value.offset)
      }
      self.fields = fields
    } catch {
      let (line, column) = Self.place(error.offset, in: bytes, from: line)
      throw .answer(.at(name: name, line: line, column: column, .json(error.fault)))
    }
  }

  private static func place(
    _ offset: Int, in bytes: [UInt8], from line: Int
  ) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return (line + before.count { $0 == 10 }, offset - start + 1)
  }

  private func failure(_ fault: AnswerFault, at offset: Int) -> Failure {
    let (line, column) = Self.place(offset, in: bytes, from: firstLine)
    return .answer(.at(name: name, line: line, column: column, fault))
  }

  /// An interview with these answers, and the language to speak.
  func interview(
    _ questionnaire: Questionnaire, today: CalendarDay, language: Language
  ) throws(Failure) -> (Interview, Language) {
    var today = today
    var language = language
    var given: [(name: String, value: JSONReader.Value)]?
    for (name, value) in fields {
      switch name {
      case "on": today = try day(value)
      case "language": language = try self.language(value)
      case "answers":
        guard case .object(let answers) = value.content else {
          throw failure(.answersNoObject, at: value.offset)
        }
        given = answers
      default:
        throw failure(.fieldUnknown(name), at: value.offset)
      }
    }
    guard let given else { throw failure(.answersMissing, at: 0) }
    var answers: [QuestionID: Answer] = [:]
    for (name, value) in given {
      let (id, answer) = try self.answer(name, value, in: questionnaire)
      answers[id] = answer
    }
    var interview = Interview(questionnaire, on: today)
    do throws(AnswerRefusal) {
      try interview.answer(answers)
    } catch {
      let offset = given.first { $0.name == error.question.text }?.value.offset ?? 0
      let options = questionnaire[error.question]?.options.map(\.id) ?? []
      throw failure(.refused(error.question, error.problem, options: options), at: offset)
    }
    return (interview, language)
  }

  private func day(_ value: JSONReader.Value) throws(Failure) -> CalendarDay {
    if case .string(let text) = value.content, let day = CalendarDay(iso: text) { return day }
    throw failure(.noDay, at: value.offset)
  }

  private func language(_ value: JSONReader.Value) throws(Failure) -> Language {
    if case .string(let text) = value.content, let language = Language(rawValue: text) {
      return language
    }
    throw failure(.noLanguage, at: value.offset)
  }

  private func answer(
    _ name: String, _ value: JSONReader.Value, in questionnaire: Questionnaire
  ) throws(Failure) -> (QuestionID, Answer) {
    let id = QuestionID(name)
    guard questionnaire[id] != nil else {
      throw failure(
        .questionUnknown(name, known: questionnaire.questions.map(\.id)), at: value.offset)
    }
    switch value.content {
    case .string(let text): return (id, Answer(text: text))
    case .number(let text):
      if let number = Int(text) { return (id, .number(number)) }
      throw failure(.noWholeNumber(name), at: value.offset)
    case .list(let values):
      var options: [OptionID] = []
      for value in values {
        guard case .string(let text) = value.content else {
          throw failure(.noOption(name), at: value.offset)
        }
        options.append(OptionID(text))
      }
      return (id, .many(options))
    case .null, .truth, .object: throw failure(.noAnswer(name), at: value.offset)
    }
  }
}
