import Consultation

/// Questions and answers in words.
extension Setting {
  /// An answer as it is read back; what is not answered yet says so.
  func spoken(_ answer: Answer?, to question: Question) -> String {
    guard let answer else { return self[.answerMissing] }
    return wording.answer(
      answer, to: question.id,
      as: AnswerManner(
        separator: "; ", none: none(of: question), unknown: self[.answerUnknown], elapsed: ago))
  }

  /// The words for *none of these*.
  func none(of question: Question) -> String {
    question.options.contains { $0.id == Option.none }
      ? wording.option(Option.none, of: question.id) : self[.answerNone]
  }

  /// The choices of a question as they are numbered; *none* is 0, *I don't know* comes last.
  func menu(of question: Question) -> NumberedMenu {
    let unknown = question.allowsUnknown ? [self[.answerUnknown]] : []
    return switch question.kind {
    case .one(let options):
      NumberedMenu(options.map { wording.option($0.id, of: question.id) } + unknown)
    case .many:
      NumberedMenu(
        question.numberedOptions.map { wording.option($0.id, of: question.id) } + unknown,
        zero: none(of: question))
    case .number, .elapsed: NumberedMenu([])
    }
  }

  /// What to type for an answer.
  func hints(for question: Question) -> [String] {
    let unknown =
      question.allowsUnknown ? [self[.hintUnknown, ["word": word(.wordUnknown)]]] : []
    return switch question.kind {
    case .one: [self[.hintMenu]]
    case .many: [self[.hintSeveral]]
    case .number(let range):
      [
        self[
          .hintNumber,
          ["low": String(range.lowerBound), "high": String(range.upperBound)]]
      ] + unknown
    case .elapsed(let units):
      [self[.hintElapsed, ["example": example(of: units), "units": names(of: units)]]] + unknown
    }
  }
}

extension Question {
  /// The options that are numbered from 1.
  var numberedOptions: [Option] {
    switch kind {
    case .one(let options): options
    case .many(let options): options.filter { $0.id != Option.none }
    case .number, .elapsed: []
    }
  }
}
