/// What one cell can show: one spacing scalar and the combining scalars that sit on it.
///
/// ncurses and the terminals behind it hold no more, so text is cut into glyphs, not characters:
/// an emoji sequence degrades to its parts, and the joiners between them disappear.
public struct Glyph: Hashable, Sendable {
  /// The scalar that takes space.
  public let spacing: Unicode.Scalar
  /// The scalars drawn over it, at most ``combiningLimit``.
  public var combining: [Unicode.Scalar] {
    guard marks.x != 0 else { return [] }
    return (0..<Glyph.combiningLimit).compactMap {
      marks[$0] == 0 ? nil : Unicode.Scalar(marks[$0])
    }
  }
  /// Their values, in the cell itself so that copying a surface copies nothing but bytes.
  private var marks: SIMD4<UInt32>
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
    marks = .zero
    self.width = width
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
  var isSpace: Bool { spacing == " " && marks.x == 0 }

  /// Whether anything is drawn over it.
  var isMarked: Bool { marks.x != 0 }

  mutating func add(_ scalar: Unicode.Scalar) {
    guard let free = (0..<Glyph.combiningLimit).first(where: { marks[$0] == 0 }) else { return }
    marks[free] = scalar.value
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
