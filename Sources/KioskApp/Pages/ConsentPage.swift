import Consultation
import Screens
import Terminal

/// The visitor's express consent: each purpose on its own, a signature, a word typed on purpose.
struct ConsentPage: FormPage {
  let contact: Contact
  private(set) var form: ConsentForm
  var focus = Focus.purpose(.contact)
  var keys: ScreenKeys?
  /// What was found missing when the visitor last wished to send.
  private(set) var problems: [ConsentForm.Problem] = []

  init(form: ConsentForm, contact: Contact) {
    self.form = form
    self.contact = contact
  }

  enum Focus: Equatable, Sendable, Hashable {
    case purpose(Consent.Purpose)
    case signature, acceptance
    case notice, decline, send
  }

  enum Choice: Equatable, Sendable {
    case ticked(Consent.Purpose)
  }

  static let order: [Focus] =
    Consent.Purpose.allCases.map(Focus.purpose) + [.signature, .acceptance] + buttons
  static let buttons: [Focus] = [.notice, .decline, .send]

  static func keys(for focus: Focus) -> ScreenKeys.Purpose? {
    switch focus {
    case .signature: .name
    case .acceptance: .capitals
    case .purpose, .notice, .decline, .send: nil
    }
  }

  mutating func choose(_ choice: Choice) {
    switch choice {
    case .ticked(let purpose):
      focus = .purpose(purpose)
      form.purposes.formSymmetricDifference([purpose])
      problems.removeAll { $0 == .contactNotTicked }
    }
  }

  mutating func edit(_ change: (inout TextEdit) -> Void) {
    switch focus {
    case .signature:
      change(&form.signature)
      problems.removeAll { if case .signature = $0 { true } else { false } }
    case .acceptance:
      change(&form.acceptance)
      problems.removeAll { $0 == .acceptanceNotTyped }
    case .purpose, .notice, .decline, .send: break
    }
  }

  mutating func press(_ button: Focus, in lobby: Lobby) -> SittingStep? {
    switch button {
    case .notice: return .notice
    case .decline: return .left
    case .send:
      problems = form.problems(in: lobby)
      if problems.contains(.signature(.otherName)) { form.ask() }
      switch problems.first {
      case .contactNotTicked: focus = .purpose(.contact)
      case .signature: focus = .signature
      case .acceptanceNotTyped: focus = .acceptance
      case nil: return form.acceptedWord(in: lobby).map(SittingStep.agreed)
      }
    case .purpose, .signature, .acceptance: break
    }
    return nil
  }

  func choices(in lobby: Lobby) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    let purpose: Consent.Purpose? = if case .purpose(let it) = focus { it } else { nil }
    return [
      Binding(
        .space, label: lobby[.keySpace], help: lobby[.keyTick], isEnabled: purpose != nil,
        message: .chose(.ticked(purpose ?? .contact))),
      Binding(
        strokes: [
          Stroke(.left, message: .moved(by: -1)), Stroke(.right, message: .moved(by: 1)),
        ], help: "", isEnabled: isAtButton),
      Binding(.function(5), help: lobby[.noticeFull], message: .pressed(.notice)),
    ]
  }

  func setAside(in visit: inout Visit) { visit.consent = form.draft }

  var whereabouts: Kiosk.Whereabouts { .consent }

  func purpose(in lobby: Lobby) -> String { lobby[.consentHelp] }
}
