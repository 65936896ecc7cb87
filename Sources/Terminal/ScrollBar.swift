/// A column that shows which part of something long is seen; blank when all of it is.
///
/// ```
/// ↑
/// │
/// █
/// ↓
/// ```
/// An arrow stands only where there is more in its direction, so its absence marks the end.
public struct ScrollBar: Widget {
  private let total: Int
  private let visible: Int
  private let first: Int

  /// Of `total` rows, `visible` are seen, beginning with number `first`.
  public init(total: Int, visible: Int, first: Int) {
    self.total = total
    self.visible = visible
    self.first = first
  }

  public func draw(in rect: Rect, on surface: inout Surface) {
    guard total > visible, rect.height > 0 else { return }
    for y in rect.minY..<rect.maxY {
      surface.put("│", at: Point(x: rect.minX, y: y), style: .border)
    }
    let length = max(1, rect.height * visible / total)
    let way = rect.height - length
    let top = rect.minY + (way * first + (total - visible) / 2) / (total - visible)
    for y in top..<(top + length) {
      surface.put("█", at: Point(x: rect.minX, y: y), style: .accent)
    }
    if first > 0 { surface.put("↑", at: rect.origin, style: .accent) }
    if first + visible < total {
      surface.put("↓", at: Point(x: rect.minX, y: rect.maxY - 1), style: .accent)
    }
  }
}
