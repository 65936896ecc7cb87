import Consultation
import Terminal

/// What a visitor typed so that the clinic can reach them.
struct ContactForm: Equatable, Sendable {
  // There is room for more than can be kept, so that too much is seen and said rather than cut.
  var name = TextEdit(limit: 2 * Contact.nameLimit)
  var countryCode: TextEdit
  var telephone = TextEdit(limit: 60)
  var email = TextEdit(limit: 300)
  var channel = Contact.Channel.whatsapp
  var bestTime = Contact.BestTime.any

  init(countryCode: String) { self.countryCode = TextEdit(countryCode, limit: 8) }

  /// A field that is written in.
  enum Field: Equatable, Sendable, CaseIterable {
    case name, countryCode, telephone, email
  }

  subscript(field: Field) -> TextEdit {
    get {
      switch field {
      case .name: name
      case .countryCode: countryCode
      case .telephone: telephone
      case .email: email
      }
    }
    set {
      switch field {
      case .name: name = newValue
      case .countryCode: countryCode = newValue
      case .telephone: telephone = newValue
      case .email: email = newValue
      }
    }
  }

  /// The contact, if every field can be used.
  func contact() throws(Contact.Problem) -> Contact {
    if let first = Field.allCases.lazy.compactMap({ problems[$0] }).first { throw first }
    return try Contact(
      name: name.text, countryCode: countryCode.text, telephone: telephone.text,
      email: email.text, channel: channel, bestTime: bestTime)
  }

  /// Every problem there is, by field, not only the first.
  var problems: [Field: Contact.Problem] {
    var problems: [Field: Contact.Problem] = [:]
    do { _ = try Contact.name(name.text) } catch { problems[.name] = error }
    do {
      _ = try Contact.telephone(
        countryCode: countryCode.text, telephone.text, isNeeded: channel != .email)
    } catch {
      problems[isAbout(code: error) ? .countryCode : .telephone] = error
    }
    // A field that is full may have been cut.
    if telephone.text.count == telephone.limit { problems[.telephone] = .telephoneNotDigits }
    do { _ = try Contact.email(email.text, isNeeded: channel == .email) } catch {
      problems[.email] = error
    }
    return problems
  }

  /// Whether a problem with the telephone number lies in the field of its code.
  private func isAbout(code problem: Contact.Problem) -> Bool {
    problem == .countryCodeMalformed && (try? Contact.countryCode(countryCode.text)) == nil
  }
}
