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

  /// The text with spaces behind it, up to `width` columns; a wider one as it is.
  public func filled(to width: Int) -> String { self + blank(to: width) }

  /// The text with spaces before it, up to `width` columns; a wider one as it is.
  public func padded(to width: Int) -> String { blank(to: width) + self }

  private func blank(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - columns))
  }

  /// The text in lines of at most `width` columns, broken between words.
  ///
  /// A word longer than a line is broken between glyphs. Line breaks in the text are kept, an empty
  /// line too; the spaces at which a line is broken disappear. Always at least one line; a `width`
  /// below 2 counts as 2, so that a wide glyph fits.
  public func wrapped(to width: Int) -> [String] {
    guard isPlain else {
      return paragraphs.flatMap { glyphs in
        Wrapping.lines(of: glyphs, width: width).map { glyphs[$0].text }
      }
    }
    if utf8.count <= width, unicodeScalars.last != " " { return [String(self)] }
    let bytes = Array(utf8)
    return Wrapping.lines(of: bytes, width: width).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  /// How many lines ``wrapped(to:)`` makes.
  func rows(wrappedTo width: Int) -> Int {
    guard isPlain else {
      return paragraphs.reduce(0) { $0 + Wrapping.lines(of: $1, width: width).count }
    }
    if utf8.count <= width { return 1 }
    return Wrapping.lines(of: Array(utf8), width: width).count
  }

  /// The glyphs between the line breaks.
  private var paragraphs: [[Glyph]] {
    let isBroken = unicodeScalars.contains {
      0x0A...0x0D ~= $0.value || $0.value == 0x85 || 0x2028...0x2029 ~= $0.value
    }
    guard isBroken else { return [glyphs] }
    return split(omittingEmptySubsequences: false) { $0.isNewline }.map(\.glyphs)
  }
}

/// What lines are made of: a glyph, or a byte of printable ASCII.
private protocol Wrappable {
  var isSpace: Bool { get }
  var width: Int { get }
}

extension Glyph: Wrappable {}

extension UInt8: Wrappable {
  fileprivate var isSpace: Bool { self == UInt8(ascii: " ") }
  fileprivate var width: Int { 1 }
}

private enum Wrapping {
  /// Greedy: each line takes as many words as fit. Linear in the number of glyphs.
  static func lines(of glyphs: [some Wrappable], width: Int) -> [Range<Int>] {
    let width = max(2, width)
    var lines: [Range<Int>] = []
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
      if !line.isEmpty { lines.append(line) }
      line = word..<word
      used = 0
      for place in word..<index {
        let columns = glyphs[place].width
        if used + columns > width {
          lines.append(line)
          line = place..<place
          used = 0
        }
        line = line.lowerBound..<(place + 1)
        used += columns
      }
    }
    lines.append(line)
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
