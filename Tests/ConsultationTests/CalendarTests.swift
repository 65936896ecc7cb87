import Consultation
import Testing

@Suite struct CalendarTests {
  @Test func `every day from 1890 to 2110 survives the way to a calendar and back`() throws {
    let first = try #require(CalendarDay(year: 1890, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 2110, month: 12, day: 31))
    var weekday = first.weekday
    for number in first.daysSince1970...last.daysSince1970 {
      let day = CalendarDay(daysSince1970: number)
      let (year, month, dayOfMonth) = day.civil
      #expect(CalendarDay(year: year, month: month, day: dayOfMonth) == day)
      #expect(CalendarDay(iso: day.description) == day)
      #expect(day.weekday == weekday)
      weekday = weekday % 7 + 1
    }
  }

  @Test func `days are the days people know`() {
    #expect(CalendarDay(iso: "1970-01-01")?.daysSince1970 == 0)
    #expect(CalendarDay(iso: "2026-11-22")?.weekday == 7)
    #expect(CalendarDay(iso: "2000-02-29") != nil)
    for text in [
      "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026-11-31", "", "yesterday",
    ] {
      #expect(CalendarDay(iso: text) == nil)
    }
  }

  @Test func `so many months ago are so many whole months`() throws {
    let start = try #require(CalendarDay(iso: "2023-12-01"))
    for offset in 0..<800 {
      let today = start.adding(days: offset)
      for months in 0...26 {
        let then = CalendarPeriod(months, .months).before(today)
        #expect(CalendarPeriod.Unit.months.whole(from: then, to: today) == months)
        let later = CalendarPeriod(months, .months).after(today)
        #expect(CalendarPeriod.Unit.months.whole(from: today, to: later) == months)
        #expect(
          CalendarPeriod.Unit.months.whole(from: today, to: later.adding(days: -1)) == months - 1)
      }
    }
  }

  @Test func `five months and twenty-nine days are less than six months`() throws {
    let period = try #require(CalendarPeriod(iso: "P5M29D"))
    let test = UnaryTest.elapsed(
      .init(upper: .init(.init(amount: 6, unit: .months), isIncluded: false)))
    for offset in 0..<1500 {
      let today = SmallWorld.today.adding(days: offset)
      #expect(test.holds(for: .elapsed(CalendarPeriod(6, .months)), on: today) == .no)
      if period.before(today) > CalendarPeriod(6, .months).before(today) {
        #expect(test.holds(for: .elapsed(period), on: today) == .yes)
      }
    }
    #expect(test.holds(for: .elapsed(period), on: SmallWorld.today) == .yes)
  }

  @Test(arguments: ["P5M", "P5M29D", "P1Y2M3W4D", "P90D", "P2W"])
  func `durations read back as written`(text: String) {
    #expect(CalendarPeriod(iso: text)?.description == text)
  }

  @Test(arguments: ["", "P", "5M", "P5", "PM", "P5M5M", "P5D3M", "PT5M", "P-5M", "P999999D", "p5m"])
  func `what is no duration of days is none`(text: String) {
    #expect(CalendarPeriod(iso: text) == nil)
  }

  @Test func `moments read back as written`() {
    for seconds in stride(from: Int64(-4_000_000_000), to: 4_000_000_000, by: 86_399 * 17) {
      let moment = Moment(secondsSince1970: seconds)
      #expect(Moment(iso: moment.description) == moment)
    }
    #expect(Moment(iso: "2026-11-22T24:00:00Z") == nil)
    #expect(Moment(iso: "2026-11-22T18:10:24") == nil)
    #expect(Moment(iso: "2026-11-22T+8:10:24Z") == nil)
    #expect(Moment(iso: "2026-11-22T18:10:24Z0") == nil)
  }
}
