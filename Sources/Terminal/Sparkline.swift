/// Numbers over time as columns, the last one at the right edge.
///
/// ```
///       █
/// ▂▄ █▆▂█
/// ```
/// Eighths of a block where the terminal has them; poorer ones show shades in their place. A
/// number that is not zero is always seen. When there are more numbers than columns, the first
/// ones are left out.
public struct Sparkline: Block {
  private static let eighths = Array(" ▁▂▃▄▅▆▇█")

  private let values: [Int]
  private let rows: Int

  /// Columns as high as `rows` allows for the greatest number; negative ones count as none.
  public init(_ values: [Int], rows: Int = 1) {
    self.values = values.map { max(0, $0) }
    self.rows = max(1, rows)
  }

  public func height(width: Int) -> Int { rows }

  public func draw(in rect: Rect, on surface: inout Surface) {
    let seen = values.suffix(rect.width)
    let most = max(1, seen.max() ?? 1)
    for (column, value) in seen.enumerated() {
      let height = value == 0 ? 0 : max(1, value * rows * 8 / most)
      for row in 0..<rows {
        let filled = min(8, max(0, height - (rows - 1 - row) * 8))
        guard filled > 0 else { continue }
        surface.put(
          String(Self.eighths[filled]), at: rect.origin.moved(x: column, y: row), style: .accent)
      }
    }
    let line = Rect(x: rect.minX, y: rect.minY + rows - 1, width: seen.count, height: 1)
    for x in line.minX..<line.maxX
    where surface[Point(x: x, y: line.minY)].glyph == .space {
      surface.put("·", at: Point(x: x, y: line.minY), style: .border)
    }
  }
}
