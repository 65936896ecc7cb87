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
  /// The day on the wall's calendar on which a moment falls, by the offset of today.
  static func day(of moment: Moment) -> CalendarDay {
    let seconds = moment.secondsSince1970 + Int64(secondsFromUTC)
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return CalendarDay(daysSince1970: Int(days))
  }
}
