/// A square of dark and light modules, to be read by a telephone (ISO/IEC 18004).
public struct QRCode: Hashable, Sendable {
  /// Modules along one side, without the quiet zone.
  public let width: Int
  /// Whether each module is dark, row by row.
  public let modules: [Bool]

  /// A code of `width` times `width` modules; missing ones count as light.
  public init(width: Int, modules: [Bool]) {
    self.width = max(0, width)
    self.modules = modules
  }

  fileprivate func isDark(x: Int, y: Int) -> Bool {
    guard (0..<width).contains(x), (0..<width).contains(y) else { return false }
    let index = y * width + x
    return modules.indices.contains(index) && modules[index]
  }
}

/// A QR code dark on light, two modules to a cell with half blocks, a quiet zone of four modules
/// around it (ISO/IEC 18004).
///
/// Two dark modules are a blank cell on a dark ground, not a full block: the blocks of some fonts do
/// not fill their cell, and a code whose rows stand apart cannot be read.
///
/// Only terminals with all glyphs can show it. A rectangle that cannot hold it whole stays as it
/// is.
public struct QRPicture: Widget {
  private static let quiet = 4
  private let code: QRCode
  private let isOnDark: Bool

  /// A picture of `code`; on a dark ground it must be drawn reversed.
  public init(_ code: QRCode, isOnDark: Bool) {
    self.code = code
    self.isOnDark = isOnDark
  }

  /// The extent of the picture, quiet zone included.
  public var size: Size {
    let side = code.width + 2 * Self.quiet
    return Size(width: side, height: (side + 1) / 2)
  }

  public func draw(in rect: Rect, on surface: inout Surface) {
    guard rect.size.holds(size) else { return }
    let light = Style(.text, reverse: isOnDark)
    let dark = Style(.text, reverse: !isOnDark)
    let place = rect.centered(width: size.width)
    for row in 0..<size.height {
      for column in 0..<size.width {
        let x = column - Self.quiet
        let y = row * 2 - Self.quiet
        let (glyph, style): (String, Style) =
          switch (code.isDark(x: x, y: y), code.isDark(x: x, y: y + 1)) {
          case (true, true): (" ", dark)
          case (true, false): ("▀", light)
          case (false, true): ("▄", light)
          case (false, false): (" ", light)
          }
        surface.put(glyph, at: place.origin.moved(x: column, y: row), style: style)
      }
    }
  }
}
