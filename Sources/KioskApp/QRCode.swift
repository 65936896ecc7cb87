import Terminal

/// A square of dark and light modules, drawn two to a cell with half blocks.
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

/// Draws a QR code dark on light, with a quiet zone of two modules.
struct QRBlock: Block {
  private static let quiet = 2
  let code: QRCode
  /// Whether the ground is dark, so that the code must be reversed.
  let isOnDark: Bool

  var size: Size {
    let side = code.width + 2 * Self.quiet
    return Size(width: side, height: (side + 1) / 2)
  }

  func height(width: Int) -> Int { width >= size.width ? size.height : 0 }

  func draw(in rect: Rect, on surface: inout Surface) {
    guard rect.size.holds(size) else { return }
    let style = Style(.text, reverse: isOnDark)
    let place = rect.centered(width: size.width)
    for row in 0..<size.height {
      let line = (0..<size.width).map { column in
        let x = column - Self.quiet
        let y = row * 2 - Self.quiet
        switch (code.isDark(x: x, y: y), code.isDark(x: x, y: y + 1)) {
        case (true, true): return "█"
        case (true, false): return "▀"
        case (false, true): return "▄"
        case (false, false): return " "
        }
      }
      surface.put(line.joined(), at: place.origin.moved(y: row), style: style)
    }
  }
}
