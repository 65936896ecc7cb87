/// A point on the clock that nobody can set: how long this machine has been on, asleep or awake.
///
/// Whatever is counted down or waited for is measured by it, so that setting the time neither cuts a
/// wait short nor draws one out. A ``Moment`` says when something was; it is for dates.
public struct Uptime: Hashable, Sendable, Comparable {
  /// Milliseconds since the machine was switched on.
  public let milliseconds: Int64

  /// The whole seconds since then.
  public var seconds: Int64 { milliseconds / 1000 }

  /// The point so many milliseconds after the machine was switched on.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The point so many seconds after the machine was switched on.
  public init(seconds: Int64) { milliseconds = seconds * 1000 }

  /// The point so many seconds later.
  public func adding(seconds: Int64) -> Self { adding(milliseconds: seconds * 1000) }

  /// The point so many milliseconds later.
  public func adding(milliseconds: Int64) -> Self {
    Self(milliseconds: self.milliseconds + milliseconds)
  }

  /// How many seconds pass until a later point, the last one begun counted whole; below zero where
  /// it has passed.
  public func seconds(until later: Self) -> Int64 {
    let left = later.milliseconds - milliseconds
    return left > 0 ? (left + 999) / 1000 : left / 1000
  }

  public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
}
