import Consultation
import Terminal

/// The visitor's express consent: each purpose on its own, a signature, a word typed on purpose.
struct ConsentPage: Page {
  let contact: Contact
  private(set) var form: ConsentForm
  private(set) var focus = Focus.purpose(.contact)
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

    static let order: [Focus] =
      Consent.Purpose.allCases.map(Focus.purpose) + [.signature, .acceptance] + buttons
    static let buttons: [Focus] = [.notice, .decline, .send]
  }

  enum Message: Equatable, Sendable {
    case typed(Key)
    case pasted(String)
    case moved(by: Int)
    case focused(Focus)
    case ticked(Consent.Purpose)
    case entered
    case pressed(Focus)
    case wentBack
  }

  /// The consent as given, once nothing is missing.
  func consent(in lobby: Lobby) -> Consent? { form.consent(in: lobby) }

  mutating func update(_ message: Message, in lobby: Lobby) -> Step? {
    switch message {
    case .typed(let key): edit { _ = $0.apply(key) }
    case .pasted(let text): edit { $0.insert(text.prefix(1000)) }
    case .moved(let steps): move(by: steps)
    case .focused(let place): focus = place
    case .ticked(let purpose):
      focus = .purpose(purpose)
      form.purposes.formSymmetricDifference([purpose])
      problems.removeAll { $0 == .contactNotTicked }
    case .entered:
      if Focus.buttons.contains(focus) { return press(focus, in: lobby) }
      move(by: focus == .acceptance ? 3 : 1)
    case .pressed(let place): return press(place, in: lobby)
    case .wentBack: return .back
    }
    return nil
  }

  private mutating func edit(_ change: (inout TextEdit) -> Void) {
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

  private mutating func move(by steps: Int) {
    let order = Focus.order
    let here = order.firstIndex(of: focus) ?? 0
    focus = order[(here + steps + order.count) % order.count]
  }

  private mutating func press(_ place: Focus, in lobby: Lobby) -> Step? {
    focus = place
    switch place {
    case .notice: return .notice
    case .decline: return .left
    case .send:
      problems = form.problems(in: lobby)
      switch problems.first {
      case .contactNotTicked: focus = .purpose(.contact)
      case .signature: focus = .signature
      case .acceptanceNotTyped: focus = .acceptance
      case nil: return .agreed
      }
    case .purpose, .signature, .acceptance: break
    }
    return nil
  }

  func bindings(in lobby: Lobby) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    let isButton = Focus.buttons.contains(focus)
    let purpose: Consent.Purpose? = if case .purpose(let it) = focus { it } else { nil }
    return [
      Binding(
        .enter, help: lobby[isButton ? .keyChoose : .keyNextField], message: .entered),
      Binding(
        .space, label: lobby[.keySpace], help: lobby[.keyTick], isEnabled: purpose != nil,
        message: .ticked(purpose ?? .contact)),
      Binding(.space, help: "", isEnabled: isButton, message: .entered),
      Binding(
        strokes: [
          Stroke(.up, .backTab, label: "↑", message: .moved(by: -1)),
          Stroke(.down, .tab, label: "↓", message: .moved(by: 1)),
        ], help: lobby[.keyField]),
      Binding(
        strokes: [
          Stroke(.left, message: .moved(by: -1)), Stroke(.right, message: .moved(by: 1)),
        ], help: "", isEnabled: isButton),
      Binding(.function(5), help: lobby[.noticeFull], message: .pressed(.notice)),
      Binding(.escape, help: lobby[.back], message: .wentBack),
    ]
  }

  func message(for input: Input, in lobby: Lobby) -> Message? {
    switch input {
    case .key(let key): .typed(key)
    case .paste(let text): .pasted(text)
    case .wheel(let turn, _): .moved(by: turn == .up ? -1 : 1)
    case .tap, .resize: nil
    }
  }

  func purpose(in lobby: Lobby) -> String { lobby[.consentHelp] }
}
