/// How much of a row or column one part of a layout takes.
public enum Length: Hashable, Sendable {
  /// This many cells, or what is left when fewer are.
  case cells(Int)
  /// A part of what remains after all `cells`, in proportion to the other shares.
  case share(Int)

  /// All that remains, divided evenly among all who ask for it.
  public static let rest = Length.share(1)
}

extension Rect {
  /// Cuts the rectangle into rows from top to bottom, one for each length, none overlapping.
  ///
  /// When the cells asked for do not fit, the earlier parts get theirs and the later are empty.
  public func rows(_ lengths: Length...) -> [Rect] { rows(lengths) }

  /// Cuts the rectangle into rows from top to bottom, one for each length, none overlapping.
  public func rows(_ lengths: [Length]) -> [Rect] {
    var y = minY
    return Length.extents(lengths, within: height).map { extent in
      defer { y += extent }
      return Rect(x: minX, y: y, width: width, height: extent)
    }
  }

  /// Cuts the rectangle into columns from left to right, `gap` cells apart, one for each length.
  public func columns(_ lengths: Length..., gap: Int = 0) -> [Rect] {
    columns(lengths, gap: gap)
  }

  /// Cuts the rectangle into columns from left to right, `gap` cells apart, one for each length.
  public func columns(_ lengths: [Length], gap: Int = 0) -> [Rect] {
    let gaps = max(0, gap) * max(0, lengths.count - 1)
    var x = minX
    return Length.extents(lengths, within: max(0, width - gaps)).map { extent in
      defer { x += extent + max(0, gap) }
      return Rect(x: x, y: minY, width: extent, height: height)
    }
  }
}

extension Length {
  /// Divides `total` cells; the sum never exceeds it, and equals it as soon as one asks for a
  /// share.
  static func extents(_ lengths: [Length], within total: Int) -> [Int] {
    var left = total
    var extents = lengths.map { length -> Int in
      guard case .cells(let wanted) = length else { return 0 }
      let given = min(max(0, wanted), left)
      left -= given
      return given
    }
    var shares = lengths.reduce(0) { $0 + $1.weight }
    for (index, length) in lengths.enumerated() where length.weight > 0 {
      let given = left * length.weight / shares
      extents[index] = given
      left -= given
      shares -= length.weight
    }
    return extents
  }

  private var weight: Int {
    switch self {
    case .cells: 0
    case .share(let weight): max(0, weight)
    }
  }
}
