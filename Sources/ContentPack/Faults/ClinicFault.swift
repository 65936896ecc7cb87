public import Consultation

/// What cannot be of a clinic, or of how long things take there.
public enum ClinicFault: Hashable, Sendable {
  case languageMissing(Language)
  case noCountryCode(String)
  case noTelephone(String, Contact.Problem)
  case noWhatsApp(String, Contact.Problem)
  /// A placeholder that names nothing of the clinic.
  case noFact
  case countdownTooShort
  case countdownTooSoon
  case lockOutOfRange
  case retentionTooShort
  case blockingNegative
}

extension ClinicFault {
  var words: FaultWords {
    switch self {
    case .languageMissing(let language): .init("the language '\(language.rawValue)' is missing")
    case .noCountryCode(let text):
      .init("'\(text)' is no country code", hint: "write it as \"+52\"")
    case .noTelephone(let text, let problem):
      .init(
        "'\(text)' is no number that can be dialled: \(problem)",
        hint: "write it as it is dialled, as \"(664) 000-0000\"")
    case .noWhatsApp(let text, let problem):
      .init(
        "'\(text)' is no number that WhatsApp can write to: \(problem)",
        hint: "write it with its country code, as \"+52 664 000 0000\"")
    case .noFact: .init("no fact of the clinic is called this")
    case .countdownTooShort: .init("the countdown must last at least 20 seconds")
    case .countdownTooSoon: .init("the countdown may not begin before 10 seconds")
    case .lockOutOfRange: .init("a console locks itself after 1 to 60 minutes")
    case .retentionTooShort: .init("a lead must be kept for at least a month")
    case .blockingNegative: .init("a lead cannot be blocked for less than no time")
    }
  }
}
