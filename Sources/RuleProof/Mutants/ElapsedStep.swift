import Consultation

/// The finest steps in which a bound on an *elapsed* answer can be written: days for days and weeks,
/// months for months and years.
///
/// Whole units are compared, so every bound cuts the times ago at one place: `< 2 weeks` and
/// `<= 13 days` alike between 13 and 14 days.
struct ElapsedStep {
  typealias End = UnaryTest.Interval<UnaryTest.Duration>.End

  /// Days or months.
  let unit: CalendarPeriod.Unit
  /// The bound in that unit, included or not as it was.
  private let amount: Int
  private let isIncluded: Bool
  private let isUpper: Bool

  init(_ end: End, isUpper: Bool) {
    self.isUpper = isUpper
    isIncluded = end.isIncluded
    let (unit, size): (CalendarPeriod.Unit, Int) =
      switch end.value.unit {
      case .days: (.days, 1)
      case .weeks: (.days, 7)
      case .months: (.months, 1)
      case .years: (.months, 12)
      }
    self.unit = unit
    // The last step of the unit, where it belongs below the cut.
    let isWhole = end.isIncluded == isUpper
    amount = end.value.amount * size + (isWhole ? size - 1 : 0)
  }

  /// The first amount above the cut; the one before it is the last below.
  var cut: Int { amount + (isIncluded == isUpper ? 1 : 0) }

  /// The bound moved by so many steps; `nil` where nothing would be left below it.
  func moved(by steps: Int) -> End? {
    guard amount + steps >= 0, !isUpper || cut + steps > 0 else { return nil }
    return End(.init(amount: amount + steps, unit: unit), isIncluded: isIncluded)
  }
}
