/// How long nobody has touched anything, and the countdown that follows.
///
/// Times are milliseconds on a clock that nobody sets. Inputs carry no time: one only marks that the
/// next reading is the new beginning. WCAG 2.2 (success criterion 2.2.1) asks for at least 20 seconds
/// of warning that any key extends.
public struct IdleClock: Equatable, Sendable {
  private let patience: Int64
  private let warning: Int64
  private let sleep: Sleep
  private var since: Int64
  /// Whether something was touched since the clock was last read.
  private var isTouched = false
  /// When it is over, while the countdown is shown.
  public private(set) var ends: Int64?

  /// What a machine that slept through the countdown does when it wakes.
  public enum Sleep: Equatable, Sendable {
    /// It shows the whole countdown first: whoever was there may be there again.
    case warns
    /// It is over at once: nothing may be seen by whoever wakes it.
    case counts
  }

  /// - Parameters:
  ///   - patience: the seconds until the countdown.
  ///   - warning: the seconds that the countdown lasts.
  public init(patience: Int64, warning: Int64, sleep: Sleep, since: Int64) {
    self.patience = patience * 1000
    self.warning = warning * 1000
    self.sleep = sleep
    self.since = since
  }

  /// Takes notice of a touch; says no if it only ended the countdown and shall mean nothing else.
  public mutating func notice() -> Bool {
    defer { ends = nil }
    isTouched = true
    return ends == nil
  }

  /// Takes notice of the time; says yes once it is over.
  public mutating func advance(to now: Int64) -> Bool {
    if isTouched { since = now }
    isTouched = false
    if ends == nil, now >= since + patience {
      ends = (sleep == .warns ? now : since + patience) + warning
    }
    return ends.map { now >= $0 } ?? false
  }

  /// The seconds left in the countdown, if it is shown.
  public func secondsLeft(at now: Int64) -> Int? { ends.map { max(0, Int($0 - now + 999) / 1000) } }

  /// When the clock must be read next: at once after a touch, each second in the countdown.
  public func nextWake(after now: Int64) -> Int64 {
    if isTouched { return now }
    guard let ends else { return since + patience }
    return min(ends, now + 1000)
  }
}
