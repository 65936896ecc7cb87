import Screens
import Terminal

/// A page of fields to write in and choices to make, with a few buttons below.
protocol FormPage: VisitPage where Message == FormMessage<Focus, Choice> {
  /// What the focus can rest on.
  associatedtype Focus: Hashable & Sendable
  /// What can be chosen beside what is written.
  associatedtype Choice: Equatable & Sendable

  /// Everything the focus can rest on, in order; the buttons come last.
  static var order: [Focus] { get }
  static var buttons: [Focus] { get }
  /// What is filled in beforehand, which Enter passes over.
  static var prefilled: Set<Focus> { get }
  var focus: Focus { get set }
  /// The keys on the screen, while the visitor taps them.
  var keys: ScreenKeys? { get set }
  /// What keys a field needs; `nil` for what is not written in.
  static func keys(for focus: Focus) -> ScreenKeys.Purpose?

  /// Changes the field that has the focus, if one has.
  mutating func edit(_ change: (inout TextEdit) -> Void)
  mutating func choose(_ choice: Choice)
  mutating func press(_ button: Focus, in lobby: Lobby) -> SittingStep?

  /// The keys that only this form knows.
  func choices(in lobby: Lobby) -> [Binding<Message>]
}

/// What can happen to a form.
enum FormMessage<Focus: Hashable & Sendable, Choice: Equatable & Sendable>: Equatable, Sendable {
  case typed(Key)
  case pasted(String)
  case moved(by: Int)
  /// A tap on something.
  case focused(Focus)
  /// A tap on a key on the screen.
  case tapped(ScreenKeys.Press)
  case chose(Choice)
  /// Enter: the focused button, or on to the next field.
  case entered
  case pressed(Focus)
  case wentBack
}

extension FormPage {
  static var prefilled: Set<Focus> { [] }

  var isAtButton: Bool { Self.buttons.contains(focus) }

  mutating func update(_ message: Message, in lobby: Lobby) -> SittingStep? {
    switch message {
    case .typed(let key):
      keys = nil
      edit { _ = $0.apply(key) }
    case .pasted(let text):
      keys = nil
      edit { $0.insert(text.prefix(1000)) }
    case .moved(let steps):
      move(by: steps)
      if keys != nil { showKeys() }
    case .focused(let place):
      focus = place
      showKeys()
    case .tapped(let key): tap(key)
    case .chose(let choice): choose(choice)
    case .entered where isAtButton: return press(focus, in: lobby)
    case .entered:
      goOn()
      if keys != nil { showKeys() }
    case .pressed(let button):
      focus = button
      return press(button, in: lobby)
    case .wentBack where keys != nil: keys = nil
    case .wentBack: return .back
    }
    return nil
  }

  private mutating func tap(_ key: ScreenKeys.Press) {
    guard var keys else { return }
    guard key != .goesOn else {
      goOn()
      return showKeys()
    }
    edit { keys.apply(key, to: &$0) }
    self.keys = keys
  }

  private mutating func showKeys() { keys = Self.keys(for: focus).map { ScreenKeys($0) } }

  private mutating func move(by steps: Int) {
    let here = Self.order.firstIndex(of: focus) ?? 0
    focus = Self.order[(here + steps + Self.order.count) % Self.order.count]
  }

  /// To the next field, or from the last one to the last button, which goes on.
  private mutating func goOn() {
    repeat { move(by: 1) } while Self.prefilled.contains(focus)
    if isAtButton, let last = Self.buttons.last { focus = last }
  }

  func bindings(in lobby: Lobby) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    return [
      Binding(.enter, help: lobby[isAtButton ? .keyChoose : .keyNextField], message: .entered)
    ] + choices(in: lobby) + [
      Binding(
        strokes: [
          Stroke(.up, .backTab, label: "↑", message: .moved(by: -1)),
          Stroke(.down, .tab, label: "↓", message: .moved(by: 1)),
        ], help: lobby[.keyField]),
      Binding(.space, help: "", isEnabled: isAtButton, message: .entered),
      Binding(.escape, help: lobby[.back], message: .wentBack),
    ]
  }

  func message(for input: Input, in lobby: Lobby) -> Message? {
    switch input {
    case .key where isAtButton: nil
    case .key(let key): .typed(key)
    case .paste(let text): .pasted(text)
    case .wheel(let turn, _): .moved(by: turn == .up ? -1 : 1)
    case .tap, .resize: nil
    }
  }
}
