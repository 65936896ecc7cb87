extension StringProtocol {
  /// The columns the text takes in one line.
  public var columns: Int {
    // Printable ASCII, which most of it is, takes as many columns as bytes.
    if isPlain { return utf8.count }
    return glyphs.columns
  }

  /// Whether every byte is a printable ASCII character.
  var isPlain: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } }

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
    if utf8.count <= width, isPlain, unicodeScalars.last != " " { return [String(self)] }
    return split(omittingEmptySubsequences: false) { $0.isNewline }
      .flatMap { Wrapping.lines(of: $0.glyphs, width: Swift.max(2, width)) }
  }
}

private enum Wrapping {
  /// Greedy: each line takes as many words as fit. Linear in the number of glyphs.
  static func lines(of glyphs: [Glyph], width: Int) -> [String] {
    var lines: [String] = []
    var line = 0..<0
    var used = 0
    var index = 0
    while true {
      let gap = index
      while index < glyphs.count, glyphs[index].isSpace { index += 1 }
      guard index < glyphs.count else { break }
      let word = index
      var columns = 0
      while index < glyphs.count, !glyphs[index].isSpace {
        columns += glyphs[index].width
        index += 1
      }
      if used + (word - gap) + columns <= width {
        line = line.lowerBound..<index
        used += word - gap + columns
        continue
      }
      if !line.isEmpty { lines.append(glyphs[line].text) }
      line = word..<word
      used = 0
      for place in word..<index {
        let columns = glyphs[place].width
        if used + columns > width {
          lines.append(glyphs[line].text)
          line = place..<place
          used = 0
        }
        line = line.lowerBound..<(place + 1)
        used += columns
      }
    }
    lines.append(glyphs[line].text)
    return lines
  }
}

extension Sequence<Glyph> {
  /// All of them as text.
  var text: String {
    var text = String.UnicodeScalarView()
    for glyph in self {
      text.append(glyph.spacing)
      if glyph.isMarked { text.append(contentsOf: glyph.combining) }
    }
    return String(text)
  }
}

extension [Glyph] {
  /// The columns all of them take.
  var columns: Int { reduce(0) { $0 + $1.width } }

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
