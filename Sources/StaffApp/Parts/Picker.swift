import Terminal

/// A short list of which one is chosen, each with a digit.
///
/// ```
/// > 1 Not interested
///   2 Could not be reached
/// ```
struct Picker: Equatable, Sendable {
  private(set) var focus = 0

  init(focus: Int = 0) { self.focus = focus }

  /// What can happen to it.
  enum Message: Equatable, Sendable {
    case moved(by: Int)
    case chose(Int)
  }

  /// Moves the focus, or says which row was chosen.
  mutating func update(_ message: Message, count: Int) -> Int? {
    switch message {
    case .moved(let steps):
      focus = min(max(0, focus + steps), max(0, count - 1))
      return nil
    case .chose(let row):
      guard (0..<count).contains(row) else { return nil }
      focus = row
      return row
    }
  }

  func bindings(count: Int, choose: String, move: String) -> [Binding<Message>] {
    typealias Stroke = Binding<Message>.Stroke
    return [
      Binding(.enter, help: choose, message: .chose(focus)),
      Binding(
        strokes: [
          Stroke(.up, .character("k"), message: .moved(by: -1)),
          Stroke(.down, .character("j"), message: .moved(by: 1)),
        ], help: move),
      Binding(
        strokes: (0..<min(9, count)).map {
          Stroke(.character(Character("\($0 + 1)")), message: .chose($0))
        }, help: ""),
    ]
  }

  /// Draws the rows around the focus; a tap chooses.
  func draw<Outer>(
    _ rows: [String], in rect: Rect, on frame: inout Frame<Outer>, message: (Message) -> Outer
  ) {
    let first = max(0, min(focus - rect.height + 1, rows.count - rect.height))
    for (place, row) in rows.enumerated().dropFirst(first).prefix(rect.height) {
      let line = Rect(x: rect.minX, y: rect.minY + place - first, width: rect.width, height: 1)
      let style: Style = place == focus ? .focus : .text
      frame.surface.fill(line, style: style)
      let digit = place < 9 ? "\(place + 1) " : "  "
      frame.surface.put(
        ((place == focus ? "> " : "  ") + digit + row).truncated(to: line.width),
        at: line.origin, style: style)
      frame.regions.append(HitRegion(line, message(.chose(place))))
      if place == focus {
        frame.cursor = line.origin
        frame.spoken += "\n" + row
      }
    }
  }
}
