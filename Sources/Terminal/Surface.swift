/// A rectangle of cells to paint on: a whole screen as a value.
///
/// Whatever falls outside is clipped, never an error. A wide glyph is always whole: painting over
/// one of its halves blanks the other.
public struct Surface: Equatable, Sendable {
  /// How many cells there are.
  public let size: Size
  private var cells: [Cell]
  @usableFromInline var clip: Rect

  /// A blank surface.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank(), count: size.width * size.height)
    clip = Rect(size: size)
  }

  /// All of its cells.
  public var bounds: Rect { Rect(size: size) }

  /// The cell at a place; outside there is only blank.
  public subscript(point: Point) -> Cell {
    guard bounds.contains(point) else { return .blank() }
    return cells[point.y * size.width + point.x]
  }

  /// Lets `draw` paint only inside of `rect`; coordinates stay those of the whole surface.
  @inlinable
  @discardableResult
  public mutating func clipped<Result>(
    to rect: Rect, _ draw: (inout Surface) -> Result
  ) -> Result {
    let before = clip
    clip = clip.intersection(rect)
    defer { clip = before }
    return draw(&self)
  }

  /// Writes one line of text to the right of `point` and says how many columns it took.
  ///
  /// A glyph that would pass `width` is not written. The answer does not depend on clipping.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style = .text, width: Int = .max
  ) -> Int {
    guard !text.isPlain else { return putPlain(text, at: point, style: style, width: width) }
    var used = 0
    for glyph in text.glyphs {
      guard used + glyph.width <= width else { break }
      set(glyph, at: point.moved(x: used), style: style)
      used += glyph.width
    }
    return used
  }

  /// Writes printable ASCII, which most of all text is.
  private mutating func putPlain(
    _ text: String, at point: Point, style: Style, width: Int
  ) -> Int {
    let used = min(text.utf8.count, max(0, width))
    let seen = Rect(x: point.x, y: point.y, width: used, height: 1).intersection(clip)
    guard !seen.isEmpty else { return used }
    let first = point.y * size.width + seen.minX
    for (index, byte) in text.utf8.dropFirst(seen.minX - point.x).prefix(seen.width).enumerated() {
      splitWide(at: first + index)
      cells[first + index] = Cell(
        glyph: Glyph(spacing: Unicode.Scalar(byte), width: 1), style: style)
    }
    return used
  }

  /// Covers a rectangle with one glyph; by default erases it.
  public mutating func fill(_ rect: Rect, with glyph: Glyph = .space, style: Style = .text) {
    let rect = rect.intersection(clip)
    for y in rect.minY..<rect.maxY {
      if glyph.width == 1 {
        for index in (y * size.width + rect.minX)..<(y * size.width + rect.maxX) {
          splitWide(at: index)
          cells[index] = Cell(glyph: glyph, style: style)
        }
      } else {
        for x in stride(from: rect.minX, to: rect.maxX, by: glyph.width) {
          set(glyph, at: Point(x: x, y: y), style: style)
        }
      }
    }
  }

  /// Gives every cell of a rectangle another style and leaves what it shows.
  public mutating func restyle(_ rect: Rect, _ style: Style) {
    let rect = rect.intersection(clip)
    for y in rect.minY..<rect.maxY {
      for index in (y * size.width + rect.minX)..<(y * size.width + rect.maxX) {
        cells[index] = Cell(glyph: cells[index].glyph, style: style)
      }
    }
  }

  /// The same surface with other glyphs; what a narrower one leaves of a wide one is blank.
  func mapGlyphs(_ transform: (Glyph) -> Glyph) -> Surface {
    var other = self
    for y in 0..<size.height {
      for x in 0..<size.width {
        let point = Point(x: x, y: y)
        guard let glyph = self[point].glyph else { continue }
        other.set(transform(glyph), at: point, style: self[point].style)
      }
    }
    return other
  }

  private mutating func set(_ glyph: Glyph, at point: Point, style: Style) {
    let columns = Rect(origin: point, size: Size(width: glyph.width, height: 1))
    let seen = columns.intersection(clip)
    guard !seen.isEmpty else { return }
    let index = point.y * size.width + seen.minX
    for index in index..<index + seen.width { splitWide(at: index) }
    guard seen == columns else {
      cells[index] = .blank(style)
      return
    }
    cells[index] = Cell(glyph: glyph, style: style)
    if glyph.width == 2 { cells[index + 1] = Cell(glyph: nil, style: style) }
  }

  /// Blanks the half that would be left over when a cell is painted.
  private mutating func splitWide(at index: Int) {
    switch cells[index].glyph?.width {
    case 1: break
    case nil: cells[index - 1] = .blank(cells[index - 1].style)
    default: cells[index + 1] = .blank(cells[index + 1].style)
    }
  }
}

extension Surface {
  /// The columns of a row that show something else than they do in `other`; all of them where that
  /// is of another size.
  public func columns(ofRow y: Int, differentFrom other: Surface?) -> [Int] {
    guard let other, other.size == size else { return Array(0..<size.width) }
    let start = y * size.width
    return (0..<size.width).filter { cells[start + $0] != other.cells[start + $0] }
  }
}

extension Surface {
  /// What it shows without styles, one line a row, no spaces at the ends of lines.
  public var text: String {
    (0..<size.height).map(line).joined(separator: "\n")
  }

  private func line(_ y: Int) -> String {
    let cells = (0..<size.width).map { self[Point(x: $0, y: y)] }
    var glyphs = cells.compactMap(\.glyph)
    while glyphs.last == .space { glyphs.removeLast() }
    return glyphs.map(\.text).joined()
  }
}
