import Consultation
import Glibc

extension Moment {
  /// Now, by the system's clock.
  static var now: Moment { Moment(secondsSince1970: Int64(time(nil))) }
}

extension Uptime {
  /// Now, by the clock that goes on while the machine sleeps (Linux's `CLOCK_BOOTTIME`).
  static var now: Uptime { Uptime(seconds: Int64(time.tv_sec)) }

  /// How long it is until then, in milliseconds; none where it has passed.
  var milliseconds: Int {
    let now = Self.time
    return max(0, (Int(seconds) - now.tv_sec) * 1000 - now.tv_nsec / 1_000_000)
  }

  private static var time: timespec {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return time
  }
}

extension CalendarDay {
  /// Today where this machine stands.
  static var today: CalendarDay {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return CalendarDay(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CalendarDay(daysSince1970: Int(seconds) / 86_400)
  }
}
