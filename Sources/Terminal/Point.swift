/// A cell on the screen: column `x` and row `y`, both counted from zero at the top left.
///
/// Points may lie outside of every surface; drawing there is clipped, never an error.
public struct Point: Hashable, Sendable {
  /// The column, growing to the right.
  public var x: Int
  /// The row, growing downwards.
  public var y: Int

  /// The top left cell.
  public static let zero = Point(x: 0, y: 0)

  /// The cell in column `x` of row `y`.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The cell that lies `x` columns to the right and `y` rows below this one.
  public func moved(x: Int = 0, y: Int = 0) -> Point {
    Point(x: self.x + x, y: self.y + y)
  }
}

/// An extent in cells; never negative.
public struct Size: Hashable, Sendable {
  /// How many columns.
  public let width: Int
  /// How many rows.
  public let height: Int

  /// Nothing at all.
  public static let zero = Size(width: 0, height: 0)

  /// An extent of `width` columns and `height` rows; what is negative counts as nothing.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Whether no cell fits.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether an area of `other` fits inside this one.
  public func holds(_ other: Size) -> Bool {
    width >= other.width && height >= other.height
  }
}
