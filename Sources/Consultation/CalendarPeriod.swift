/// A length of time in calendar units, as in *5 months and 29 days*.
///
/// A sum of its parts, not normalised: twelve months are not stored as one year. No part is
/// negative. Written as an ISO 8601 duration of date units (`P5M29D`).
public struct CalendarPeriod: Hashable, Sendable {
  /// The calendar units that a visitor can count in.
  public enum Unit: String, Sendable, Hashable, CaseIterable, Codable {
    case days, weeks, months, years
  }

  /// Whole months; twelve make a year.
  public let months: Int
  /// Days beside the months; seven make a week.
  public let days: Int
  /// The written parts, in the order years, months, weeks, days; zero parts left out.
  public let parts: [Part]

  /// One amount of one unit.
  public struct Part: Hashable, Sendable {
    /// How many of the unit.
    public let amount: Int
    /// What is counted.
    public let unit: Unit
  }

  /// One amount of one unit; a negative amount counts as none.
  public init(_ amount: Int, _ unit: Unit) {
    self.init(parts: [Part(amount: max(0, amount), unit: unit)])
  }

  private init(parts: [Part]) {
    self.parts = parts.filter { $0.amount > 0 }
    var months = 0
    var days = 0
    for part in parts {
      switch part.unit {
      case .years: months += part.amount * 12
      case .months: months += part.amount
      case .weeks: days += part.amount * 7
      case .days: days += part.amount
      }
    }
    self.months = months
    self.days = days
  }

  /// Reads an ISO 8601 duration of years, months, weeks and days (`P1Y2M3W4D`, each part at most
  /// once, in this order, at most five digits); `nil` for anything else, also for times of day.
  public init?(iso text: String) {
    guard text.utf8.first == UInt8(ascii: "P") else { return nil }
    var parts: [Part] = []
    var order = 0
    var number: Int?
    var digits = 0
    for byte in text.utf8.dropFirst() {
      if (48...57).contains(byte) {
        digits += 1
        guard digits <= 5 else { return nil }
        number = (number ?? 0) * 10 + Int(byte - 48)
        continue
      }
      let letters: [(UInt8, Unit)] = [
        (UInt8(ascii: "Y"), .years), (UInt8(ascii: "M"), .months), (UInt8(ascii: "W"), .weeks),
        (UInt8(ascii: "D"), .days),
      ]
      guard let amount = number, let place = letters.firstIndex(where: { $0.0 == byte }),
        place >= order
      else { return nil }
      parts.append(Part(amount: amount, unit: letters[place].1))
      order = place + 1
      number = nil
      digits = 0
    }
    guard number == nil, order > 0 else { return nil }
    self.init(parts: parts)
  }

  /// The day that lies this period before `day`: months first, then days.
  public func before(_ day: CalendarDay) -> CalendarDay {
    day.adding(months: -months).adding(days: -days)
  }

  /// The first day on which this period is whole since `day`: months first, then days.
  ///
  /// Where the month reached lacks the day, the first of the next month.
  public func after(_ day: CalendarDay) -> CalendarDay {
    let reached = day.adding(months: months)
    let isShort = reached.civil.day < day.civil.day
    return reached.adding(days: days + (isShort ? 1 : 0))
  }
}

extension CalendarPeriod.Unit {
  /// How many whole units lie between two days; a negative number if `end` comes first.
  public func whole(from start: CalendarDay, to end: CalendarDay) -> Int {
    let days = end.daysSince1970 - start.daysSince1970
    return switch self {
    case .days: days
    case .weeks: days >= 0 ? days / 7 : (days - 6) / 7
    case .months: start.wholeMonths(until: end)
    case .years:
      start.wholeMonths(until: end) >= 0
        ? start.wholeMonths(until: end) / 12 : (start.wholeMonths(until: end) - 11) / 12
    }
  }
}

extension CalendarPeriod: CustomStringConvertible {
  /// The ISO 8601 form; `P0D` for no time at all.
  public var description: String {
    guard !parts.isEmpty else { return "P0D" }
    return "P"
      + parts.map { part in
        switch part.unit {
        case .years: "\(part.amount)Y"
        case .months: "\(part.amount)M"
        case .weeks: "\(part.amount)W"
        case .days: "\(part.amount)D"
        }
      }.joined()
  }
}
