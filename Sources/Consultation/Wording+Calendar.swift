extension Wording {
  private subscript(phrase: CalendarPhrase) -> String { self[phrase.rawValue] }

  /// The name of a month, 1 to 12.
  public func name(ofMonth month: Int) -> String {
    let months: [CalendarPhrase] = [
      .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
      .november, .december,
    ]
    return self[months[(month + 11) % 12]]
  }

  /// The names of the days of the week, Monday first.
  public var weekdays: [String] {
    let days: [CalendarPhrase] = [
      .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
    ]
    return days.map { self[$0] }
  }

  /// A day with its day of the week, as in *Monday, March 1, 2027*.
  public func long(_ day: CalendarDay) -> String { write(day, as: .dayLong) }

  /// A day without its day of the week.
  public func short(_ day: CalendarDay) -> String { write(day, as: .dayShort) }

  /// A day without its year.
  public func brief(_ day: CalendarDay) -> String { write(day, as: .dayBrief) }

  private func write(_ day: CalendarDay, as form: CalendarPhrase) -> String {
    let (year, month, number) = day.civil
    return self[
      form.rawValue,
      [
        "weekday": weekdays[day.weekday - 1], "day": "\(number)",
        "month": name(ofMonth: month), "year": "\(year)",
      ]]
  }

  /// A length of time, as in *3 weeks*.
  public func text(for period: CalendarPeriod) -> String {
    guard !period.parts.isEmpty else { return count("0", .days, isOne: false) }
    return period.parts.map { count("\($0.amount)", $0.unit, isOne: $0.amount == 1) }
      .joined(separator: ", ")
  }

  /// So many days, weeks, months or years; the amount may be a range, as in *8–12 weeks*.
  public func count(_ amount: String, _ unit: CalendarPeriod.Unit, isOne: Bool) -> String {
    let phrase: CalendarPhrase =
      switch unit {
      case .days: isOne ? .oneDay : .someDays
      case .weeks: isOne ? .oneWeek : .someWeeks
      case .months: isOne ? .oneMonth : .someMonths
      case .years: isOne ? .oneYear : .someYears
      }
    return self[phrase.rawValue, ["amount": amount]]
  }
}
