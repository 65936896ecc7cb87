/// Something to press: a box of three rows with a label in its middle.
///
/// ```
/// ╔════════════╗   ┌────────────┐
/// ║ > Continue ║   │    Back    │
/// ╚════════════╝   └────────────┘
/// ```
/// The focus shows in the border and the `>`, not in colour alone.
public struct Button: Widget {
  private let label: String
  private let isFocused: Bool

  /// A button that says `label`.
  public init(_ label: String, isFocused: Bool = false) {
    self.label = label
    self.isFocused = isFocused
  }

  /// The extent at which the whole label is seen.
  public var size: Size { Size(width: label.columns + 6, height: 3) }

  public func draw(in rect: Rect, on surface: inout Surface) -> Placed<Void> {
    let style: Style = isFocused ? .focus : .button
    surface.fill(rect, style: style)
    if rect.height >= 3 {
      surface.box(rect, style: style, border: isFocused ? .double : .single)
    }
    let words = (isFocused ? "> " : "") + label
    let room = rect.inset(x: 2)
    let line = room.centered(
      Size(width: words.truncated(to: room.width).columns, height: 1))
    surface.put(words.truncated(to: room.width), at: line.origin, style: style)
    return Placed(regions: [HitRegion(rect, ())], cursor: line.origin)
  }
}
