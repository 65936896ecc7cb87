import Consultation
import Screens
import Terminal

/// How the clinic can reach the visitor, if the visitor wishes.
struct ContactPage: FormPage {
  private(set) var form: ContactForm
  var focus = Focus.field(.name)
  var keys: ScreenKeys?
  /// What was found wrong when the visitor last wished to go on.
  private(set) var problems: [ContactForm.Field: Contact.Problem] = [:]

  init(form: ContactForm) { self.form = form }

  enum Focus: Equatable, Sendable, Hashable {
    case field(ContactForm.Field)
    case channel, bestTime
    case decline, proceed
  }

  enum Choice: Equatable, Sendable {
    case channel(Contact.Channel)
    case time(Contact.BestTime)
    /// The next of what stands side by side.
    case shifted(by: Int)
  }

  static let order: [Focus] =
    ContactForm.Field.allCases.map(Focus.field) + [.channel, .bestTime] + buttons
  static let buttons: [Focus] = [.decline, .proceed]
  static let prefilled: Set<Focus> = [.field(.countryCode)]

  static func keys(for focus: Focus) -> ScreenKeys.Purpose? {
    switch focus {
    case .field(.name): .name
    case .field(.countryCode), .field(.telephone): .telephone
    case .field(.email): .email
    case .channel, .bestTime, .decline, .proceed: nil
    }
  }

  mutating func choose(_ choice: Choice) {
    switch choice {
    case .channel(let channel):
      focus = .channel
      form.channel = channel
      problems = [:]
    case .time(let time):
      focus = .bestTime
      form.bestTime = time
    case .shifted(let steps): shift(by: steps)
    }
  }

  mutating func edit(_ change: (inout TextEdit) -> Void) {
    guard case .field(let field) = focus else { return }
    // What was refused does not stand there any more.
    if form.problems[.countryCode] == nil { problems[.countryCode] = nil }
    let before = form[field]
    change(&form[field])
    problems[field] = nil
    // A name typed into the small box of the country would be swallowed; it takes digits only.
    let isCode = form[field].text.allSatisfy { "+0123456789 ".contains($0) }
    if field == .countryCode, !isCode {
      form[field] = before
      problems[field] = .countryCodeMalformed
    }
  }

  /// The next of the choices beside one another, or the other button.
  private mutating func shift(by steps: Int) {
    func next<Value: Equatable>(_ value: Value, among all: [Value]) -> Value {
      let here = all.firstIndex(of: value) ?? 0
      return all[min(max(0, here + steps), all.count - 1)]
    }
    switch focus {
    case .field: break
    case .channel:
      form.channel = next(form.channel, among: Contact.Channel.allCases)
      problems = [:]
    case .bestTime: form.bestTime = next(form.bestTime, among: Contact.BestTime.allCases)
    case .decline, .proceed: focus = next(focus, among: Self.buttons)
    }
  }

  mutating func press(_ button: Focus, in lobby: Lobby) -> SittingStep? {
    guard button == .proceed else { return button == .decline ? .left : nil }
    problems = form.problems
    if let first = ContactForm.Field.allCases.first(where: { problems[$0] != nil }) {
      focus = .field(first)
      return nil
    }
    return (try? form.contact()).map { .consent($0) }
  }

  func choices(in lobby: Lobby) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    let isField = if case .field = focus { true } else { false }
    return [
      Binding(
        strokes: [
          Stroke(.left, message: .chose(.shifted(by: -1))),
          Stroke(.right, message: .chose(.shifted(by: 1))),
        ], help: lobby[isAtButton ? .keyButton : .keyPick], isEnabled: !isField)
    ]
  }

  func setAside(in visit: inout Visit) { visit.contact = form.draft }

  var whereabouts: Kiosk.Whereabouts { .contact }

  func purpose(in lobby: Lobby) -> String { lobby[.contactHelp] }
}
