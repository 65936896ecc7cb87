import Terminal

/// Why the page below is there and what its keys do, in a box over it.
struct HelpPage: Equatable, Sendable {
  private var offset = 0

  enum Message: Equatable, Sendable {
    case read(Motion)
    case closed
  }

  func meaning(of input: Input, in lobby: Lobby) -> Message? {
    switch input {
    case .key(.up): .read(.lines(-1))
    case .key(.down): .read(.lines(1))
    case .key(.pageUp): .read(.pages(-1))
    case .key(.pageDown): .read(.pages(1))
    case .wheel: Motion(input).map(Message.read)
    case .key(.escape), .key(.enter), .key(.space): .closed
    case .key, .tap, .paste, .resize: nil
    }
  }

  /// Scrolls, or says yes when the box is to be closed.
  mutating func update(_ message: Message, _ help: Help, in lobby: Lobby) -> Bool {
    switch message {
    case .read(let motion):
      offset = Scroll(blocks(help, in: lobby)).offset(
        after: motion, from: offset, in: size(in: lobby))
      return false
    case .closed: return true
    }
  }

  private func size(in lobby: Lobby) -> Size {
    Size(width: min(60, lobby.panel.width - 8), height: min(22, lobby.panel.height - 8))
  }

  private func blocks(_ help: Help, in lobby: Lobby) -> [any Block] {
    let keys = help.keys.map { entry in
      let label = entry.keys.joined(separator: " ")
      let blank = String(repeating: " ", count: max(1, 10 - label.columns))
      return Passage(entry.help, mark: label + blank, markStyle: Style(.accent, bold: true))
    }
    return Prose(help.purpose).blocks
      + [Passage.gap, .heading(lobby[.helpKeys])] + keys
      + (help.hasNumbers ? [Passage(lobby[.helpDigits]), Passage(lobby[.helpPad])] : [])
      + [.gap, Passage(lobby[.helpDesk], style: .quiet)]
  }

  /// Draws the box over a page; a tap on it closes it.
  func draw(_ help: Help, over frame: inout Frame<Kiosk.Message>, in lobby: Lobby) {
    let blocks = blocks(help, in: lobby)
    let most = size(in: lobby)
    let height = min(most.height, Scroll(blocks).height(width: most.width))
    let inside = frame.draw(
      Dialog(lobby[.helpTitle], content: Size(width: most.width, height: height + 2)),
      in: lobby.panel)
    let rows = inside.rows(.cells(height), .cells(1), .cells(1))
    frame.draw(Scroll(blocks, offset: offset), in: rows[0])
    frame.surface.put(lobby[.helpClose], at: rows[2].origin, style: .quiet)
    frame.regions = [
      HitRegion(frame.bounds, .intent(Kiosk.Intent(meaning: .help(.closed))))
    ]
    frame.cursor = rows[0].origin
    frame.showsCursor = false
    frame.spoken = ([lobby[.helpTitle], help.purpose] + help.keys.map(\.spoken))
      .joined(separator: "\n")
  }
}

extension Help.Entry {
  fileprivate var spoken: String { keys.joined(separator: " ") + ": " + help }
}
