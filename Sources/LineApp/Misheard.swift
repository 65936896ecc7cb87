import Consultation

/// Why a typed line is not an answer to what was asked.
enum Misheard: Error, Equatable {
  case notInMenu(low: Int, high: Int)
  case noChoice(Int, low: Int, high: Int)
  case notSeveral(low: Int, high: Int)
  /// A choice that stands alone was typed together with others.
  case standsAlone(Int)
  case notInRange(ClosedRange<Int>)
  case notElapsed([CalendarPeriod.Unit])
  /// A word such as *almost*, which makes a time shorter than its number.
  case vague([CalendarPeriod.Unit])
  case tooLongAgo([CalendarPeriod.Unit])
  case unknownNotOffered
  case contact(Contact.Problem)
  /// A signature of one word.
  case signatureOneWord
}

extension Misheard {
  /// What is wrong, kindly, and what to type.
  func sentence(in setting: Setting) -> String {
    switch self {
    case .notInMenu(let low, let high):
      setting[
        .errorMenu,
        ["low": String(low), "high": String(high), "help": setting.word(.wordHelp)]]
    case .noChoice(let number, let low, let high):
      setting[
        .errorNoChoice,
        ["number": String(number), "low": String(low), "high": String(high)]]
    case .notSeveral(let low, let high):
      setting[.errorSeveral, ["low": String(low), "high": String(high)]]
    case .standsAlone(let number): setting[.errorAlone, ["number": String(number)]]
    case .notInRange(let range):
      setting[
        .errorNumber,
        [
          "low": String(range.lowerBound), "high": String(range.upperBound),
          "example": String(min(max(34, range.lowerBound), range.upperBound)),
        ]]
    case .notElapsed(let units):
      setting[
        .errorElapsed, ["example": setting.example(of: units), "units": setting.names(of: units)]]
    case .vague(let units): setting[.errorVague, ["example": setting.example(of: units)]]
    case .tooLongAgo(let units):
      setting[.errorTooLongAgo, ["example": setting.example(of: units)]]
    case .unknownNotOffered: setting[.errorUnknownNotOffered]
    case .contact(let problem): setting.sentence(problem)
    case .signatureOneWord: setting[.signatureOneWord]
    }
  }
}

extension Setting {
  fileprivate func sentence(_ problem: Contact.Problem) -> String {
    switch problem {
    case .nameMissing: self[.problemNameMissing]
    case .nameTooLong: self[.problemNameTooLong, problem.values]
    case .telephoneMissing: self[.problemTelephoneMissing]
    case .telephoneNotDigits: self[.problemTelephoneNotDigits]
    case .telephoneTooShort: self[.problemTelephoneTooShort, problem.values]
    case .telephoneTooLong: self[.problemTelephoneTooLong, problem.values]
    case .telephoneNotInUse: self[.problemTelephoneNotInUse]
    case .telephoneBeginsWithOne: self[.problemTelephoneBeginsWithOne]
    case .countryCodeMalformed: self[.problemCountryCodeMalformed]
    case .emailMissing: self[.problemEmailMissing]
    case .emailMalformed: self[.problemEmailMalformed]
    }
  }
}
