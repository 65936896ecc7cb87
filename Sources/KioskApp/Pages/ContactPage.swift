import Consultation
import Terminal

/// How the clinic can reach the visitor, if the visitor wishes.
struct ContactPage: Page {
  private(set) var form: ContactForm
  private(set) var focus = Focus.field(.name)
  /// What was found wrong when the visitor last wished to go on.
  private(set) var problems: [ContactForm.Field: Contact.Problem] = [:]

  init(form: ContactForm) { self.form = form }

  enum Focus: Equatable, Sendable, Hashable {
    case field(ContactForm.Field)
    case channel, bestTime
    case decline, proceed

    static let order: [Focus] =
      ContactForm.Field.allCases.map(Focus.field) + [.channel, .bestTime, .decline, .proceed]
  }

  enum Message: Equatable, Sendable {
    case typed(Key)
    case pasted(String)
    case moved(by: Int)
    case focused(Focus)
    case shifted(by: Int)
    case chose(Contact.Channel)
    case choseTime(Contact.BestTime)
    case entered
    case pressed(Focus)
    case wentBack
  }

  mutating func update(_ message: Message, in lobby: Lobby) -> Step? {
    switch message {
    case .typed(let key): edit { _ = $0.apply(key) }
    case .pasted(let text): edit { $0.insert(text.prefix(1000)) }
    case .moved(let steps): move(by: steps)
    case .focused(let place): focus = place
    case .shifted(let steps): shift(by: steps)
    case .chose(let channel):
      focus = .channel
      form.channel = channel
      problems = [:]
    case .choseTime(let time):
      focus = .bestTime
      form.bestTime = time
    case .entered:
      if focus == .decline || focus == .proceed { return press(focus) }
      move(by: focus == .bestTime ? 2 : 1)
    case .pressed(let place): return press(place)
    case .wentBack: return .back
    }
    return nil
  }

  private mutating func edit(_ change: (inout TextEdit) -> Void) {
    guard case .field(let field) = focus else { return }
    change(&form[field])
    problems[field] = nil
  }

  private mutating func move(by steps: Int) {
    let order = Focus.order
    let here = order.firstIndex(of: focus) ?? 0
    focus = order[(here + steps + order.count) % order.count]
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
    case .decline, .proceed: focus = next(focus, among: [.decline, .proceed])
    }
  }

  private mutating func press(_ place: Focus) -> Step? {
    focus = place
    guard place == .proceed else { return place == .decline ? .left : nil }
    problems = form.problems
    if let first = ContactForm.Field.allCases.first(where: { problems[$0] != nil }) {
      focus = .field(first)
      return nil
    }
    return (try? form.contact()).map { .consent($0) }
  }

  func bindings(in lobby: Lobby) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    let isField = if case .field = focus { true } else { false }
    let isButton = focus == .decline || focus == .proceed
    return [
      Binding(
        .enter, help: lobby[isButton ? .keyChoose : .keyNextField], message: .entered),
      Binding(
        strokes: [
          Stroke(.up, .backTab, label: "↑", message: .moved(by: -1)),
          Stroke(.down, .tab, label: "↓", message: .moved(by: 1)),
        ], help: lobby[.keyField]),
      Binding(
        strokes: [
          Stroke(.left, message: .shifted(by: -1)), Stroke(.right, message: .shifted(by: 1)),
        ], help: lobby[isButton ? .keyButton : .keyPick], isEnabled: !isField),
      Binding(.space, help: "", isEnabled: isButton, message: .entered),
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

  func purpose(in lobby: Lobby) -> String { lobby[.contactHelp] }
}
