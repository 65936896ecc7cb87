import Casework
import Consultation
import Testing

@Suite struct RetentionTests {
  private let retention = Retention(.init(retentionMonths: 24, blockingMonths: 12))

  private func due(_ one: Case, on day: String) throws -> Retention.Due {
    retention.due(among: [one], on: try .of(day), day: Desk.day)
  }

  private let block = Retention.Due(toBlock: [Desk.lead], toDelete: [])
  private let delete = Retention.Due(toBlock: [], toDelete: [Desk.lead])
  private let nothing = Retention.Due(toBlock: [], toDelete: [])

  @Test func `a lead is due to be blocked so long after the last thing about it`() throws {
    let untouched = Case(try Desk.record())
    #expect(try due(untouched, on: "2028-11-17") == nothing)
    #expect(try due(untouched, on: "2028-11-18") == block)
    let later = try #require(Moment(iso: "2027-03-31T12:00:00Z"))
    let noted = untouched.adding([Desk.event(2, .note("Llamó."), at: later)])
    #expect(try due(noted, on: "2029-03-30") == nothing)
    #expect(try due(noted, on: "2029-03-31") == block)
    #expect(retention.deletionDay(of: noted, day: Desk.day) == nil)
  }

  @Test func `and deleted so long after it was blocked`() throws {
    let blocked = Case(try Desk.record(), history: [Desk.event(2, .block)])
    #expect(try due(blocked, on: "2027-11-17") == nothing)
    #expect(try due(blocked, on: "2027-11-18") == delete)
    #expect(retention.blockDay(of: blocked, day: Desk.day) == nil)
  }

  @Test func `what is still going on keeps a lead`() throws {
    let day = try CalendarDay.of("2028-12-01")
    for change in [
      CaseChange.stage(.booked(day)), .followUp(FollowUp(on: day)),
      .request(.access, received: day),
    ] {
      let one = Case(try Desk.record(), history: [Desk.event(2, change)])
      #expect(try due(one, on: "2028-12-01") == nothing)
    }
    let missed = Case(try Desk.record(), history: [Desk.event(2, .followUp(FollowUp(on: day)))])
    #expect(try due(missed, on: "2028-12-02") == block)
  }

  @Test func `a granted cancellation ends in deletion`() throws {
    let day = try CalendarDay.of("2026-11-20")
    let granted = Case(
      try Desk.record(),
      history: [
        Desk.event(2, .request(.cancellation, received: day)),
        Desk.event(3, .requestStep(EntryID(name: 2), .answered(on: day, granted: true))),
      ])
    #expect(try due(granted, on: "2027-11-18") == delete)
  }
}
