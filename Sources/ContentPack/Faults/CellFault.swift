public import Consultation

/// Why a cell of a decision table says nothing about a question.
public enum CellFault: Error, Hashable, Sendable {
  case emptyList
  case neverHolds(QuestionID)
  case optionUnknown(String, of: QuestionID, known: [OptionID])
  case noInterval(String)
  case noWholeNumber(String)
  case numberTooLong(String)
  case noLengthOfTime(String)
}

extension CellFault {
  var words: FaultWords {
    switch self {
    case .emptyList: .init("an empty list never holds")
    case .neverHolds(let question): .init("the cell can never hold for '\(question)'")
    case .optionUnknown(let text, let question, let known):
      .init("'\(question)' has no option '\(text)'", hint: FaultWords.oneOf(known.map(\.text)))
    case .noInterval(let text):
      .init("'\(text)' is not an interval", hint: "write [18..21], (18..21] or < 18")
    case .noWholeNumber(let text): .init("'\(text)' is not a whole number")
    case .numberTooLong(let text): .init("'\(text)' has more than five digits")
    case .noLengthOfTime(let text):
      .init("'\(text)' is not a length of time", hint: "write 90 days or 6 months")
    }
  }
}
