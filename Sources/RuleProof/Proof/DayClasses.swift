import Consultation

/// The days of the calendar, as far as the cells of elapsed answers can tell them apart.
///
/// One class where in no question days and months come close. Otherwise every day of one whole
/// cycle of the Gregorian calendar (400 years, 146,097 days, after which it repeats) is looked at,
/// and days on which the cuts of all questions come in the same order make one class: so two
/// answers are put into one state only if there is a day on which both can be given.
struct DayClasses {
  /// A day of each class; the first day looked at stands for its own class.
  let days: [CalendarDay]

  private static let cycle = 146_097

  /// - Complexity: O(cuts) for each day of the cycle, where some cuts depend on the day.
  init(_ cuts: [ElapsedCuts], from today: CalendarDay) {
    let mixed = cuts.filter(\.dependsOnDay)
    guard !mixed.isEmpty else {
      days = [today]
      return
    }
    var seen: Set<[Int]> = []
    var days: [CalendarDay] = []
    for offset in 0..<Self.cycle {
      let day = today.adding(days: offset)
      if seen.insert(mixed.flatMap { $0.pattern(on: day) }).inserted { days.append(day) }
    }
    self.days = days
  }
}
