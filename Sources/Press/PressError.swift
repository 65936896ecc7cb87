import CPangoCairo

/// Why nothing was printed.
public enum PressError: Error, Hashable, Sendable {
  /// No font is installed, so that nothing can be drawn.
  case noFonts
  /// No installed font has a letter of this text.
  case noGlyph(String)
  /// A row of a table has other than one cell for each column.
  case cellsMissing(columns: Int, cells: Int)
  /// Cairo could not draw; its own words.
  case drawing(String)
  /// What was drawn could not be made a document for archives; the library's own words.
  case archiving(String)

  /// What to do about it, where that can be told.
  public var hint: String? {
    switch self {
    case .noFonts: "sudo apt-get install \(TextStyle.packages)"
    case .noGlyph: "sudo apt-get install fonts-noto-core"
    case .cellsMissing, .drawing, .archiving: nil
    }
  }
}

extension PressError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noFonts: "no font is installed"
    case .noGlyph(let text): "no installed font can show '\(text)'"
    case .cellsMissing(let columns, let cells):
      "a table of \(columns) columns has a row of \(cells) cells"
    case .drawing(let words): "cannot draw: \(words)"
    case .archiving(let words): "cannot finish the document: \(words)"
    }
  }
}
