import Casework
import Consultation
import Screens
import Terminal

extension StaffConsole {
  func meaning(of input: Input) -> Meaning? {
    guard desk.isLargeEnough else { return nil }
    if case .key(let key) = input, let everywhere = everywhere.message(for: key) {
      return .everywhere(everywhere)
    }
    if let help { return help.meaning(of: input).map(Meaning.help) }
    if let meaning = pageMeaning(of: input) { return meaning }
    return input == .key(.character("?")) ? .everywhere(.help) : nil
  }

  private func pageMeaning(of input: Input) -> Meaning? {
    switch door {
    case .locked(let page): return page.meaning(of: input, in: desk).map(Meaning.unlock)
    case .loading(let page):
      guard case .key(let key) = input else { return nil }
      return page.bindings(in: desk).message(for: key).map(Meaning.loading)
    case .open(let session):
      let office = Office(desk: desk, files: session.files)
      if let dialog = session.dialog {
        return dialog.meaning(of: input, in: office).map(Meaning.dialog)
      }
      if let screen = session.above.last {
        return screen.meaning(of: input, in: office).map(Meaning.screen)
      }
      return session.list.meaning(of: input, in: office).map(Meaning.list)
    }
  }

  mutating func act(on meaning: Meaning) -> [Effect] {
    switch (meaning, door) {
    case (.everywhere(let key), _): press(key)
    case (.help(let message), _):
      let content = desk.content(of: presentHelp)
      let isClosed = help?.update(message, over: content) ?? true
      if isClosed { help = nil }
    case (.unlock(let message), .locked(var page)):
      let effects = page.update(message, in: desk)
      door = .locked(page)
      return effects
    case (.loading(.cancelled), .loading(let page)):
      door = .locked(UnlockPage(desk, name: page.me, why: nil))
      return [.cancel]
    case (.list(let message), .open):
      guard var session = take() else { return [] }
      let office = Office(desk: desk, files: session.files)
      return follow(session.list.update(message, in: office), session)
    case (.screen(let message), .open):
      guard var session = take() else { return [] }
      guard var screen = session.above.popLast() else { return follow([], session) }
      let steps = screen.update(message, in: Office(desk: desk, files: session.files))
      session.above.append(screen)
      return follow(steps, session)
    case (.dialog(let message), .open):
      guard var session = take() else { return [] }
      guard var dialog = session.dialog else { return follow([], session) }
      let steps = dialog.update(message, in: Office(desk: desk, files: session.files))
      session.dialog = dialog
      return follow(steps, session)
    case (.unlock, _), (.loading, _), (.list, _), (.screen, _), (.dialog, _): break
    }
    return []
  }

  private mutating func press(_ key: Everywhere) {
    switch key {
    case .help: help = help == nil ? HelpBox() : nil
    case .language: desk.language = desk.language.other
    case .contrast: desk.isContrasting.toggle()
    }
    refresh()
  }

  /// Does what a page or dialog asked for, one step after the other.
  private mutating func follow(_ steps: [Step], _ session: Session) -> [Effect] {
    var session = session
    var effects: [Effect] = []
    for step in steps {
      switch step {
      case .back: _ = session.above.popLast()
      case .open(let screen):
        session.above.append(screen)
        if case .record(let page) = screen { effects.append(.opened(page.lead)) }
      case .turn(let rows):
        let office = Office(desk: desk, files: session.files)
        let before = session.list.focus
        if let lead = session.list.step(by: rows, in: office), lead != before {
          _ = session.above.popLast()
          session.above.append(.record(RecordPage(lead)))
          effects.append(.opened(lead))
        }
      case .ask(let dialog): session.dialog = dialog
      case .close: session.dialog = nil
      case .record(let changes) where changes.isEmpty:
        session.tell(Notice(text: desk[.recordGone], isProblem: true), at: desk.uptime)
      case .record(let changes): effects.append(session.record(changes))
      case .perform(.record(let batch)): effects.append(.record(batch))
      case .perform(let effect): effects.append(effect)
      case .drop(let batch): session.drop(batch)
      case .tell(let notice): session.tell(notice, at: desk.uptime)
      case .undo, .redo:
        if let effect = step == .undo ? session.undo() : session.redo() {
          effects.append(effect)
        } else {
          session.tell(
            Notice(text: desk[step == .undo ? .undoNothing : .redoNothing]), at: desk.uptime)
        }
      case .lock:
        door = .open(session)
        return effects + lock(why: .lockedNow)
      case .quit:
        door = .open(session)
        _ = lock(why: nil)
        return effects + [.quit]
      }
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
      return session.dialog?.help(in: office) ?? session.above.last?.help(in: office)
        ?? session.list.help(in: office)
    }
  }
}
