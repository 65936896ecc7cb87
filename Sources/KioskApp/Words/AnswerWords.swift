import Consultation

extension Lobby {
  /// An answer as a visitor would say it.
  func text(for answer: Answer, to question: Question) -> String {
    words.answer(answer, to: question.id)
  }

  /// Why a question cannot be left yet, and what helps.
  func text(for problem: QuestionPage.Problem, of question: Question) -> String {
    switch problem {
    case .gap(.nothingChosen): self[.gapChoose]
    case .gap(.nothingTicked): self[.gapTick, ["none": words.option(Option.none, of: question.id)]]
    case .gap(.noAmount(let example)): self[.gapAmount, ["example": "\(example)"]]
    case .gap(.notWhole): self[.gapWhole]
    case .gap(.noUnit): self[.gapUnit]
    case .unseen(let count): self[.gapUnseen, ["count": "\(count)"]]
    case .refused(.outOfRange(let range)):
      self[.gapRange, ["low": "\(range.lowerBound)", "high": "\(range.upperBound)"]]
    case .refused(.tooLongAgo): self[.gapTooLong]
    case .refused(.unknownOption), .refused(.repeatedOption), .refused(.exclusiveOption),
      .refused(.unknownNotOffered), .refused(.anotherKind):
      self[.gapChoose]
    }
  }

  /// What is not yet right about a signature, and what helps.
  func text(for problem: Consent.SignatureProblem) -> String {
    switch problem {
    case .name(let problem): text(for: problem)
    case .oneWord: self[.consentSignatureOneWord]
    case .otherName: self[.consentSignatureOther]
    }
  }

  /// What is not yet right about a field of the contact form, and what helps.
  func text(for problem: Contact.Problem) -> String {
    switch problem {
    case .nameMissing: self[.nameMissing]
    case .nameTooLong: self[.nameTooLong, problem.values]
    case .telephoneMissing: self[.telephoneMissing]
    case .telephoneNotDigits: self[.telephoneNotDigits]
    case .telephoneTooShort: self[.telephoneTooShort, problem.values]
    case .telephoneTooLong: self[.telephoneTooLong, problem.values]
    case .telephoneNotInUse: self[.telephoneNotInUse]
    case .telephoneBeginsWithOne: self[.telephoneBeginsWithOne]
    case .countryCodeMalformed: self[.countryCodeMalformed]
    case .emailMissing: self[.emailMissing]
    case .emailMalformed: self[.emailMalformed]
    }
  }
}
