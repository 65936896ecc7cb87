import Consultation
import Testing

@Suite struct TreatmentPlanTests {
  let use = SmallWorld.catalogue.treatments[0].uses[0]

  @Test func `sessions lie an interval apart, the last ones optional`() throws {
    let start = try #require(CalendarDay(iso: "2026-12-01"))
    let plan = TreatmentPlan(use, from: start)
    #expect(
      plan.sessions.map(\.day.description)
        == ["2026-12-01", "2026-12-29", "2027-01-26", "2027-02-23"])
    #expect(plan.sessions.map(\.isOptional) == [false, false, false, true])
    #expect(plan.sessions[0].redUntil.description == "2026-12-04")
    #expect(plan.firstVisible.from.description == "2027-01-26")
    #expect(plan.peak.to.description == "2027-06-01")
    #expect(plan.warnings.isEmpty)
  }

  @Test func `an important date that falls too early is told`() throws {
    let start = try #require(CalendarDay(iso: "2026-12-01"))
    func warnings(_ day: String) -> [TreatmentPlan.Warning] {
      TreatmentPlan(use, from: start, event: CalendarDay(iso: day)).warnings
    }
    #expect(warnings("2026-12-03") == [.eventInRedDays, .eventBeforeChange])
    // Usually three days, at most seven.
    #expect(warnings("2026-12-08") == [.eventInRedDays, .eventBeforeChange])
    #expect(warnings("2026-12-09") == [.eventBeforeChange])
    #expect(warnings("2026-12-20") == [.eventBeforeChange])
    #expect(warnings("2027-02-10") == [.eventBeforePeak])
    #expect(warnings("2027-04-01") == [])
  }
}

@Suite struct OpenDayTests {
  private func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

  @Test func `no session lies on a Sunday, a day of rest or a closed day`() throws {
    let use = SmallWorld.catalogue.treatments[0].uses[0]
    let open = OpenDays(closedDays: [try day("2026-12-24"), try day("2026-12-26")])
    for start in 0..<800 {
      let first = try day("2026-11-20").adding(days: start)
      let plan = TreatmentPlan(use, from: first, openDays: open)
      #expect(plan.sessions.allSatisfy { open.contains($0.day) })
      #expect(plan.sessions[0].day >= first)
      for (session, next) in zip(plan.sessions, plan.sessions.dropFirst()) {
        #expect(next.day >= use.interval.after(session.day), "an interval is cut short")
        #expect(next.day <= use.interval.after(session.day).adding(days: 5))
      }
    }
  }

  @Test func `Christmas and what is closed around it are passed over`() throws {
    let use = SmallWorld.catalogue.treatments[0].uses[0]
    let closed = try ["2026-12-24", "2026-12-26"].map(day)
    let plan = TreatmentPlan(
      use, from: try day("2026-11-27"), openDays: OpenDays(closedDays: closed))
    #expect(plan.sessions[1].day.description == "2026-12-28")
  }

  @Test func `a clinic that never opens is proposed the day itself`() throws {
    let start = try day("2026-12-01")
    let open = OpenDays(closedDays: (0..<800).map { start.adding(days: $0) })
    #expect(open.first(from: start) == start)
  }
}

/// Open days counted here from the calendar and the law alone, beside those of the program.
@Suite struct OpenDayOracleTests {
  /// The third Monday of March, and so on: article 74 of the Ley Federal del Trabajo, written as a
  /// calendar of one year rather than as a test of one day.
  private static func restDays(of year: Int) -> Set<String> {
    func monday(_ number: Int, of month: Int) -> Int {
      1 + (9 - weekday(year, month, 1)) % 7 + 7 * (number - 1)
    }
    let fixed = [(1, 1), (5, 1), (9, 16), (12, 25)]
    let mondays = [(2, monday(1, of: 2)), (3, monday(3, of: 3)), (11, monday(3, of: 11))]
    let handover = [2024, 2030, 2036, 2042].contains(year) ? [(10, 1)] : []
    return Set((fixed + mondays + handover).map { name(year, $0.0, $0.1) })
  }

  /// Zeller's congruence: 1 is Sunday, 2 Monday, 7 Saturday.
  private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let (shifted, own) = month < 3 ? (month + 12, year - 1) : (month, year)
    let (within, century) = (own % 100, own / 100)
    let saturday =
      (day + 13 * (shifted + 1) / 5 + within + within / 4 + century / 4 + 5 * century) % 7
    return saturday == 0 ? 7 : saturday
  }

  private static func name(_ year: Int, _ month: Int, _ day: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static func isOpen(_ day: String, closed: Set<String>) -> Bool {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    return weekday(parts[0], parts[1], parts[2]) != 1 && !closed.contains(day)
      && !restDays(of: parts[0]).contains(day)
  }

  @Test func `every day of twenty years is open or not as the calendar and the law have it`() throws
  {
    let closed: Set = ["2026-12-24", "2026-12-26", "2027-04-01", "2027-04-02", "2028-02-29"]
    let open = OpenDays(closedDays: closed.compactMap(CalendarDay.init(iso:)))
    let first = try #require(CalendarDay(iso: "2024-01-01"))
    for number in 0..<7305 {
      let day = first.adding(days: number)
      #expect(open.contains(day) == Self.isOpen(day.description, closed: closed), "\(day)")
    }
  }

  @Test func `a session moved on skips no open day, and lies on none that is closed`() throws {
    let closed: Set = ["2026-12-24", "2026-12-26", "2026-12-28", "2027-01-02"]
    let open = OpenDays(closedDays: closed.compactMap(CalendarDay.init(iso:)))
    let first = try #require(CalendarDay(iso: "2026-11-20"))
    for treatment in SmallWorld.catalogue.treatments {
      for use in treatment.uses {
        for start in 0..<400 {
          var earliest = first.adding(days: start)
          for session in TreatmentPlan(use, from: earliest, openDays: open).sessions {
            #expect(Self.isOpen(session.day.description, closed: closed), "\(session.day)")
            var between = earliest
            while between < session.day {
              #expect(!Self.isOpen(between.description, closed: closed), "\(between) was free")
              between = between.adding(days: 1)
            }
            earliest = use.interval.after(session.day)
          }
        }
      }
    }
  }
}
