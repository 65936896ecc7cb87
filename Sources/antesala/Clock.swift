import Consultation
import Glibc

extension Moment {
  /// Now, by the system's clock.
  static var now: Moment { Moment(secondsSince1970: Int64(time(nil))) }
}

extension Uptime {
  /// Now, by the clock that goes on while the machine sleeps (Linux's `CLOCK_BOOTTIME`).
  static var now: Uptime {
    let time = time
    return Uptime(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// How long it is until then, in milliseconds; none where it has passed.
  var millisecondsLeft: Int { max(0, Int(milliseconds - Self.now.milliseconds)) }

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
