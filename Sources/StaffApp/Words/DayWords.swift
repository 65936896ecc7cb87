import Consultation

extension Desk {
  /// A day with its day of the week and year.
  func long(_ day: CalendarDay) -> String { words.long(day) }

  /// A day without its day of the week.
  func short(_ day: CalendarDay) -> String { words.short(day) }

  /// A day in few columns: its name where it is near, its number and month, its year where that is
  /// another.
  func near(_ day: CalendarDay) -> String {
    switch day.daysSince1970 - today.daysSince1970 {
    case 0: return self[.today]
    case 1: return self[.tomorrow]
    case -1: return self[.yesterday]
    default: return brief(day)
    }
  }

  /// A day in few columns: its number and month, and its year where that is another.
  func brief(_ day: CalendarDay) -> String {
    let (year, month, number) = day.civil
    let name = words.name(ofMonth: month).prefix(3)
    let brief = language == .es ? "\(number) \(name)" : "\(name) \(number)"
    return year == today.civil.year ? brief : brief + " \(year % 100)"
  }

  /// Day and minute of a moment, on the clocks of the wall as they stood then.
  func minute(_ moment: Moment) -> String { wall.minute(of: moment) }

  /// How long ago, in the one unit that says enough.
  func waiting(since moment: Moment) -> String {
    let minutes = max(0, Int(now.secondsSince1970 - moment.secondsSince1970) / 60)
    if minutes < 60 { return self[.shortMinutes, ["count": "\(minutes)"]] }
    if minutes < 48 * 60 { return self[.shortHours, ["count": "\(minutes / 60)"]] }
    return self[.shortDays, ["count": "\(minutes / 1440)"]]
  }
}
