import Consultation
import Glibc

/// The wall clock where this machine stands.
enum Zone {
  /// How far it is ahead of UTC now.
  static var secondsFromUTC: Int {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return Int(local.tm_gmtoff)
  }
}

extension Zone {
  /// How long it is until a moment, in milliseconds; none where it has passed.
  static func milliseconds(until moment: Moment) -> Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let milliseconds = Int(now.tv_sec) * 1000 + now.tv_nsec / 1_000_000
    return max(0, Int(moment.secondsSince1970) * 1000 - milliseconds)
  }

  /// The day on the wall's calendar on which a moment falls, by the offset of today.
  static func day(of moment: Moment) -> CalendarDay {
    let seconds = moment.secondsSince1970 + Int64(secondsFromUTC)
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return CalendarDay(daysSince1970: Int(days))
  }
}
