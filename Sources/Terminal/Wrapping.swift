extension StringProtocol {
  /// The columns the text takes in one line.
  public var columns: Int { glyphs.reduce(0) { $0 + $1.width } }

  /// The text itself when it fits into `width` columns, otherwise its beginning and `…`.
  ///
  /// Cuts between glyphs only: a combining mark stays on its letter, a wide glyph stays whole.
  public func truncated(to width: Int) -> String {
    let glyphs = self.glyphs
    guard glyphs.columns > width else { return glyphs.text }
    guard width > 0 else { return "" }
    return glyphs.prefix(columns: width - 1).text + "…"
  }

  /// The text in lines of at most `width` columns, broken between words.
  ///
  /// A word longer than a line is broken between glyphs. Line breaks in the text are kept, an empty
  /// line too; the spaces at which a line is broken disappear. Always at least one line; a `width`
  /// below 2 counts as 2, so that a wide glyph fits.
  public func wrapped(to width: Int) -> [String] {
    split(omittingEmptySubsequences: false) { $0.isNewline }
      .flatMap { Wrapping.lines(of: $0.glyphs, width: Swift.max(2, width)) }
  }
}

private enum Wrapping {
  /// Greedy: each line takes as many words as fit. Linear in the number of glyphs.
  static func lines(of glyphs: [Glyph], width: Int) -> [String] {
    var lines: [[Glyph]] = []
    var line: [Glyph] = []
    var gap: [Glyph] = []
    for part in parts(of: glyphs) {
      guard part.first != .space else {
        gap = part
        continue
      }
      if line.columns + gap.columns + part.columns <= width {
        line += gap + part
      } else {
        if !line.isEmpty { lines.append(line) }
        var pieces = pieces(of: part, width: width)
        line = pieces.removeLast()
        lines += pieces
      }
      gap = []
    }
    lines.append(line)
    return lines.map(\.text)
  }

  /// Words and the runs of spaces between them, in order.
  private static func parts(of glyphs: [Glyph]) -> [[Glyph]] {
    glyphs.reduce(into: []) { parts, glyph in
      if let last = parts.last?.last, (last == .space) == (glyph == .space) {
        parts[parts.count - 1].append(glyph)
      } else {
        parts.append([glyph])
      }
    }
  }

  /// A word in pieces that each fit; at least one.
  private static func pieces(of word: [Glyph], width: Int) -> [[Glyph]] {
    var pieces: [[Glyph]] = []
    var rest = word[...]
    while !rest.isEmpty {
      let piece = Array(rest).prefix(columns: width)
      pieces.append(piece)
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }
}

extension [Glyph] {
  /// The columns all of them take.
  var columns: Int { reduce(0) { $0 + $1.width } }

  /// All of them as text.
  var text: String { map(\.text).joined() }

  /// As many from the front as fit into `width` columns.
  func prefix(columns width: Int) -> [Glyph] {
    var used = 0
    return Array(
      prefix { glyph in
        used += glyph.width
        return used <= width
      })
  }
}
