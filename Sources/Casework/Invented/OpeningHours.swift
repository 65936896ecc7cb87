import Consultation

/// The hours in which invented things happen: from 16 to 24 by UTC, which is a working day in
/// Tijuana and the same date in both.
struct OpeningHours {
  private static let opening: Int64 = 16 * 3600
  private static let length: Int64 = 8 * 3600
  private let lastDay: Int64
  /// Seconds of the last day that are open before the end.
  private let lastLength: Int64
  private let days: Int64

  init(days: Int, ending: Moment) {
    let seconds = ending.secondsSince1970
    lastDay = seconds / 86_400
    lastLength = min(max(0, seconds % 86_400 - Self.opening), Self.length)
    self.days = Int64(days)
  }

  /// The moment of one of so many things that follow one another evenly until the end.
  func moment(_ place: Int, of count: Int) -> Moment {
    let open = days * Self.length + lastLength
    let second = (Int64(place) * open + open / 2) / Int64(max(1, count))
    return Moment(
      secondsSince1970: (lastDay - days + second / Self.length) * 86_400 + Self.opening
        + second % Self.length)
  }

  /// The same moment, or the same minutes after the next opening where it is closed.
  static func open(_ moment: Moment) -> Moment {
    let second = moment.secondsSince1970 % 86_400
    return second >= opening ? moment : moment.adding(seconds: opening - second + second % 3600)
  }

  static func day(of moment: Moment) -> CalendarDay {
    CalendarDay(daysSince1970: Int(moment.secondsSince1970 / 86_400))
  }
}
