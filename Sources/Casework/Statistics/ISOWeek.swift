public import Consultation

/// A week from Monday to Sunday, counted as in ISO 8601: the first one holds the year's first
/// Thursday.
public struct ISOWeek: Hashable, Sendable, Comparable {
  /// Its first day.
  public let monday: CalendarDay

  /// The week that a day falls in.
  public init(of day: CalendarDay) { monday = day.adding(days: 1 - day.weekday) }

  /// The year its Thursday falls in, which is the year it is counted to.
  public var year: Int { monday.adding(days: 3).civil.year }

  /// From 1 to 52 or 53.
  public var number: Int {
    let thursday = monday.adding(days: 3)
    let (year, _, _) = thursday.civil
    let first = CalendarDay(year: year, month: 1, day: 1) ?? thursday
    return (thursday.daysSince1970 - first.daysSince1970) / 7 + 1
  }

  public static func < (left: Self, right: Self) -> Bool { left.monday < right.monday }
}

extension ISOWeek: TextCodable {
  public static var textForm: String { "a week of the form YYYY-Www" }

  /// `YYYY-Www`.
  public var description: String {
    let year = String(self.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + (number < 10 ? "-W0\(number)" : "-W\(number)")
  }

  /// Reads what `description` wrote; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-W", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = Int(parts[0]), let number = Int(parts[1]),
      let fourth = CalendarDay(year: year, month: 1, day: 4)
    else { return nil }
    self.init(of: fourth.adding(days: 7 * (number - 1)))
    guard description == text else { return nil }
  }
}
