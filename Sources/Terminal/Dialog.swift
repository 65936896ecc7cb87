/// A box over everything else, which clears what was below it.
///
/// ```
///      ┌ Are you still there? ──┐
///      │                        │
///      └────────────────────────┘
/// ```
/// Drawing it yields the rectangle for what it says.
public struct Dialog: Widget {
  private let title: String
  private let size: Size

  /// A box with a heading and room for `content` inside.
  public init(_ title: String, content: Size) {
    self.title = title
    size = Size(width: content.width + 4, height: content.height + 2)
  }

  public func draw(in rect: Rect, on surface: inout Surface) -> Rect {
    let box = rect.centered(size)
    surface.fill(box)
    surface.box(box, style: .accent, title: title, titleStyle: .title)
    return box.inset(x: 2, y: 1)
  }
}
