public import Consultation
import Foundation

/// What this machine's clocks say at one point: the one that people set, and the one that nobody can.
public struct ClockReading: Hashable, Sendable {
  /// By the clock that people and networks set.
  public let moment: Moment
  /// By the clock that only goes on.
  public let uptime: Uptime
  /// Which start of the machine `uptime` counts from; `nil` where the system does not say.
  public let boot: String?

  /// What two clocks said at once.
  public init(moment: Moment, uptime: Uptime, boot: String?) {
    (self.moment, self.uptime, self.boot) = (moment, uptime, boot)
  }

  /// What the machine's own clock says, beside a moment that a caller names.
  public init(moment: Moment) {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    let boot = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
    self.init(
      moment: moment, uptime: Uptime(seconds: Int64(time.tv_sec)),
      boot: boot?.split(whereSeparator: \.isWhitespace).first.map(String.init))
  }

  func adding(seconds: Int64) -> Self {
    Self(
      moment: moment.adding(seconds: seconds), uptime: uptime.adding(seconds: seconds), boot: boot)
  }
}

/// A reading that a caller named, and how far time has gone since; no matter who sets the clocks.
struct RunningClock {
  private let start: ClockReading
  private let began = ContinuousClock.now

  init(_ start: ClockReading) { self.start = start }

  /// The reading named, and the whole seconds since.
  var now: ClockReading {
    start.adding(seconds: began.duration(to: .now).components.seconds)
  }
}
