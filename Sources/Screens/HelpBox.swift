public import Terminal

/// What is to be known of a page, in a box over it; how far it was read.
///
/// ```
/// ┌ Help ────────────────────────┓
/// │ Why the page is there.       │
/// │                              │
/// │ Keys                         │
/// │ Enter     choose             │
/// │                              │
/// │ F1 or Escape closes it.      │
/// └──────────────────────────────┘
/// ```
public struct HelpBox: Keyed, Equatable {
  private var offset = 0

  /// At its beginning.
  public init() {}

  /// What can happen to it.
  public enum Message: Equatable, Sendable {
    case read(Motion)
    case closed
  }

  /// What stands in it, and where.
  public struct Content {
    let keys: [Binding<Message>]
    let title: String
    let blocks: [any Block]
    let close: String
    let most: Size
    let room: Rect
    let spoken: String

    /// - Parameters:
    ///   - keys: those that read on, and those that close it.
    ///   - close: how it is closed, in the last row.
    ///   - most: the extent that the blocks take at most.
    ///   - room: the place in whose middle the box is drawn.
    ///   - spoken: what is said aloud in place of the page.
    public init(
      _ title: String, _ blocks: [any Block], keys: [Binding<Message>], close: String,
      most: Size, in room: Rect, spoken: String
    ) {
      self.keys = keys
      self.title = title
      self.blocks = blocks
      self.close = close
      self.most = most
      self.room = room
      self.spoken = spoken
    }
  }

  public func bindings(in content: Content) -> [Binding<Message>] { content.keys }

  public func message(for input: Input, in content: Content) -> Message? {
    Motion(input).map(Message.read)
  }

  /// Scrolls, or says yes when the box is to be closed.
  public mutating func update(_ message: Message, in content: Content) -> Bool {
    switch message {
    case .read(let motion):
      offset = Scroll(content.blocks).offset(after: motion, from: offset, in: content.most)
      return false
    case .closed: return true
    }
  }

  /// Draws the box over a page; a tap anywhere closes it.
  ///
  /// - Parameter closed: what that tap means.
  public func draw<Outer>(
    _ content: Content, over frame: inout Frame<Outer>, closed: Outer
  ) {
    let height = min(
      content.most.height, Scroll(content.blocks).height(width: content.most.width))
    let inside = frame.cover(
      content.title, content: Size(width: content.most.width, height: height + 2),
      in: content.room, spoken: content.spoken)
    let rows = inside.rows(.cells(height), .cells(1), .cells(1))
    frame.draw(Scroll(content.blocks, offset: offset), in: rows[0])
    frame.surface.put(content.close, at: rows[2].origin, style: .quiet)
    frame.regions = [HitRegion(frame.bounds, closed)]
  }
}
