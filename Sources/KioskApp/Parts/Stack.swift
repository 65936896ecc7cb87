import Terminal

/// Boxes of different heights below one another, as many whole ones as fit around the focus.
struct Stack: Equatable {
  /// The place of each box, or nothing while it is scrolled out of sight.
  let rects: [Rect?]
  private let first: Int
  private let last: Int

  /// - Parameters:
  ///   - overlap: the rows that neighbours share.
  ///   - focus: the box that must be seen; the list starts at its top as long as it is.
  init(heights: [Int], overlap: Int = 0, focus: Int, in rect: Rect) {
    let focus = min(max(0, focus), max(0, heights.count - 1))
    func rows(_ range: ClosedRange<Int>) -> Int {
      heights[range].reduce(0, +) - overlap * (range.count - 1)
    }
    var first = 0
    var last = 0
    if !heights.isEmpty {
      while first < focus, rows(first...focus) > rect.height { first += 1 }
      last = first
      while last + 1 < heights.count, rows(first...(last + 1)) <= rect.height { last += 1 }
    }
    var rects: [Rect?] = Array(repeating: nil, count: heights.count)
    var y = rect.minY
    for index in heights.indices where (first...last).contains(index) {
      let height = min(heights[index], max(0, rect.maxY - y))
      rects[index] = Rect(x: rect.minX, y: y, width: rect.width, height: height)
      y += height - overlap
    }
    self.rects = rects
    self.first = first
    self.last = last
  }

  var scrollBar: ScrollBar {
    ScrollBar(total: rects.count, visible: last - first + 1, first: first)
  }
}
