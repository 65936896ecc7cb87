import Casework
import Consultation
import Testing

@Suite struct BusinessDayTests {
  @Test(arguments: [
    (
      2026,
      [
        "2026-01-01", "2026-02-02", "2026-03-16", "2026-05-01", "2026-09-16", "2026-11-16",
        "2026-12-25",
      ]
    ),
    (
      2030,
      [
        "2030-01-01", "2030-02-04", "2030-03-18", "2030-05-01", "2030-09-16", "2030-10-01",
        "2030-11-18", "2030-12-25",
      ]
    ),
  ])
  func `the days of rest are those of article 74`(year: Int, days: [String]) {
    #expect(BusinessDays.restDays(in: year).map(\.description) == days)
  }

  @Test func `weekends, days of rest and closed days do not count`() throws {
    let calendar = BusinessDays(closedDays: [try .of("2026-12-24")])
    // Wednesday the 23rd; closed on the 24th, Christmas on Friday, then the weekend.
    #expect(calendar.adding(1, to: try .of("2026-12-23")) == (try .of("2026-12-28")))
    #expect(BusinessDays().adding(1, to: try .of("2026-12-23")) == (try .of("2026-12-24")))
    #expect(BusinessDays().adding(0, to: try .of("2026-12-25")) == (try .of("2026-12-25")))
  }

  @Test func `adding days and counting them agree through the years`() throws {
    let calendar = BusinessDays(closedDays: [try .of("2026-12-24")])
    let start = try CalendarDay.of("2024-09-01")
    for offset in stride(from: 0, to: 2500, by: 7) {
      let day = start.adding(days: offset)
      for count in [1, 15, 20, 40] {
        let end = calendar.adding(count, to: day)
        #expect(calendar.contains(end))
        #expect(calendar.count(after: day, through: end) == count)
        #expect(calendar.count(after: end, through: day) == -count)
      }
    }
  }
}
