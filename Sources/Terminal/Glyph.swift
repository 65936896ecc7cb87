/// What one cell can show: one spacing scalar and the combining scalars that sit on it.
///
/// ncurses and the terminals behind it hold no more, so text is cut into glyphs, not characters:
/// an emoji sequence degrades to its parts, and the joiners between them disappear.
public struct Glyph: Hashable, Sendable {
  /// The scalar that takes space.
  public let spacing: Unicode.Scalar
  /// The scalars drawn over it, at most ``combiningLimit``.
  public private(set) var combining: [Unicode.Scalar]
  /// The columns it takes: 1 or 2.
  public let width: Int

  /// How many combining scalars a cell holds; further ones are dropped.
  public static let combiningLimit = 4

  /// An empty cell.
  public static let space = Glyph(spacing: " ", width: 1)
  /// Stands for a scalar whose width nobody knows.
  public static let unknown = Glyph(spacing: "?", width: 1)

  init(spacing: Unicode.Scalar, combining: [Unicode.Scalar] = [], width: Int) {
    self.spacing = spacing
    self.combining = combining
    self.width = width
  }

  /// All scalars in order, as a terminal receives them.
  public var text: String {
    var text = String.UnicodeScalarView()
    text.append(spacing)
    text.append(contentsOf: combining)
    return String(text)
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    guard combining.count < Glyph.combiningLimit else { return }
    combining.append(scalar)
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
