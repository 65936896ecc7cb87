/// How a text is set: its size, its weight and the room around it.
struct TextStyle: Hashable {
  /// In points.
  let size: Double
  var isBold = false
  /// Before it, where something stands above.
  var gap: Double = 0

  /// From one line to the next, whatever room a font wants for letters of other scripts.
  var lineHeight: Double { size * 1.28 }

  /// The same larger or smaller, in the same room.
  func scaled(by scale: Double) -> Self { Self(size: size * scale, isBold: isBold, gap: gap) }

  /// What is asked for, best first. TrueType fonts, whose letters go into the document as they are.
  static let families = "Open Sans, Liberation Sans, DejaVu Sans, sans-serif"
  static let codeFamilies = "DejaVu Sans Mono, Liberation Mono, monospace"
  /// Where Debian has the first of each.
  static let packages = "fonts-open-sans fonts-dejavu-core"

  static let body = TextStyle(size: 9, gap: 5)
  static let note = TextStyle(size: 7.5, gap: 4)
  static let cell = TextStyle(size: 7.75, gap: 3)
  static let cellNote = TextStyle(size: 6.75, gap: 3)
  static let margin = TextStyle(size: 7)

  static func heading(_ level: Int) -> TextStyle {
    switch level {
    case ...1: TextStyle(size: 18, isBold: true, gap: 16)
    case 2: TextStyle(size: 13, isBold: true, gap: 16)
    default: TextStyle(size: 10, isBold: true, gap: 11)
    }
  }
}
