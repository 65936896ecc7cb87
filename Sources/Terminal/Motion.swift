/// A step through something longer than its window.
public enum Motion: Hashable, Sendable {
  /// So many rows on, or back where negative.
  case lines(Int)
  /// So many windows on, or back where negative.
  case pages(Int)
  case toStart
  case toEnd

  /// What the turn of a wheel means, if an input is one.
  public init?(_ input: Input) {
    guard case .wheel(let turn, _) = input else { return nil }
    self = .lines(turn == .up ? -3 : 3)
  }

  /// The place it leads to from another one, of those from 0 to `last`.
  ///
  /// - Parameter page: the rows that a window moves on; at least one.
  public func place(from place: Int, page: Int, last: Int) -> Int {
    let target =
      switch self {
      case .lines(let lines): min(place, last) + lines
      case .pages(let pages): min(place, last) + pages * max(1, page)
      case .toStart: 0
      case .toEnd: last
      }
    return min(max(0, target), max(0, last))
  }
}

extension Scroll {
  /// The offset that a motion leads to from another one, in a window of `size`; a window moves on
  /// so far that its last row stays in sight.
  public func offset(after motion: Motion, from offset: Int, in size: Size) -> Int {
    motion.place(from: offset, page: size.height - 1, last: maximumOffset(in: size))
  }
}
