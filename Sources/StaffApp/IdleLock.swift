import Consultation

/// How long nobody has touched the console, and when it locks itself.
///
/// Unlike the lobby's countdown, a machine that slept past the end locks at once: it must not wake
/// up showing cases. The last seconds are counted down (WCAG 2.2, success criterion 2.2.1).
struct IdleLock: Equatable, Sendable {
  static let warning: Int64 = 30
  private let patience: Int64
  private var since: Uptime
  /// Whether something was touched since the clock was last read.
  private var isTouched = false

  init(minutes: Int, since: Uptime) {
    patience = Int64(max(1, minutes)) * 60
    self.since = since
  }

  /// Takes notice of a touch; says no if it only ended the countdown and shall mean nothing else.
  mutating func notice(at now: Uptime) -> Bool {
    defer { isTouched = true }
    return secondsLeft(at: now) == nil
  }

  /// Takes notice of the time; says yes once the console must lock.
  mutating func advance(to now: Uptime) -> Bool {
    if isTouched { since = now }
    isTouched = false
    return now >= since.adding(seconds: patience)
  }

  /// The seconds left, once there are few.
  func secondsLeft(at now: Uptime) -> Int? {
    guard !isTouched else { return nil }
    let left = now.seconds(until: since.adding(seconds: patience))
    return left <= Self.warning ? max(0, Int(left)) : nil
  }

  /// When the clock must be read next: at once after a touch, each second in the countdown.
  func nextWake(after now: Uptime) -> Uptime {
    if isTouched { return now }
    let warns = since.adding(seconds: patience - Self.warning)
    return now < warns ? warns : now.adding(seconds: 1)
  }
}
