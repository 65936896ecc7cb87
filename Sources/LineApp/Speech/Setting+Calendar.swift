import Consultation

/// Days and lengths of time in words.
extension Setting {
  /// A day with its weekday, such as *martes 3 de marzo de 2027*.
  func date(_ day: CalendarDay) -> String {
    let (year, month, dayOfMonth) = day.civil
    return self[
      .dateFull,
      [
        "weekday": self[Self.weekdays[day.weekday - 1]], "day": String(dayOfMonth),
        "month": self[Self.months[month - 1]], "year": String(year),
      ]]
  }

  /// A length of time, such as *1 año y 2 meses*.
  func period(_ period: CalendarPeriod) -> String {
    let parts = period.parts.map { amount($0.amount, $0.unit) }
    guard let first = parts.first else { return amount(0, .days) }
    return parts.dropFirst().reduce(first) { self[.periodAnd, ["first": $0, "second": $1]] }
  }

  /// A time past, such as *5 months ago*.
  func ago(_ period: CalendarPeriod) -> String {
    period.parts.isEmpty
      ? self[.answerToday] : self[.answerAgo, ["period": self.period(period)]]
  }

  /// Several of one unit, or one.
  func amount(_ amount: Int, _ unit: CalendarPeriod.Unit) -> String {
    let (one, several): (LinePhrase, LinePhrase) =
      switch unit {
      case .days: (.periodDay, .periodDays)
      case .weeks: (.periodWeek, .periodWeeks)
      case .months: (.periodMonth, .periodMonths)
      case .years: (.periodYear, .periodYears)
      }
    return amount == 1 ? self[one] : self[several, ["count": String(amount)]]
  }

  /// From one number to another, or the one number they are.
  func range(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? String(range.lowerBound)
      : self[.useRange, ["from": String(range.lowerBound), "to": String(range.upperBound)]]
  }

  /// A time that may be typed, in a unit that the question offers.
  func example(of units: [CalendarPeriod.Unit]) -> String {
    amount(3, units.contains(.months) ? .months : units.first ?? .months)
  }

  /// The names of the units that may be typed.
  func names(of units: [CalendarPeriod.Unit]) -> String {
    units.map { word(LinePhrase.words(for: $0)) }.joined(separator: ", ")
  }

  private static let weekdays: [LinePhrase] = [
    .weekdayMonday, .weekdayTuesday, .weekdayWednesday, .weekdayThursday, .weekdayFriday,
    .weekdaySaturday, .weekdaySunday,
  ]

  private static let months: [LinePhrase] = [
    .monthJanuary, .monthFebruary, .monthMarch, .monthApril, .monthMay, .monthJune, .monthJuly,
    .monthAugust, .monthSeptember, .monthOctober, .monthNovember, .monthDecember,
  ]
}

extension LinePhrase {
  /// What may be typed for a unit.
  static func words(for unit: CalendarPeriod.Unit) -> Self {
    switch unit {
    case .days: .wordDays
    case .weeks: .wordWeeks
    case .months: .wordMonths
    case .years: .wordYears
    }
  }
}
