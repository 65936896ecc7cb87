/// The clocks on the wall of a place: how far they are ahead of UTC, and when that changed.
///
/// A table and nothing else, so that screens, lists and documents can tell the local time of any
/// moment without asking anybody. Every moment has the offset of its own time: what happened in
/// summer is told by summer's clocks, whenever one looks.
public struct WallClock: Hashable, Sendable {
  /// A moment from which on the clocks differ from before.
  public struct Change: Hashable, Sendable {
    /// When the clocks change.
    public let at: Moment
    /// How far they are ahead from then on.
    public let secondsFromUTC: Int

    /// A change of the clocks.
    public init(at moment: Moment, secondsFromUTC: Int) {
      at = moment
      self.secondsFromUTC = secondsFromUTC
    }
  }

  private let first: Int
  private let changes: [Change]

  /// - Parameters:
  ///   - secondsFromUTC: before the first change.
  ///   - changes: the earliest first.
  public init(secondsFromUTC: Int, changes: [Change] = []) {
    first = secondsFromUTC
    self.changes = changes
  }

  /// How far the clocks are ahead of UTC at a moment.
  ///
  /// - Complexity: O(log changes).
  public func secondsFromUTC(at moment: Moment) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].at <= moment { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? changes[low - 1].secondsFromUTC : first
  }

  /// The next moment at which the clocks change; `nil` where none is known.
  public func nextChange(after moment: Moment) -> Change? {
    changes.first { $0.at > moment }
  }

  /// The day on the calendar of the wall.
  public func day(of moment: Moment) -> CalendarDay { split(moment).day }

  /// Day and minute, such as `2026-10-16 00:20`.
  public func minute(of moment: Moment) -> String {
    let (day, seconds) = split(moment)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day) \(two(seconds / 3600)):\(two(seconds / 60 % 60))"
  }

  private func split(_ moment: Moment) -> (day: CalendarDay, seconds: Int) {
    let local = moment.secondsSince1970 + Int64(secondsFromUTC(at: moment))
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return (CalendarDay(daysSince1970: Int(days)), Int(local - days * 86_400))
  }
}
