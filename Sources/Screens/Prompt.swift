public import Terminal

/// A small question in a box over a page: what is asked, what its keys mean, what was decided.
public protocol Prompt<Setting, Outcome>: Keyed {
  /// Whether leaving it would lose something that was written.
  var isWritten: Bool { get }

  /// The words in its border.
  func title(in setting: Setting) -> String

  /// The room it would like, of what there is.
  func size(within size: Size, in setting: Setting) -> Size

  /// Draws what is inside of the border.
  func draw(in rect: Rect, on frame: inout Frame<Message>, in setting: Setting)
}

extension Prompt {
  public var isWritten: Bool { false }

  /// What the help says of it.
  public func help(in setting: Setting) -> Help {
    Help(purpose: title(in: setting), bindings: bindings(in: setting))
  }

  /// The page below with the box over it; only the box answers, and the footer is its own.
  public func frame(over page: Surface, in setting: Setting) -> Frame<PageMessage> {
    var frame = Frame<Message>(.zero)
    frame.surface = page
    let bindings = bindings(in: setting)
    let size = page.size
    let footer = Rect(x: 0, y: size.height - 4, width: size.width, height: 3)
    frame.surface.fill(footer)
    let keys = KeyFooter(bindings)
    let rows = min(2, keys.height(width: footer.width))
    frame.place(
      keys, in: Rect(x: 0, y: footer.maxY - rows, width: footer.width, height: rows)
    ) { $0 }
    let room = Rect(x: 0, y: 1, width: size.width, height: footer.minY - 1)
    let most = Size(width: room.width - 8, height: room.height - 2)
    let inside = frame.draw(
      Dialog(title(in: setting), content: self.size(within: most, in: setting)), in: room)
    frame.spoken = title(in: setting)
    frame.cursor = inside.origin
    draw(in: inside, on: &frame, in: setting)
    return frame.map { PageMessage($0) }
  }
}
