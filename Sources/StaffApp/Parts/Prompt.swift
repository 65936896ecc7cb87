import Screens
import Terminal

/// A small question over a page: what is asked, what its keys mean, what was decided.
protocol Prompt: Keyed, Equatable, Sendable {
  /// The words in its border.
  func title(in office: Office) -> String

  /// Changes it after something happened, and says what else shall happen.
  mutating func update(_ message: Message, in office: Office) -> [Step]

  /// The room it would like, of what there is.
  func size(within size: Size, in office: Office) -> Size

  /// Draws what is inside of the border.
  func draw(in rect: Rect, on frame: inout Frame<Message>, in office: Office)
}

extension Prompt {
  func help(in office: Office) -> Help {
    Help(purpose: title(in: office), bindings: bindings(in: office))
  }

  /// The page below with the box over it; only the box answers, and the footer is its own.
  func view(over page: Surface, in office: Office) -> Frame<Message> {
    let desk = office.desk
    var frame = Frame<Message>(desk.size)
    frame.surface = page
    frame.showsCursor = false
    let bindings = bindings(in: office)
    let footer = Rect(x: 0, y: desk.size.height - 4, width: desk.size.width, height: 3)
    frame.surface.fill(footer)
    let keys = KeyFooter(bindings)
    let rows = min(2, keys.height(width: footer.width))
    frame.place(
      keys, in: Rect(x: 0, y: footer.maxY - rows, width: footer.width, height: rows)
    ) { $0 }
    let room = Rect(x: 0, y: 1, width: desk.size.width, height: footer.minY - 1)
    let inside = frame.draw(
      Terminal.Dialog(
        title(in: office),
        content: size(within: Size(width: room.width - 8, height: room.height - 2), in: office)),
      in: room)
    frame.spoken = title(in: office)
    frame.cursor = inside.origin
    draw(in: inside, on: &frame, in: office)
    return frame
  }
}
