import Terminal

/// One thing to agree to: a box that can be tapped, its words wrapped beside the mark.
struct TickBox: Widget {
  private let words: String
  private let isTicked: Bool
  private let isFocused: Bool

  init(_ words: String, isTicked: Bool, isFocused: Bool) {
    self.words = words
    self.isTicked = isTicked
    self.isFocused = isFocused
  }

  func height(width: Int) -> Int { words.wrapped(to: width - 10).count + 2 }

  func draw(in rect: Rect, on surface: inout Surface) -> Placed<Void> {
    let style: Style = isFocused ? .focus : isTicked ? .selected : .text
    surface.fill(rect, style: style)
    surface.box(
      rect, style: isFocused ? .focus : isTicked ? .selected : .border,
      border: isFocused ? .double : .single)
    let start = rect.origin.moved(x: 2, y: 1)
    surface.put((isFocused ? "> " : "  ") + (isTicked ? "[x]" : "[ ]"), at: start, style: style)
    for (row, line) in words.wrapped(to: rect.width - 10).enumerated() {
      surface.put(line, at: start.moved(x: 6, y: row), style: style)
    }
    return Placed(regions: [HitRegion(rect, ())], cursor: start)
  }
}
