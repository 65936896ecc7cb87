import Consultation

/// Where the tests on one *elapsed* answer change their minds, counted in days before today.
///
/// A time ago is a day of the calendar, and a test compares whole units between that day and
/// today. The count of each unit never falls as one goes further back, so every bound cuts the
/// days at one place. Days and weeks cut at the same place on every day. Months and years do not,
/// but among themselves they keep their order. Only where both families meet in one question, so
/// near each other that the lengths of months decide (or where one comes near the longest time that
/// can be said), can the order of the cuts depend on today: then, and only then, `dependsOnDay`.
struct ElapsedCuts {
  /// Days ago at which a cell begins, whatever the day.
  private var days: Set<Int> = [0]
  /// Months ago at which a cell begins.
  private var months: Set<Int> = []
  let dependsOnDay: Bool

  init(_ tests: [UnaryTest]) {
    for test in tests {
      for bound in Self.bounds(of: test) {
        for amount in [bound.amount, bound.amount + 1] where amount > 0 {
          switch bound.unit {
          case .days: days.insert(amount)
          case .weeks: days.insert(amount * 7)
          case .months: months.insert(amount)
          case .years: months.insert(amount * 12)
          }
        }
      }
    }
    let limit = Question.longestElapsedMonths
    dependsOnDay =
      Self.areClose(days, months)
      || (days.max() ?? 0) > limit * 31 || (months.max() ?? 0) > limit
  }

  /// Whether a month's length can decide which comes first: it has 28 to 31 days, so that four
  /// weeks lie before twelve months on every day.
  private static func areClose(_ days: Set<Int>, _ months: Set<Int>) -> Bool {
    months.contains { months in days.contains { (months * 28...months * 31).contains($0) } }
  }

  /// Days ago at which cells begin if today is this day, in the order of the cuts; `nil` for the
  /// cuts that lie further back than anything that can be said.
  private func places(on today: CalendarDay) -> [Int?] {
    let furthest = Self.furthest(on: today)
    let cuts =
      days.sorted()
      + months.sorted().map { today.daysSince1970 - today.adding(months: -$0).daysSince1970 }
    return cuts.map { $0 > furthest ? nil : $0 }
  }

  /// The longest time that can be said: months first, then days.
  private static func furthest(on today: CalendarDay) -> Int {
    let limit = Question.longestElapsedMonths
    return today.daysSince1970 - today.adding(months: -limit).daysSince1970 + limit * 31
  }

  /// The order of the cuts, as ranks: days with the same pattern have the same cells.
  func pattern(on today: CalendarDay) -> [Int] {
    let places = places(on: today)
    let order = Set(places.compactMap { $0 }).sorted()
    return places.map { place in place.flatMap(order.firstIndex) ?? -1 }
  }

  /// The cells if today is this day, as days ago from the first to the last.
  func cells(on today: CalendarDay) -> [ClosedRange<Int>] {
    let starts = Set(places(on: today).compactMap { $0 }).sorted()
    let ends = starts.dropFirst().map { $0 - 1 } + [Self.furthest(on: today)]
    return zip(starts, ends).map { $0...$1 }
  }

  /// A time ago that falls into a cell, in the largest unit that has one.
  static func period(
    in cell: ClosedRange<Int>, on today: CalendarDay, units: [CalendarPeriod.Unit]
  ) -> CalendarPeriod {
    for unit in CalendarPeriod.Unit.allCases.reversed() where units.contains(unit) {
      let most = unit.whole(from: today.adding(days: -cell.upperBound), to: today)
      let least = max(0, unit.whole(from: today.adding(days: -cell.lowerBound), to: today))
      for amount in least...max(least, min(most, least + 2)) {
        let period = CalendarPeriod(amount, unit)
        let ago = today.daysSince1970 - period.before(today).daysSince1970
        if cell.contains(ago), amount > 0 || cell.upperBound == 0 { return period }
      }
    }
    let limit = Question.longestElapsedMonths
    guard cell.lowerBound > limit * 31 else { return CalendarPeriod(cell.lowerBound, .days) }
    let months = today.daysSince1970 - today.adding(months: -limit).daysSince1970
    return CalendarPeriod(iso: "P\(limit)M\(cell.lowerBound - months)D")
      ?? CalendarPeriod(limit, .months)
  }

  private static func bounds(of test: UnaryTest) -> [UnaryTest.Duration] {
    switch test {
    case .elapsed(let interval):
      [interval.lower?.value, interval.upper?.value].compactMap { $0 }
    case .anyOf(let tests): tests.flatMap(bounds)
    case .not(let test): bounds(of: test)
    case .anything, .option, .number: []
    }
  }
}
