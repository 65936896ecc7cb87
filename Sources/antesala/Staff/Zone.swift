import Consultation
import Glibc

/// The time zone in which this machine stands, as the system's tables know it.
enum Zone {
  /// How far the clocks on the wall are ahead of UTC, from before the first lead there can be to some
  /// years from now.
  ///
  /// The system is asked week by week, and between two weeks that differ for the very moment.
  static let wall: WallClock = {
    let week: Int64 = 7 * 86_400
    let start: Int64 = 1_735_689_600  // 2025-01-01
    let end = max(start, Moment.now.secondsSince1970) + 4 * 366 * 86_400
    let first = secondsFromUTC(at: start)
    var (last, changes) = (first, [WallClock.Change]())
    for begin in stride(from: start, to: end, by: Int(week)) {
      while let change = nextChange(from: last, after: begin, until: begin + week) {
        changes.append(change)
        last = change.secondsFromUTC
      }
    }
    return WallClock(secondsFromUTC: first, changes: changes)
  }()

  /// The first moment of a stretch at whose end the offset is another than before.
  private static func nextChange(
    from offset: Int, after start: Int64, until end: Int64
  ) -> WallClock.Change? {
    guard secondsFromUTC(at: end) != offset else { return nil }
    var (low, high) = (start, end)
    while low + 1 < high {
      let middle = (low + high) / 2
      if secondsFromUTC(at: middle) == offset { low = middle } else { high = middle }
    }
    return WallClock.Change(
      at: Moment(secondsSince1970: high), secondsFromUTC: secondsFromUTC(at: high))
  }

  /// An offset as clocks are spoken of: `-08:00`.
  static func offset(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return (seconds < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60)
  }

  private static func secondsFromUTC(at seconds: Int64) -> Int {
    var seconds = time_t(seconds)
    var local = tm()
    localtime_r(&seconds, &local)
    return Int(local.tm_gmtoff)
  }
}
