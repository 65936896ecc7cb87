public import Consultation

/// The days on which a clinic in Mexico works, by which legal terms are counted.
///
/// Monday to Friday, without the days of rest of the Ley Federal del Trabajo (article 74, as
/// reformed on 30 September 2024) and without the days on which the clinic is closed. Election days
/// (fraction IX) are Sundays.
public struct BusinessDays: Hashable, Sendable {
  /// Days on which the clinic is closed beyond weekends and days of rest.
  public let closedDays: Set<CalendarDay>

  public init(closedDays: some Sequence<CalendarDay> = []) {
    self.closedDays = Set(closedDays)
  }

  /// Whether a day counts.
  public func contains(_ day: CalendarDay) -> Bool {
    day.weekday <= 5 && !Self.isRestDay(day) && !closedDays.contains(day)
  }

  /// The day on which so many business days have passed, the first of them after `day`.
  ///
  /// - Complexity: O(count), a dozen operations a day; days that are closed for good stop it after
  ///   ten years.
  public func adding(_ count: Int, to day: CalendarDay) -> CalendarDay {
    var day = day
    var left = count
    var steps = 0
    while left > 0, steps < 3660 {
      day = day.adding(days: 1)
      steps += 1
      if contains(day) { left -= 1 }
    }
    return day
  }

  /// The business days after one day up to another, that one included; negative if it comes first.
  public func count(after start: CalendarDay, through end: CalendarDay) -> Int {
    guard start <= end else { return -count(after: end, through: start) }
    return (start.daysSince1970..<end.daysSince1970).count {
      contains(CalendarDay(daysSince1970: $0 + 1))
    }
  }

  /// The statutory days of rest of a year, in order.
  public static func restDays(in year: Int) -> [CalendarDay] {
    (1...12).flatMap { month in
      (1...CalendarDay.length(ofMonth: month, year: year)).compactMap { day in
        CalendarDay(year: year, month: month, day: day)
      }
    }.filter(isRestDay)
  }

  /// Whether a day is a statutory day of rest.
  public static func isRestDay(_ day: CalendarDay) -> Bool { day.isRestDay }
}
