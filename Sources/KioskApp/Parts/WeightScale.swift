import Terminal

/// Something beside a scale from 0 to 10, on which one number may be marked.
///
/// ```
/// > No red days       0  1  2  3  4  5  6 [7] 8  9 10
/// ```
struct WeightScale: Widget {
  private let label: String
  private let weight: Int?
  private let isFocused: Bool
  private let numbers: ClosedRange<Int>

  /// The columns of a number at least.
  private static let step = 3

  init(_ label: String, weight: Int?, of numbers: ClosedRange<Int>, isFocused: Bool) {
    self.label = label
    self.weight = weight
    self.numbers = numbers
    self.isFocused = isFocused
  }

  func draw(in rect: Rect, on surface: inout Surface) -> Placed<Int> {
    let step = rect.width >= 66 ? Self.step + 1 : Self.step
    let scale = numbers.count * step
    let parts = rect.columns(.rest, .cells(min(scale, rect.width)))
    let row = rect.minY + rect.height / 2
    let style: Style = isFocused ? .focus : .text
    if isFocused {
      surface.fill(Rect(x: rect.minX, y: row, width: parts[0].width, height: 1), style: style)
    }
    surface.put(
      (isFocused ? "> " : "  ") + label.truncated(to: max(0, parts[0].width - 3)),
      at: Point(x: rect.minX, y: row), style: style)
    var placed = Placed<Int>(regions: [], cursor: Point(x: rect.minX, y: row))
    for (index, number) in numbers.enumerated() {
      let place = Rect(
        x: parts[1].minX + index * step, y: rect.minY, width: step, height: rect.height)
      let isMarked = number == weight
      let text = isMarked ? "[\(number)]" : "\(number) "
      surface.put(
        text, at: Point(x: place.maxX - max(text.columns, 2), y: row),
        style: isMarked ? .selected : isFocused ? .text : .quiet)
      placed.regions.append(HitRegion(place, number))
    }
    return placed
  }
}
