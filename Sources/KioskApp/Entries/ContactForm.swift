import Consultation
import Terminal

/// What a visitor typed so that the clinic can reach them.
struct ContactForm: Equatable, Sendable {
  var name = TextEdit(limit: Contact.nameLimit)
  var countryCode: TextEdit
  var telephone = TextEdit(limit: 24)
  var email = TextEdit(limit: 120)
  var channel = Contact.Channel.whatsapp
  var bestTime = Contact.BestTime.any

  init(countryCode: String) { self.countryCode = TextEdit(countryCode, limit: 5) }

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
    try Contact(
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
      problems[error == .countryCodeMalformed ? .countryCode : .telephone] = error
    }
    do { _ = try Contact.email(email.text, isNeeded: channel == .email) } catch {
      problems[.email] = error
    }
    return problems
  }
}
