import Consultation
import Terminal

/// How the clinic can reach a visitor, in fields to write in.
struct ContactForm: Equatable, Sendable {
  typealias Field = ContactDraft.Field

  var name: TextEdit
  var countryCode: TextEdit
  var telephone: TextEdit
  var email: TextEdit
  var channel: Contact.Channel
  var bestTime: Contact.BestTime

  init(_ draft: ContactDraft) {
    // There is room for more than can be kept, so that too much is seen and said rather than cut.
    name = TextEdit(draft.name, limit: 2 * Contact.nameLimit)
    countryCode = TextEdit(draft.countryCode, limit: 8)
    telephone = TextEdit(draft.telephone, limit: 60)
    email = TextEdit(draft.email, limit: 300)
    channel = draft.channel ?? .whatsapp
    bestTime = draft.bestTime ?? .any
  }

  /// What stands in the fields.
  var draft: ContactDraft {
    var draft = ContactDraft(countryCode: countryCode.text)
    draft.name = name.text
    draft.telephone = telephone.text
    draft.email = email.text
    draft.channel = channel
    draft.bestTime = bestTime
    return draft
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
    return try draft.contact()
  }

  /// Every problem there is, by field, not only the first.
  var problems: [Field: Contact.Problem] {
    var problems = draft.problems
    // A field that is full may have been cut.
    if telephone.text.count == telephone.limit { problems[.telephone] = .telephoneNotDigits }
    return problems
  }
}
