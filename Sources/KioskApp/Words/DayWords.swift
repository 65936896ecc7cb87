import Consultation

extension Wording {
  /// The words of a phrase.
  subscript(phrase: Phrase) -> String { self[phrase.rawValue] }

  /// The words of a phrase, with `{name}` replaced by what is given for it.
  subscript(phrase: Phrase, values: [String: String]) -> String { self[phrase.rawValue, values] }

  /// The name of a month, 1 to 12.
  func name(ofMonth month: Int) -> String {
    let months: [Phrase] = [
      .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
      .november, .december,
    ]
    return self[months[(month + 11) % 12]]
  }

  /// The names of the days of the week, Monday first.
  var weekdays: [String] {
    let days: [Phrase] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]
    return days.map { self[$0] }
  }

  /// A day with its day of the week, as in *Monday, March 1, 2027*.
  func long(_ day: CalendarDay) -> String { write(day, as: .dayLong) }

  /// A day without its day of the week.
  func short(_ day: CalendarDay) -> String { write(day, as: .dayShort) }

  /// A day without its year.
  func brief(_ day: CalendarDay) -> String { write(day, as: .dayBrief) }

  private func write(_ day: CalendarDay, as form: Phrase) -> String {
    let (year, month, number) = day.civil
    return self[
      form,
      [
        "weekday": weekdays[day.weekday - 1], "day": "\(number)",
        "month": name(ofMonth: month), "year": "\(year)",
      ]]
  }

  /// The name of a calendar unit, in the plural.
  func name(of unit: CalendarPeriod.Unit) -> String {
    switch unit {
    case .days: self[.unitDays]
    case .weeks: self[.unitWeeks]
    case .months: self[.unitMonths]
    case .years: self[.unitYears]
    }
  }

  /// A length of time, as in *3 weeks*.
  func text(for period: CalendarPeriod) -> String {
    guard !period.parts.isEmpty else { return count("0", .days, isOne: false) }
    return period.parts.map { count("\($0.amount)", $0.unit, isOne: $0.amount == 1) }
      .joined(separator: ", ")
  }

  /// From one length of time to another, as in *8–12 weeks*.
  func text(for span: Treatment.Span) -> String {
    guard span.from != span.to else { return text(for: span.to) }
    if span.from.parts.count == 1, span.to.parts.count == 1,
      let from = span.from.parts.first, let to = span.to.parts.first, from.unit == to.unit
    {
      return count("\(from.amount)–\(to.amount)", to.unit, isOne: false)
    }
    return text(for: span.from) + " – " + text(for: span.to)
  }

  private func count(_ amount: String, _ unit: CalendarPeriod.Unit, isOne: Bool) -> String {
    let phrase: Phrase =
      switch unit {
      case .days: isOne ? .oneDay : .someDays
      case .weeks: isOne ? .oneWeek : .someWeeks
      case .months: isOne ? .oneMonth : .someMonths
      case .years: isOne ? .oneYear : .someYears
      }
    return self[phrase, ["amount": amount]]
  }
}

extension ClosedRange<Int> {
  /// As in *3–4*, or a single number.
  var words: String {
    lowerBound == upperBound ? "\(upperBound)" : "\(lowerBound)–\(upperBound)"
  }
}
