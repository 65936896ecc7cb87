import Consultation
import Screens
import Terminal

/// The locked console: who is there, and the passphrase, without echo.
struct UnlockPage: Page {
  private var name: TextEdit
  private var passphrase = TextEdit(limit: 200)
  private var isNaming: Bool
  private var state: State
  /// Why it is locked, where that needs saying.
  private let why: StaffPhrase?

  private enum State: Equatable, Sendable {
    case waiting
    /// A passphrase is being tried since then.
    case trying(since: Uptime)
    /// Refused for this; the next one is heard from then on.
    case refused(Fault, until: Uptime)
    case failed(Trouble)
  }

  /// Why a passphrase opened nothing.
  enum Fault: Equatable, Sendable {
    case wrong
    /// Nobody looked at it, because others were wrong just before.
    case early
  }

  enum Message: Typing, Equatable, Sendable {
    case typed(Key)
    case pasted(String)
    case chose(String)
    case moved
    case entered
    case cancelled
    case quit
  }

  init(_ desk: Desk, name: String? = nil, why: StaffPhrase?) {
    let known = name ?? (desk.staff.count == 1 ? desk.staff[0] : "")
    self.name = TextEdit(known, limit: 64)
    isNaming = known.isEmpty
    state = .waiting
    self.why = why
  }

  mutating func update(_ message: Message, in desk: Desk) -> [StaffConsole.Effect] {
    switch message {
    case .typed(let key): edit(at: desk.uptime) { _ = $0.apply(key) }
    case .pasted(let text): edit(at: desk.uptime) { $0.insert(text) }
    case .chose(let chosen):
      name = TextEdit(chosen, limit: 64)
      isNaming = false
    case .moved: isNaming.toggle()
    case .entered:
      if isNaming {
        isNaming = name.text.isEmpty && !desk.staff.isEmpty
      } else if !isNaming, !passphrase.text.isEmpty, secondsToWait(at: desk.uptime) == 0 {
        let typed = passphrase.text
        passphrase = TextEdit(limit: 200)
        state = .trying(since: desk.uptime)
        return [.unlock(name: name.text, passphrase: typed)]
      }
    case .cancelled:
      passphrase = TextEdit(limit: 200)
      if isTrying {
        state = .waiting
        return [.cancel]
      }
      isNaming = true
    case .quit: return [.quit]
    }
    return []
  }

  private mutating func edit(at now: Uptime, _ change: (inout TextEdit) -> Void) {
    guard !isTrying else { return }
    switch state {
    case .failed: state = .waiting
    // What is typed now was not found wrong: from here on only the wait is spoken of.
    case .refused(_, let until) where until > now: state = .refused(.early, until: until)
    case .waiting, .trying, .refused: break
    }
    if isNaming { change(&name) } else { change(&passphrase) }
  }

  mutating func refuse(_ fault: Fault, waitSeconds: Int, at now: Uptime) {
    state = .refused(fault, until: now.adding(seconds: Int64(max(0, waitSeconds))))
    isNaming = false
  }

  mutating func fail(_ trouble: Trouble) { state = .failed(trouble) }

  private var trouble: Trouble? {
    if case .failed(let trouble) = state { trouble } else { nil }
  }

  var isTrying: Bool {
    if case .trying = state { true } else { false }
  }

  func nextWake(after now: Uptime) -> Uptime? {
    isTrying || secondsToWait(at: now) > 0 ? now.adding(seconds: 1) : nil
  }

  private func secondsToWait(at now: Uptime) -> Int {
    guard case .refused(_, let until) = state else { return 0 }
    return max(0, Int(now.seconds(until: until)))
  }

  func bindings(in desk: Desk) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    return [
      Binding(
        .enter, help: desk[isNaming ? .keyNext : .keyUnlock], isEnabled: !isTrying,
        message: .entered),
      Binding(
        .tab, .backTab, .up, .down, help: desk[.keyField], isEnabled: !isTrying, message: .moved),
      Binding(
        strokes: isNaming && name.text.isEmpty
          ? desk.staff.prefix(9).enumerated().map { place, name in
            Stroke(.character(Character("\(place + 1)")), message: .chose(name))
          } : [], help: ""),
      Binding(
        .escape, help: desk[isTrying ? .keyCancel : .keyClear],
        isEnabled: isTrying || !isNaming, message: .cancelled),
      Binding(.control("q"), help: desk[.keyQuit], message: .quit),
    ]
  }

  func purpose(in desk: Desk) -> String { desk[.unlockHelp] }
}

extension UnlockPage {
  func view(in desk: Desk) -> Frame<Message> {
    let clinic = desk.pack.clinic
    var sheet = Sheet(
      desk, title: "\(clinic.name) · \(desk[.consoleName])", place: clinic.city,
      bindings: bindings(in: desk))
    let width = min(64, sheet.body.width)
    let trouble = trouble.map { $0.passages(in: desk) } ?? []
    let troubleRows = trouble.isEmpty ? 0 : Scroll(trouble).height(width: width)
    let names = desk.staff.count > 1 && trouble.isEmpty ? min(9, desk.staff.count) + 1 : 0
    let rows = min(sheet.body.height, 10 + names + troubleRows + (desk.isDemo ? 2 : 0))
    let place = sheet.body.centered(Size(width: width, height: rows))
    let parts = place.rows(
      .cells(2), .cells(names), .cells(Field.height),
      .cells(Field.height - (trouble.isEmpty ? 0 : 1)),
      .cells(troubleRows), .cells(desk.isDemo ? 2 : 0))
    sheet.frame.draw(
      Passage(desk[why ?? .unlockTitle], style: Style(.accent, bold: true)), in: parts[0])
    sheet.say(desk[why ?? .unlockTitle])
    drawNames(in: parts[1], on: &sheet.frame, desk)
    drawFields(name: parts[2], passphrase: parts[3], on: &sheet, hint: trouble.isEmpty)
    if troubleRows > 0 { sheet.frame.draw(Scroll(trouble), in: parts[4]) }
    if let passphrase = desk.demoPassphrase {
      let words = desk[.unlockDemo, ["passphrase": passphrase]]
      sheet.frame.draw(Passage(words, style: .quiet), in: parts[5])
      sheet.say(words)
    }
    sheet.say(desk[isNaming ? .unlockName : .unlockPassphrase])
    sheet.say(
      trouble.isEmpty
        ? problem(in: desk) ?? hint(in: desk) : trouble.map(\.text).joined(separator: "\n"))
    return sheet.frame
  }

  private func drawFields(
    name nameRow: Rect, passphrase passphraseRow: Rect, on sheet: inout DeskSheet<Message>,
    hint hasHint: Bool
  ) {
    let desk = sheet.setting
    sheet.frame.place(
      Field(
        desk[.unlockName], name, isFocused: isNaming,
        hint: desk.staff.isEmpty ? desk[.unlockAnonymous] : ""), in: nameRow,
      focused: isNaming
    ) { .moved }
    sheet.frame.place(
      Field(
        desk[.unlockPassphrase], passphrase, isFocused: !isNaming, isSecret: true,
        hint: hasHint ? hint(in: desk) : "", error: problem(in: desk)),
      in: passphraseRow, focused: !isNaming
    ) { .moved }
    sheet.frame.regions.removeAll { $0.rect.minY >= nameRow.minY && isTrying }
    sheet.frame.showsCursor = !isTrying
  }

  private func drawNames(in rect: Rect, on frame: inout Frame<Message>, _ desk: Desk) {
    guard rect.height > 0 else { return }
    for (row, known) in desk.staff.prefix(rect.height - 1).enumerated() {
      let line = Rect(x: rect.minX + 2, y: rect.minY + row, width: rect.width - 4, height: 1)
      let style: Style = known == name.text ? .selected : .text
      frame.surface.put("\(row + 1) \(known)", at: line.origin, style: style, width: line.width)
      frame.regions.append(HitRegion(line, .chose(known)))
    }
  }

  private func hint(in desk: Desk) -> String {
    if case .trying(let since) = state {
      let seconds = max(0, since.seconds(until: desk.uptime))
      return desk[.unlockTrying] + " " + String(repeating: "•", count: Int(min(seconds, 20)))
    }
    return desk[.unlockHint]
  }

  private func problem(in desk: Desk) -> String? {
    switch state {
    case .waiting, .trying, .failed: nil
    case .refused(let fault, _): problem(fault, seconds: secondsToWait(at: desk.uptime), in: desk)
    }
  }

  private func problem(_ fault: Fault, seconds: Int, in desk: Desk) -> String? {
    switch fault {
    case .wrong where seconds == 0: desk[.unlockRefused]
    case .wrong: desk[.unlockRefusedWait, ["seconds": "\(seconds)"]]
    case .early where seconds == 0: nil
    case .early: desk[.unlockTooSoon, ["seconds": "\(seconds)"]]
    }
  }
}
