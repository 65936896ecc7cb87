public import Consultation

/// What is wrong with a question, or with an answer that an example gives to it.
public enum QuestionFault: Hashable, Sendable {
  case kindUnknown(String, known: [String])
  /// Of several options the last is not an exclusive `none`.
  case noneMissing
  /// Answers write something else like this.
  case optionNameTaken(String)
  case tooFewOptions
  case unreachable(String)
  case answerRefused(QuestionID, AnswerProblem)
}

extension QuestionFault {
  var words: FaultWords {
    switch self {
    case .kindUnknown(let name, let known):
      .init("unknown kind '\(name)'", hint: FaultWords.oneOf(known))
    case .noneMissing:
      .init(
        "the last option must be an exclusive 'none'", hint: "add - {id: none, exclusive: true}")
    case .optionNameTaken(let name):
      .init("'\(name)' may not name an option: answers use it for something else")
    case .tooFewOptions: .init("a choice needs at least two options")
    case .unreachable(let name):
      .init(
        "the question '\(name)' and its options can never be reached",
        hint: "look at its 'when' and at the rules that end the interview")
    case .answerRefused(let question, let problem): .init("'\(question)': \(problem.sentence)")
    }
  }
}
