import Terminal

/// Why the page below is there and all that its keys do, in a box over it.
struct HelpPage: Equatable, Sendable {
  private var offset = 0

  enum Message: Equatable, Sendable {
    case read(Motion)
    case closed
  }

  func meaning(of input: Input) -> Message? {
    switch input {
    case .key(.escape), .key(.enter), .key(.character("?")), .key(.character("q")): .closed
    case .key(let key):
      [Motion.byLine(""), Motion.byPage(""), Motion.toEnds("")].message(for: key).map(Message.read)
    case .wheel: Motion(input).map(Message.read)
    case .tap, .paste, .resize: nil
    }
  }

  /// Scrolls, or says yes when the box is to be closed.
  mutating func update(_ message: Message, _ help: Help, in desk: Desk) -> Bool {
    switch message {
    case .read(let motion):
      offset = Scroll(blocks(help, in: desk)).offset(
        after: motion, from: offset, in: size(in: desk))
      return false
    case .closed: return true
    }
  }

  private func size(in desk: Desk) -> Size {
    Size(width: min(64, desk.size.width - 8), height: min(32, desk.size.height - 6))
  }

  private func blocks(_ help: Help, in desk: Desk) -> [Passage] {
    let width = max(10, help.keys.map { $0.label.columns + 2 }.max() ?? 0)
    let keys = help.keys.map { entry in
      let blank = String(repeating: " ", count: max(1, width - entry.label.columns))
      return Passage(
        entry.help, mark: entry.label + blank, markStyle: Style(.accent, bold: true))
    }
    return [Passage(help.purpose), .gap, .heading(desk[.helpKeys])] + keys
  }

  /// Draws the box over a page; a tap on it closes it.
  func draw(_ help: Help, over frame: inout Frame<StaffConsole.Message>, in desk: Desk) {
    let blocks = blocks(help, in: desk)
    let most = size(in: desk)
    let height = min(most.height, Scroll(blocks).height(width: most.width))
    let inside = frame.draw(
      Terminal.Dialog(desk[.helpTitle], content: Size(width: most.width, height: height + 2)),
      in: frame.bounds)
    let rows = inside.rows(.cells(height), .cells(1), .cells(1))
    frame.draw(Scroll(blocks, offset: offset), in: rows[0])
    frame.surface.put(desk[.helpClose], at: rows[2].origin, style: .quiet)
    frame.regions = [
      HitRegion(
        frame.bounds, .intent(StaffConsole.Intent(meaning: .help(.closed))))
    ]
    frame.cursor = rows[0].origin
    frame.showsCursor = false
    frame.spoken = ([desk[.helpTitle]] + blocks.map { $0.mark + $0.text }).joined(separator: "\n")
  }
}

extension Help.Entry {
  fileprivate var label: String { keys.joined(separator: " ") }
}
