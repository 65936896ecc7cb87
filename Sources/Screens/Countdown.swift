public import Terminal

/// The warning that all will be gone in a moment unless somebody is there.
public struct Countdown {
  private let title: String
  private let passages: [Passage]
  private let spoken: String
  private let bar: (left: Int, of: Int)?

  /// - Parameters:
  ///   - passages: what will be gone, when, and what keeps it.
  ///   - spoken: what is said aloud in place of the page.
  ///   - bar: the seconds left and those there were, where they are to be seen as a bar.
  public init(
    _ title: String, _ passages: [Passage], spoken: String, bar: (left: Int, of: Int)? = nil
  ) {
    self.spoken = spoken
    self.title = title
    self.passages = passages
    self.bar = bar
  }

  /// Draws the warning over a page; any key or tap then means nothing but *I am here*.
  public func draw<Message>(over frame: inout Frame<Message>, in room: Rect) {
    let width = min(48, room.width - 8)
    let height = Scroll(passages).height(width: width)
    let inside = frame.cover(
      title, content: Size(width: width, height: height + (bar == nil ? 0 : 2)), in: room,
      spoken: spoken)
    let rows = inside.rows(.cells(height), .cells(1), .cells(1))
    frame.draw(Scroll(passages), in: rows[0])
    guard let bar else { return }
    let full = min(width, width * bar.left / max(1, bar.of))
    frame.surface.put(String(repeating: "█", count: full), at: rows[2].origin, style: .accent)
    frame.surface.put(
      String(repeating: "░", count: width - full), at: rows[2].origin.moved(x: full),
      style: .border)
  }
}
