import Terminal

/// A hundred people as a block of ten by ten, and beside it the hundred they are compared with.
///
/// ```
/// with the treatment     with salt water
/// 61 of 100              0 of 100
/// ■ ■ ■ ■ ■ ■ ■ ■ ■ ■    ░ ░ ░ ░ ░ ░ ░ ░ ░ ░
/// ```
/// One for whom it happened is `■`, one for whom it may have `▒`, where those who counted differ, and
/// any other `░`: read without colour, and said in words beside.
struct HundredBlock: Block {
  /// One of the two groups.
  struct Group: Hashable {
    let label: String
    let count: String
    let people: ClosedRange<Int>
  }

  private static let columns = 10
  private static let blockWidth = 2 * columns - 1
  private static let gap = 5

  let groups: [Group]

  func height(width: Int) -> Int { groups.isEmpty ? 0 : 2 + Self.columns }

  func draw(in rect: Rect, on surface: inout Surface) {
    for (number, group) in groups.enumerated() {
      let start = rect.origin.moved(x: number * (Self.blockWidth + Self.gap))
      let room = min(rect.maxX - start.x, Self.blockWidth + Self.gap - 1)
      surface.put(group.label.truncated(to: room), at: start, style: .quiet)
      surface.put(group.count.truncated(to: room), at: start.moved(y: 1), style: .accent)
      for person in 0..<Self.columns * Self.columns {
        let isCounted = person < group.people.lowerBound
        let isOpen = !isCounted && person < group.people.upperBound
        surface.put(
          isCounted ? "■" : isOpen ? "▒" : "░",
          at: start.moved(x: 2 * (person % Self.columns), y: 2 + person / Self.columns),
          style: isCounted || isOpen ? .accent : .quiet)
      }
    }
  }
}
