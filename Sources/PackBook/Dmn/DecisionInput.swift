public import Consultation

/// One column of a decision table: the answer to a question, of an elapsed time its whole units.
///
/// FEEL cannot compare months with days, so an elapsed time is counted on the calendar beforehand.
public struct DecisionInput: Hashable, Sendable {
  let question: QuestionID
  /// What is counted of an elapsed time; `nil` for any other answer.
  let unit: CalendarPeriod.Unit?

  /// The name under which the model and the values of a visitor have it: no function of FEEL is
  /// called so, as *before* is.
  public var name: String { "answer_\(question.spelled)" + (unit.map { "_\($0.rawValue)" } ?? "") }

  /// Stands for *I don't know*, and for an answer not given, where a number is expected.
  static func unknown(below least: Int) -> Int { least - 1 }
  /// Stands for a question not asked, where a number is expected.
  static func notAsked(below least: Int) -> Int { least - 2 }
  /// The same where an option is expected, or a list of them.
  static let unknownWord = "unknown"
  /// No option is called so: ids have no spaces.
  static let notAskedWord = "not asked"

  /// What an engine is given for a column.
  public enum Value: Hashable, Sendable {
    case number(Int)
    case word(String)
    case list([String])
  }

  /// What a sheet says in this column.
  public func value(on sheet: AnswerSheet, of questionnaire: Questionnaire) -> Value {
    switch sheet[question] {
    case .notAsked: missing(Self.notAsked, Self.notAskedWord, in: questionnaire)
    case .perhapsAsked, .asked(nil), .asked(.unknown?):
      missing(Self.unknown, Self.unknownWord, in: questionnaire)
    case .asked(.number(let number)?): .number(number)
    case .asked(.one(let option)?): .word(option.text)
    case .asked(.many(let chosen)?):
      .list((chosen.isEmpty ? [Consultation.Option.none] : chosen).map(\.text))
    case .asked(.elapsed(let period)?):
      .number((unit ?? .days).whole(from: period.before(sheet.today), to: sheet.today))
    }
  }

  private func missing(
    _ number: (Int) -> Int, _ word: String, in questionnaire: Questionnaire
  ) -> Value {
    guard let kind = questionnaire[question]?.kind else { return .word(word) }
    return switch kind {
    case .number, .elapsed: .number(number(kind.least))
    case .many: .list([word])
    case .one: .word(word)
    }
  }
}

extension Question.Kind {
  /// The least number that an answer may be.
  var least: Int {
    switch self {
    case .number(let range): min(0, range.lowerBound)
    case .one, .many, .elapsed: 0
    }
  }
}

extension Identifier {
  /// The id as FEEL and XML take names: signs would be sums.
  var spelled: String {
    text.map { letter -> String in
      switch letter {
      case "-": "_minus_"
      case "+": "_plus_"
      default: String(letter)
      }
    }.joined()
  }
}
