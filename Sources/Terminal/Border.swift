/// The lines a box can be drawn with.
public enum Border: Hashable, Sendable {
  /// `┌─┐`, for everything at rest.
  case single
  /// `╔═╗`, for what has the focus; poorer terminals show it single.
  case double

  fileprivate var glyphs: Glyphs {
    switch self {
    case .single: Glyphs("─", "│", "┌", "┐", "└", "┘")
    case .double: Glyphs("═", "║", "╔", "╗", "╚", "╝")
    }
  }

  fileprivate struct Glyphs {
    let horizontal: Glyph
    let vertical: Glyph
    /// Top left, top right, bottom left, bottom right.
    let corners: [Glyph]

    init(_ horizontal: Unicode.Scalar, _ vertical: Unicode.Scalar, _ corners: Unicode.Scalar...) {
      self.horizontal = Glyph(spacing: horizontal, width: 1)
      self.vertical = Glyph(spacing: vertical, width: 1)
      self.corners = corners.map { Glyph(spacing: $0, width: 1) }
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
    let glyphs = border.glyphs
    for y in [rect.minY, rect.maxY - 1] {
      let line = Rect(x: rect.minX + 1, y: y, width: rect.width - 2, height: 1)
      fill(line, with: glyphs.horizontal, style: style)
    }
    for x in [rect.minX, rect.maxX - 1] {
      let line = Rect(x: x, y: rect.minY + 1, width: 1, height: rect.height - 2)
      fill(line, with: glyphs.vertical, style: style)
    }
    for (index, corner) in glyphs.corners.enumerated() {
      let x = index % 2 == 0 ? rect.minX : rect.maxX - 1
      let y = index < 2 ? rect.minY : rect.maxY - 1
      fill(Rect(x: x, y: y, width: 1, height: 1), with: corner, style: style)
    }
    if !title.isEmpty, rect.width > 6 {
      let words = " " + title.truncated(to: rect.width - 6) + " "
      put(words, at: rect.origin.moved(x: 1), style: titleStyle ?? style)
    }
  }

  /// Draws a horizontal line of `width` cells to the right of `point`.
  public mutating func rule(at point: Point, width: Int, style: Style = .border) {
    let line = Rect(origin: point, size: Size(width: width, height: 1))
    fill(line, with: Border.single.glyphs.horizontal, style: style)
  }
}
