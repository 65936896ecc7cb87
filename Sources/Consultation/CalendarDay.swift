/// A day of the Gregorian calendar, without clock or time zone.
///
/// Years 0 to 9999. Arithmetic follows Howard Hinnant's *chrono-compatible low-level date
/// algorithms* (days from civil); all operations are O(1).
public struct CalendarDay: Hashable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let daysSince1970: Int

  /// The day so many days after 1970-01-01.
  public init(daysSince1970: Int) { self.daysSince1970 = daysSince1970 }

  /// The day of a year, month (1...12) and day of the month; `nil` where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD` (ISO 8601, extended, calendar date); `nil` for anything else.
  public init?(iso text: String) { self.init(iso: text.utf8.span) }

  /// Reads the same form where it stands among other bytes.
  public init?(iso text: Span<UInt8>) {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = text.number(0..<4), let month = text.number(5..<7), let day = text.number(8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(validYear year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSince1970 = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month (1...12) and day of the month (1...31).
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Monday is 1, Sunday is 7 (ISO 8601).
  public var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 + 1 }

  /// The number of days in a month (1...12) of a year.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day so many days later (or, if negative, earlier).
  public func adding(days: Int) -> Self { Self(daysSince1970: daysSince1970 + days) }

  /// The same day of the month so many months later; the last day of that month if it is shorter.
  public func adding(months: Int) -> Self {
    let (year, month, day) = civil
    let index = year * 12 + month - 1 + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let length = Self.length(ofMonth: newMonth, year: newYear)
    return Self(validYear: newYear, month: newMonth, day: min(day, length))
  }

  /// Whole months from this day to `later`: a month is whole once the day of the month is reached.
  ///
  /// From 31 August to 28 February five are whole, the sixth on 1 March: where a month is too
  /// short, the later day counts, so that a wait is never cut short.
  public func wholeMonths(until later: Self) -> Int {
    let (fromYear, fromMonth, fromDay) = civil
    let (toYear, toMonth, toDay) = later.civil
    return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0)
  }
}

extension CalendarDay: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = civil
    func padded(_ number: Int, to length: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

extension CalendarDay: TextCodable {
  public static var textForm: String { "a day of the form YYYY-MM-DD" }

  /// Reads what `description` wrote.
  public init?(_ text: String) { self.init(iso: text) }
}
