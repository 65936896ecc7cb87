import Consultation

/// All that one visitor said since accepting the notice.
struct Visit: Equatable, Sendable {
  var interview: Interview
  /// SHA-256 of the notice that was shown and accepted, in the language it was read in.
  var noticeSHA256: String
  /// How many weeks after the first possible day the plans begin.
  var weeksLater = 0
  var form = ContactForm()

  /// The longest that a plan is put off, in weeks.
  static let longestDelay = 104

  /// The step that goes on with the interview: its first open question, or the review.
  var goingOn: Step {
    interview.firstOpen.map { .asking(Asking(visit: self, question: $0, from: .path)) }
      ?? .review(Review(visit: self))
  }

  /// What the clinic's rules say to the answers, with plans from the day the visitor chose.
  func assessment(by pack: ClinicPack) -> Assessment {
    pack.ruleBook.assess(
      interview.sheet, startingOn: interview.today.adding(days: 1 + 7 * weeksLater))
  }
}

/// Contact details and permissions as far as they are told; nothing is ticked beforehand.
struct ContactForm: Equatable, Sendable {
  var name = ""
  var channel: Contact.Channel?
  var telephone = ""
  var email = ""
  var bestTime: Contact.BestTime?
  var permissions: [Consent.Purpose: Bool] = [:]

  /// The purposes agreed to, in their own order.
  var purposes: [Consent.Purpose] {
    Consent.Purpose.allCases.filter { permissions[$0] == true }
  }

  /// The number or address that goes with the channel.
  var address: String { channel == .email ? email : telephone }

  /// The contact, if all of it is told and can be used.
  func contact(countryCode: String) throws(Contact.Problem) -> Contact {
    try Contact(
      name: name, countryCode: countryCode, telephone: channel == .email ? "" : telephone,
      email: channel == .email ? email : "", channel: channel ?? .call,
      bestTime: bestTime ?? .any)
  }
}
