import Casework
import Consultation
import Testing

@Suite struct CrossingTests {
  @Test func `who has seen everything crosses nobody`() throws {
    #expect(Case(try Desk.record(), history: CaseTests.busyDay).crossings.isEmpty)
  }

  @Test func `two people at once lose nothing, and the history says what was not known`() throws {
    let both = Case(
      try Desk.record(),
      history: [
        Desk.event(2, by: "ana", .stage(.contacted), seen: 1),
        Desk.event(3, by: "ana", .note("Quiere la tarde."), seen: 1),
        Desk.event(4, by: "beto", .stage(.closed(.unreachable)), seen: 1),
        Desk.event(5, by: "ana", .owner("ana"), seen: 3),
      ])
    #expect(both.stage == .closed(.unreachable))
    #expect(both.notes.map(\.text) == ["Quiere la tarde."])
    #expect(
      both.crossings == [
        Case.Crossing(
          event: EntryID(name: 4), unseen: [EntryID(name: 2), EntryID(name: 3)],
          replaced: [EntryID(name: 2)]),
        Case.Crossing(event: EntryID(name: 5), unseen: [EntryID(name: 4)], replaced: []),
      ])
  }
}
