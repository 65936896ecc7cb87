/// One place on a surface: a glyph, or the right half of the wide glyph to its left, and a style.
public struct Cell: Hashable, Sendable {
  /// What it shows; nothing when it is the right half of a wide glyph.
  public let glyph: Glyph?
  /// How it looks.
  public let style: Style

  init(glyph: Glyph?, style: Style) {
    self.glyph = glyph
    self.style = style
  }

  /// An empty cell of a style.
  public static func blank(_ style: Style = .text) -> Cell {
    Cell(glyph: .space, style: style)
  }

  /// Whether it is the right half of a wide glyph.
  public var isContinuation: Bool { glyph == nil }
}
