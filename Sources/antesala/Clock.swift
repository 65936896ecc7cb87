import Consultation
import Glibc

extension Moment {
  /// Now, by the system's clock.
  static var now: Moment { Moment(secondsSince1970: Int64(time(nil))) }
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
