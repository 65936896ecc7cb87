/// A rectangle of cells, the place where a widget paints.
///
/// Its size is never negative, so every operation yields a rectangle: at worst an empty one.
public struct Rect: Hashable, Sendable {
  /// The top left cell.
  public var origin: Point
  /// How many cells it spans.
  public var size: Size

  /// The rectangle of `size` cells that starts at `origin`.
  public init(origin: Point = .zero, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// The rectangle of `width` by `height` cells that starts in column `x` of row `y`.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
  }

  /// The first column.
  public var minX: Int { origin.x }
  /// The first row.
  public var minY: Int { origin.y }
  /// The column just after the last.
  public var maxX: Int { origin.x + size.width }
  /// The row just after the last.
  public var maxY: Int { origin.y + size.height }
  /// How many columns it spans.
  public var width: Int { size.width }
  /// How many rows it spans.
  public var height: Int { size.height }
  /// Whether it holds no cell.
  public var isEmpty: Bool { size.isEmpty }

  /// Whether `point` is one of its cells.
  public func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x < maxX && point.y >= minY && point.y < maxY
  }

  /// The cells that both rectangles hold.
  public func intersection(_ other: Rect) -> Rect {
    let x = max(minX, other.minX)
    let y = max(minY, other.minY)
    return Rect(
      x: x, y: y, width: min(maxX, other.maxX) - x, height: min(maxY, other.maxY) - y)
  }

  /// What is left after taking `x` columns off either side and `y` rows off top and bottom.
  public func inset(x: Int = 0, y: Int = 0) -> Rect {
    Rect(x: minX + x, y: minY + y, width: width - 2 * x, height: height - 2 * y)
  }

  /// What is left inside of a border one cell thick.
  public var insideBorder: Rect { inset(x: 1, y: 1) }

  /// A rectangle of at most `size` in the middle of this one; an odd cell goes right and below.
  public func centered(_ size: Size) -> Rect {
    let width = min(size.width, self.width)
    let height = min(size.height, self.height)
    return Rect(
      x: minX + (self.width - width) / 2, y: minY + (self.height - height) / 2,
      width: width, height: height)
  }

  /// The full height, at most `width` columns wide, in the middle.
  public func centered(width: Int) -> Rect {
    centered(Size(width: width, height: height))
  }
}
