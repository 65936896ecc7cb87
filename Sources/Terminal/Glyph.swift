/// What one cell can show: one spacing scalar and the combining scalars that sit on it.
///
/// ncurses and the terminals behind it hold no more, so text is cut into glyphs, not characters:
/// an emoji sequence degrades to its parts, and the joiners between them disappear.
public struct Glyph: Hashable, Sendable {
  /// The scalar that takes space.
  public let spacing: Unicode.Scalar
  /// The scalars drawn over it, at most ``combiningLimit``.
  public var combining: [Unicode.Scalar] {
    guard isMarked else { return [] }
    return (0..<Glyph.combiningLimit).compactMap { mark($0) }
  }
  /// The columns it takes: 1 or 2.
  public var width: Int { Int(columns.rawValue) }

  private enum Columns: UInt8 { case one = 1, two }
  private let columns: Columns
  /// What is drawn over it lies in the cell itself, so that copying a surface copies nothing but
  /// bytes: three scalars of 21 bits, and a fourth.
  private var marks: UInt64 = 0
  private var lastMark: UInt32 = 0

  /// How many combining scalars a cell holds; further ones are dropped.
  public static let combiningLimit = 4

  /// An empty cell.
  public static let space = Glyph(spacing: " ", width: 1)
  /// Stands for a scalar whose width nobody knows.
  public static let unknown = Glyph(spacing: "?", width: 1)

  init(spacing: Unicode.Scalar, combining: [Unicode.Scalar] = [], width: Int) {
    self.spacing = spacing
    columns = width == 2 ? .two : .one
    for scalar in combining { add(scalar) }
  }

  /// All scalars in order, as a terminal receives them.
  public var text: String {
    var text = String.UnicodeScalarView()
    text.append(spacing)
    if isMarked { text.append(contentsOf: combining) }
    return String(text)
  }

  /// Whether it is an empty cell.
  var isSpace: Bool { spacing == " " && !isMarked }

  /// Whether anything is drawn over it.
  var isMarked: Bool { marks != 0 }

  mutating func add(_ scalar: Unicode.Scalar) {
    guard let free = (0..<Glyph.combiningLimit).first(where: { mark($0) == nil }) else { return }
    if free < 3 { marks |= UInt64(scalar.value) << (free * 21) } else { lastMark = scalar.value }
  }

  private func mark(_ place: Int) -> Unicode.Scalar? {
    let value = place < 3 ? UInt32(truncatingIfNeeded: marks >> (place * 21)) & 0x1F_FFFF : lastMark
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}

extension StringProtocol {
  /// The text as cells can show it.
  ///
  /// Controls, variation selectors, joiners and marks of direction are left out; line breaks and
  /// tabs become a space; a scalar of unknown width becomes `?`.
  public var glyphs: [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch ScalarWidth(scalar) {
      case .absent: break
      case .blank: glyphs.append(.space)
      case .combining:
        guard !glyphs.isEmpty else { break }
        glyphs[glyphs.count - 1].add(scalar)
      case .columns(let width): glyphs.append(Glyph(spacing: scalar, width: width))
      case .unknown: glyphs.append(.unknown)
      }
    }
    return glyphs
  }
}
