import Consultation

/// How long nobody has touched anything, and the countdown that follows.
///
/// Inputs carry no time: one only marks that the next clock reading is the new beginning. WCAG 2.2
/// (success criterion 2.2.1) asks for at least 20 seconds of warning that any key extends.
struct Idle: Equatable, Sendable {
  let patience: Int64
  let warning: Int64
  private var since: Uptime
  /// Whether something was touched since the clock was last read.
  private var isTouched = false
  /// When everything will be forgotten, while the countdown is shown.
  private(set) var ends: Uptime?

  init(limits: ClinicPack.Limits, since: Uptime) {
    patience = Int64(max(1, limits.idleSeconds))
    warning = Int64(max(20, limits.countdownSeconds))
    self.since = since
  }

  /// Takes notice of a touch; says no if it only ended the countdown and shall mean nothing else.
  mutating func notice() -> Bool {
    defer { ends = nil }
    isTouched = true
    return ends == nil
  }

  /// Takes notice of the time; says yes once everything must be forgotten.
  ///
  /// However long the machine slept, the whole countdown is shown first.
  mutating func advance(to now: Uptime) -> Bool {
    if isTouched { since = now }
    isTouched = false
    if let ends { return now >= ends }
    if now >= since.adding(seconds: patience) { ends = now.adding(seconds: warning) }
    return false
  }

  /// The seconds left in the countdown, if it is shown.
  func secondsLeft(at now: Uptime) -> Int? {
    ends.map { max(0, Int(now.seconds(until: $0))) }
  }

  /// When the clock must be read next: at once after a touch, each second in the countdown.
  func nextWake(after now: Uptime) -> Uptime {
    if isTouched { return now }
    guard let ends else { return since.adding(seconds: patience) }
    return min(ends, now.adding(seconds: 1))
  }
}
