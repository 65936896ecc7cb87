public import Consultation

/// The days on which something can be planned: visits and follow-ups.
public enum Planning {
  /// How many years ahead anybody plans; beyond, a year was mistyped.
  private static let years = 3

  /// From today on.
  public static func days(from today: CalendarDay) -> ClosedRange<CalendarDay> {
    today...today.adding(months: 12 * years)
  }
}
