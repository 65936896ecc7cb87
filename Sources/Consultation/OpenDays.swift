/// The days on which a clinic in Mexico receives people: neither Sundays, nor the days of rest of the
/// Ley Federal del Trabajo, nor days on which it is closed.
public struct OpenDays: Hashable, Sendable {
  private let closedDays: Set<CalendarDay>
  /// No clinic is closed longer; days that never end would else be looked through for ever.
  private static let longestPause = 370

  /// - Parameter closedDays: beyond Sundays and days of rest.
  public init(closedDays: some Sequence<CalendarDay> = []) { self.closedDays = Set(closedDays) }

  /// Whether the clinic receives people on that day.
  public func contains(_ day: CalendarDay) -> Bool {
    day.weekday != 7 && !day.isRestDay && !closedDays.contains(day)
  }

  /// The first open day from a day on, or the day itself where none comes within a year.
  public func first(from day: CalendarDay) -> CalendarDay {
    (0...Self.longestPause).lazy.map { day.adding(days: $0) }.first(where: contains) ?? day
  }

  /// The last open day up to a day, or the day itself where none lies within a year.
  public func last(until day: CalendarDay) -> CalendarDay {
    (0...Self.longestPause).lazy.map { day.adding(days: -$0) }.first(where: contains) ?? day
  }
}

extension CalendarDay {
  /// Whether it is a statutory day of rest: article 74 of the Ley Federal del Trabajo, as reformed on
  /// 30 September 2024, fraction by fraction. Election days (fraction IX) are Sundays.
  public var isRestDay: Bool {
    let (year, month, number) = civil
    return switch (month, number) {
    case (1, 1), (5, 1), (9, 16), (12, 25): true
    case (2, 1...7), (3, 15...21), (11, 15...21): weekday == 1
    // The executive changes hands every six years, as in 2024.
    case (10, 1): year >= 2024 && (year - 2024) % 6 == 0
    default: false
    }
  }
}
