/// The lines a box can be drawn with.
public enum Border: Hashable, Sendable {
  /// `┌─┐`, for everything at rest.
  case single
  /// `╔═╗`, for the one box that has the focus; poorer terminals show it single.
  case double

  fileprivate var lines: (corners: [String], horizontal: String, vertical: String) {
    switch self {
    case .single: (["┌", "┐", "└", "┘"], "─", "│")
    case .double: (["╔", "╗", "╚", "╝"], "═", "║")
    }
  }
}

extension Surface {
  /// Draws a border along the edge of `rect`, with an optional title in its upper line.
  ///
  /// ```
  /// ┌ Title ─────┐
  /// │            │
  /// └────────────┘
  /// ```
  /// The inside is left as it is. A title too long for the line is cut with `…`.
  public mutating func box(
    _ rect: Rect, style: Style = .border, border: Border = .single, title: String = "",
    titleStyle: Style? = nil
  ) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let (corners, horizontal, vertical) = border.lines
    let right = rect.maxX - 1
    let bottom = rect.maxY - 1
    for x in (rect.minX + 1)..<max(rect.minX + 1, right) {
      put(horizontal, at: Point(x: x, y: rect.minY), style: style)
      put(horizontal, at: Point(x: x, y: bottom), style: style)
    }
    for y in (rect.minY + 1)..<max(rect.minY + 1, bottom) {
      put(vertical, at: Point(x: rect.minX, y: y), style: style)
      put(vertical, at: Point(x: right, y: y), style: style)
    }
    put(corners[0], at: rect.origin, style: style)
    put(corners[1], at: Point(x: right, y: rect.minY), style: style)
    put(corners[2], at: Point(x: rect.minX, y: bottom), style: style)
    put(corners[3], at: Point(x: right, y: bottom), style: style)
    if !title.isEmpty, rect.width > 6 {
      let words = " " + title.truncated(to: rect.width - 6) + " "
      put(words, at: rect.origin.moved(x: 1), style: titleStyle ?? style)
    }
  }

  /// Draws a horizontal line of `width` cells to the right of `point`.
  public mutating func rule(at point: Point, width: Int, style: Style = .border) {
    for x in 0..<max(0, width) { put("─", at: point.moved(x: x), style: style) }
  }
}
