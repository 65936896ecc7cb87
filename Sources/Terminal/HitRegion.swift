/// A rectangle that answers to a tap, and what the tap means.
public struct HitRegion<Target> {
  /// The cells that answer.
  public let rect: Rect
  /// What a tap on them means.
  public let target: Target

  /// Lets taps on `rect` mean `target`.
  @inlinable
  public init(_ rect: Rect, _ target: Target) {
    self.rect = rect
    self.target = target
  }

  /// The same place with another meaning.
  @inlinable
  public func map<Other>(_ transform: (Target) -> Other) -> HitRegion<Other> {
    HitRegion<Other>(rect, transform(target))
  }
}

extension HitRegion: Equatable where Target: Equatable {}
extension HitRegion: Sendable where Target: Sendable {}

/// Where a drawn widget answers to taps, and where the cursor rests while it has the focus.
public struct Placed<Target> {
  /// The places that answer, lowest first.
  public var regions: [HitRegion<Target>]
  /// The cell of the focus.
  public var cursor: Point

  /// Regions and cursor of what was drawn.
  @inlinable
  public init(regions: [HitRegion<Target>], cursor: Point) {
    self.regions = regions
    self.cursor = cursor
  }
}

extension Placed: Equatable where Target: Equatable {}
extension Placed: Sendable where Target: Sendable {}
