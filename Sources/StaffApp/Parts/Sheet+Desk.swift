import Screens
import Terminal

/// A page of the console while it is being drawn.
typealias DeskSheet<Message> = Sheet<Desk, Message>

extension Sheet where Setting == Desk {
  /// - Parameter place: where in the console this is, and whose console it is.
  init(_ desk: Desk, title: String, place: String, bindings: [Binding<Message>]) {
    self.init(desk, size: desk.size, body: Self.body(desk, bindings))
    drawHeader(
      [title], place: place, demo: desk.isDemo ? desk[.demo] : nil,
      on: Rect(x: 1, y: 0, width: desk.size.width - 2, height: 1))
    let rows = Self.footerRows(bindings, desk)
    frame.place(
      KeyFooter(bindings),
      in: Rect(x: 0, y: desk.size.height - 1 - rows, width: desk.size.width, height: rows)
    ) { $0 }
    say(title)
  }

  /// What a page has for itself between header and footer.
  static func body(_ desk: Desk, _ bindings: [Binding<Message>]) -> Rect {
    let rows = footerRows(bindings, desk)
    return Rect(
      x: 1, y: 2, width: desk.size.width - 2,
      height: desk.size.height - 2 - rows - (desk.size.height >= 24 ? 2 : 1))
  }

  /// The rows of the page's own keys; those known everywhere stand below.
  private static func footerRows(_ bindings: [Binding<Message>], _ desk: Desk) -> Int {
    footerRows(bindings, width: desk.size.width, most: desk.size.height >= 40 ? 4 : 2)
  }
}
