import Casework
import Consultation
import Screens
import Terminal

extension StaffConsole {
  mutating func act(on input: Input) -> [Effect] {
    guard desk.isLargeEnough else { return [] }
    if case .key(let key) = input, let meant = everywhere.message(for: key) { return press(meant) }
    if let effects = act(on: .input(input)) { return effects }
    return input == .key(.character("?")) ? press(.help) : []
  }

  mutating func act(on meaning: Meaning) -> [Effect] {
    switch meaning {
    case .everywhere(let key): press(key)
    case .page(let message): act(on: .tap(message)) ?? []
    }
  }

  /// What is on top answers: the help where it is open, or else what is behind the door; `nil` where
  /// the deed means nothing to it.
  private mutating func act(on deed: Deed) -> [Effect]? {
    guard help == nil else {
      let content = desk.content(of: presentHelp)
      if help?.take(deed, in: content) ?? false { help = nil }
      return []
    }
    switch door {
    case .locked(var page):
      guard let effects = page.take(deed, in: desk) else { return nil }
      door = .locked(page)
      return effects
    case .loading(var page):
      guard let effects = page.take(deed, in: desk) else { return nil }
      door = .locked(UnlockPage(desk, name: page.me, why: nil))
      return effects
    case .open:
      guard var session = take() else { return nil }
      let steps = session.take(deed, on: desk)
      guard let steps else {
        door = .open(session)
        return nil
      }
      return follow(steps, session)
    }
  }

  private mutating func press(_ key: Everywhere) -> [Effect] {
    switch key {
    case .help: help = help == nil ? HelpBox() : nil
    case .language: desk.language = desk.language.other
    case .contrast: desk.isContrasting.toggle()
    }
    refresh()
    return []
  }

  /// Does what a page or dialog asked for, one step after the other.
  private mutating func follow(_ steps: [Step], _ session: Session) -> [Effect] {
    var session = session
    var effects: [Effect] = []
    for step in steps {
      if case .lock = step { return effects + lock(why: .lockedNow) }
      if case .quit = step {
        _ = lock(why: nil)
        return effects + [.quit]
      }
      effects += session.follow(step, on: desk)
    }
    door = .open(session)
    refresh()
    return effects
  }

  /// What the help says of what is on the screen.
  var presentHelp: Help {
    switch door {
    case .locked(let page): return page.help(in: desk)
    case .loading(let page): return page.help(in: desk)
    case .open(let session):
      let office = Office(desk: desk, files: session.files)
      return session.dialog?.help(in: office) ?? session.page.help(in: office)
    }
  }
}
