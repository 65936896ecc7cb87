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
