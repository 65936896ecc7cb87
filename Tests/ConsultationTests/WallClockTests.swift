import Consultation
import Testing

@Suite struct WallClockTests {
  /// Tijuana in 2026: summer time from 8 March, 10:00 UTC, to 1 November, 9:00 UTC.
  private let tijuana = WallClock(
    secondsFromUTC: -8 * 3600,
    changes: [
      .init(at: moment("2026-03-08T10:00:00Z"), secondsFromUTC: -7 * 3600),
      .init(at: moment("2026-11-01T09:00:00Z"), secondsFromUTC: -8 * 3600),
    ])

  private static func moment(_ iso: String) -> Moment {
    Moment(iso: iso) ?? Moment(secondsSince1970: 0)
  }

  @Test(arguments: [
    ("2026-10-16T07:20:00Z", "2026-10-16 00:20"), ("2026-10-16T06:59:59Z", "2026-10-15 23:59"),
    ("2026-11-20T08:00:00Z", "2026-11-20 00:00"), ("2026-11-20T07:59:59Z", "2026-11-19 23:59"),
    ("2026-03-08T09:59:59Z", "2026-03-08 01:59"), ("2026-03-08T10:00:00Z", "2026-03-08 03:00"),
    ("2026-11-01T08:59:59Z", "2026-11-01 01:59"), ("2026-11-01T09:00:00Z", "2026-11-01 01:00"),
    ("1969-12-31T20:00:00Z", "1969-12-31 12:00"),
  ])
  func `every moment is told by the clocks of its own time`(at: String, local: String) {
    #expect(tijuana.minute(of: Self.moment(at)) == local)
    #expect(tijuana.day(of: Self.moment(at)).description == local.prefix(10))
  }

  @Test func `it knows when the clocks change next`() {
    #expect(
      tijuana.nextChange(after: Self.moment("2026-10-16T07:20:00Z"))?.secondsFromUTC == -8 * 3600)
    #expect(tijuana.nextChange(after: Self.moment("2026-11-01T09:00:00Z")) == nil)
    let utc = WallClock(secondsFromUTC: 0)
    #expect(utc.minute(of: Self.moment("2026-10-16T07:20:00Z")) == "2026-10-16 07:20")
  }
}
