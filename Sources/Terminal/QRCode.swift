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

/// A QR code dark on light, a quiet zone of four modules around it (ISO/IEC 18004).
///
/// Dark and light are grounds of cells, never glyphs: the blocks of some fonts do not fill their cell,
/// and a code whose rows stand apart cannot be read. Where a cell holds two modules that differ, a half
/// block has both of its colours. A rectangle that cannot hold the code whole stays as it is.
public struct QRPicture: Widget {
  /// How large a module is.
  public enum Grain: Hashable, Sendable {
    /// Two modules to a cell, one above the other; only for terminals with half blocks.
    case halves
    /// A module of two cells side by side, for every terminal.
    case cells
  }

  private static let quiet = 4
  private let code: QRCode
  private let grain: Grain
  private let isOnDark: Bool

  /// A picture of `code`; on a dark ground it must be drawn reversed.
  public init(_ code: QRCode, grain: Grain = .halves, isOnDark: Bool) {
    self.code = code
    self.grain = grain
    self.isOnDark = isOnDark
  }

  /// The extent of the picture, quiet zone included.
  public var size: Size {
    let side = code.width + 2 * Self.quiet
    return switch grain {
    case .halves: Size(width: side, height: (side + 1) / 2)
    case .cells: Size(width: 2 * side, height: side)
    }
  }

  public func draw(in rect: Rect, on surface: inout Surface) {
    guard rect.size.holds(size) else { return }
    let place = rect.centered(width: size.width)
    for row in 0..<size.height {
      for column in 0..<size.width {
        let (glyph, isDark) = cell(column: column, row: row)
        let style = Style(.text, reverse: isOnDark != isDark)
        surface.put(glyph, at: place.origin.moved(x: column, y: row), style: style)
      }
    }
  }

  /// What a cell shows, and whether its ground is dark.
  private func cell(column: Int, row: Int) -> (glyph: String, isDark: Bool) {
    switch grain {
    case .cells:
      (" ", code.isDark(x: column / 2 - Self.quiet, y: row - Self.quiet))
    case .halves:
      switch (isDark(column, 2 * row), isDark(column, 2 * row + 1)) {
      case (true, true): (" ", true)
      case (true, false): ("▀", false)
      case (false, true): ("▄", false)
      case (false, false): (" ", false)
      }
    }
  }

  private func isDark(_ column: Int, _ line: Int) -> Bool {
    code.isDark(x: column - Self.quiet, y: line - Self.quiet)
  }
}
