/// A point on the clock that nobody can set: how long this machine has been on, asleep or awake, in
/// whole seconds.
///
/// Whatever is counted down or waited for is measured by it, so that setting the time neither cuts a
/// wait short nor draws one out. A ``Moment`` says when something was; it is for dates.
public struct Uptime: Hashable, Sendable, Comparable {
  /// Seconds since the machine was switched on.
  public let seconds: Int64

  /// The point so many seconds after the machine was switched on.
  public init(seconds: Int64) { self.seconds = seconds }

  /// The point so many seconds later.
  public func adding(seconds: Int64) -> Self { Self(seconds: self.seconds + seconds) }

  /// How many seconds pass until a later point; below zero where it has passed.
  public func seconds(until later: Self) -> Int64 { later.seconds - seconds }

  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}
