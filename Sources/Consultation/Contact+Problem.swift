extension Contact.Problem {
  /// What the words about a telephone number fill in: its code, and how many digits follow it.
  public var values: [String: String] {
    switch self {
    case .telephoneTooShort(let code, let lengths), .telephoneTooLong(let code, let lengths):
      ["code": code, "digits": Self.span(lengths)]
    case .nameTooLong(let limit): ["limit": "\(limit)"]
    case .nameMissing, .telephoneMissing, .telephoneNotDigits, .telephoneNotInUse,
      .telephoneBeginsWithOne, .countryCodeMalformed, .emailMissing, .emailMalformed:
      [:]
    }
  }

  private static func span(_ lengths: [Int]) -> String {
    let ends = lengths.count > 1 ? [lengths.min(), lengths.max()] : [lengths.first]
    return ends.compactMap { $0.map(String.init) }.joined(separator: "–")
  }
}

extension Contact.Problem: CustomStringConvertible {
  /// What is wrong, for the command line and the log; says nothing of what was typed.
  public var description: String {
    switch self {
    case .nameMissing: "the name is missing"
    case .nameTooLong(let limit): "the name is longer than \(limit) letters"
    case .telephoneMissing: "the telephone number is missing"
    case .telephoneNotDigits: "the telephone number has signs that are no digits"
    case .telephoneTooShort(let code, let lengths):
      "the telephone number is too short: after \(code) come \(Self.span(lengths)) digits"
    case .telephoneTooLong(let code, let lengths):
      "the telephone number is too long: after \(code) come \(Self.span(lengths)) digits"
    case .telephoneNotInUse: "no telephone number of its country begins like this"
    case .telephoneBeginsWithOne:
      "the telephone number begins with 1: write +1 if it is of North America, else leave it out"
    case .countryCodeMalformed: "there is no such country code"
    case .emailMissing: "the e-mail address is missing"
    case .emailMalformed: "the e-mail address is not of the form name@domain"
    }
  }
}
