public import Consultation

/// Days and waits, as staff and persons read them.
extension Phrasing {
  /// A day with its day of the week and year.
  public func long(_ day: CalendarDay) -> String { words.long(day) }

  /// A day without its day of the week.
  public func short(_ day: CalendarDay) -> String { words.short(day) }

  /// A day in few columns: its name where it is near, its number and month, its year where that is
  /// another.
  public func near(_ day: CalendarDay) -> String {
    switch day.daysSince1970 - today.daysSince1970 {
    case 0: self[.today]
    case 1: self[.tomorrow]
    case -1: self[.yesterday]
    default: brief(day)
    }
  }

  /// A day in few columns: its number and month, and its year where that is another.
  public func brief(_ day: CalendarDay) -> String {
    let (year, month, number) = day.civil
    let name = words.name(ofMonth: month).prefix(3)
    let brief = language == .es ? "\(number) \(name)" : "\(name) \(number)"
    return year == today.civil.year ? brief : brief + " \(year % 100)"
  }

  /// Day and minute of a moment, on the clocks of the wall as they stood then.
  public func minute(_ moment: Moment) -> String { wall.minute(of: moment) }

  /// How long ago, in the one unit that says enough.
  public func waiting(since moment: Moment) -> String {
    let minutes = max(0, Int(now.secondsSince1970 - moment.secondsSince1970) / 60)
    if minutes < 60 { return self[.shortMinutes, ["count": "\(minutes)"]] }
    if minutes < 48 * 60 { return self[.shortHours, ["count": "\(minutes / 60)"]] }
    return self[.shortDays, ["count": "\(minutes / 1440)"]]
  }
}
