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
