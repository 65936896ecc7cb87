import Casework
import Consultation
import Testing

@Suite struct CaseTests {
  @Test func `a lead nobody has touched is new and carries what the visitor gave`() throws {
    let record = try Desk.record()
    let new = Case(record)
    #expect(new.stage == .new)
    #expect(new.stageSince == record.at)
    #expect(new.contact == record.lead.contact)
    #expect(new.purposes == [.contact, .marketing])
    #expect(new.lastSeq == 1)
    #expect(new.stages == [.new])
    #expect(new.firstContact == nil)
  }

  @Test func `a morning's work ends in what the last word about each thing says`() throws {
    let day = try CalendarDay.of("2026-12-01")
    let history = [
      Desk.event(2, .owner("ana")), Desk.event(3, .conversation(.whatsapp)),
      Desk.event(4, .note("Prefiere las tardes.")), Desk.event(5, .followUp(FollowUp(on: day))),
      Desk.event(6, by: "beto", .owner("beto")), Desk.event(7, by: "beto", .stage(.booked(day))),
    ]
    let worked = Case(try Desk.record(), history: history)
    #expect(worked.owner == "beto")
    #expect(worked.stage == .booked(day))
    #expect(worked.stages == [.new, .booked])
    #expect(worked.followUp == FollowUp(on: day))
    #expect(worked.notes.map(\.text) == ["Prefiere las tardes."])
    #expect(worked.firstContact == Desk.morning.adding(seconds: 180))
    #expect(worked.lastSeq == 7)
  }

  @Test func `the order in which entries arrive, and copies of them, do not matter`() throws {
    let record = try Desk.record()
    let history = Self.busyDay
    let whole = Case(record, history: history)
    var chance = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let mixed = (history + history.prefix(3)).shuffled(using: &chance)
      #expect(Case(record, history: mixed) == whole)
      let cut = Int.random(in: 0...mixed.count, using: &chance)
      let inTwo = Case(record, history: Array(mixed[..<cut])).adding(Array(mixed[cut...]))
      #expect(inTwo == whole)
    }
  }

  @Test func `events about other leads never matter`() throws {
    let record = try Desk.record()
    let others = [
      Desk.event(20, .stage(.closed(.elsewhere)), lead: Desk.other),
      Desk.event(21, .block, lead: Desk.other),
      Desk.event(22, .undo(EntryID(name: 3)), lead: Desk.other),
    ]
    #expect(
      Case(record, history: Self.busyDay + others) == Case(record, history: Self.busyDay))
  }

  @Test func `undo takes an event out, and undoing the undo puts it back`() throws {
    let record = try Desk.record()
    let booked = [Desk.event(2, .stage(.contacted)), Desk.event(3, .stage(.booked(nil)))]
    let undone = booked + [Desk.event(4, .undo(EntryID(name: 3)))]
    let redone = undone + [Desk.event(5, .undo(EntryID(name: 4)))]
    let undoneAgain = redone + [Desk.event(6, .undo(EntryID(name: 5)))]
    #expect(Case(record, history: undone).stage == .contacted)
    #expect(Case(record, history: redone).stage == .booked(nil))
    #expect(Case(record, history: redone).stageSince == Case(record, history: booked).stageSince)
    #expect(Case(record, history: undoneAgain).stage == .contacted)
    #expect(Case(record, history: undoneAgain).undone == [EntryID(name: 3), EntryID(name: 5)])
  }

  @Test func `any event undone leaves the case as if it had not been`() throws {
    let record = try Desk.record()
    for happening in Self.busyDay {
      let undone = Case(
        record, history: Self.busyDay + [Desk.event(30, .undo(happening.event.id))])
      let without = Case(record, history: Self.busyDay.filter { $0 != happening })
      #expect(undone.state == without.state, "\(happening.event.change.kind)")
      let redone = undone.adding([Desk.event(31, .undo(EntryID(name: 30)))])
      #expect(redone.state == Case(record, history: Self.busyDay).state)
    }
  }

  @Test func `nothing is undone before it is done`() throws {
    let early = [Desk.event(2, .undo(EntryID(name: 3))), Desk.event(3, .stage(.contacted))]
    let itself = [Desk.event(2, .undo(EntryID(name: 2))), Desk.event(3, .stage(.contacted))]
    for history in [early, itself] {
      let read = Case(try Desk.record(), history: history)
      #expect(read.stage == .contacted)
      #expect(read.undone.isEmpty)
    }
  }

  @Test func `a lead is no duplicate of itself, and one that was set apart stays apart`() throws {
    let record = try Desk.record()
    #expect(Case(record, history: [Desk.event(2, .duplicate(of: Desk.lead))]).duplicateOf == nil)
    let apart = Case(
      record, history: [Desk.event(2, .duplicate(of: Desk.other)), Desk.event(3, .separate)])
    #expect(apart.duplicateOf == nil)
    #expect(apart.isSeparate)
  }

  @Test func `consents taken back, and blocked leads, end contact`() throws {
    let record = try Desk.record()
    #expect(Case(record).mayBeContacted)
    #expect(!Case(record, history: [Desk.event(2, .revocation(.contact))]).mayBeContacted)
    #expect(Case(record, history: [Desk.event(2, .revocation(.marketing))]).mayBeContacted)
    #expect(!Case(record, history: [Desk.event(2, .block)]).mayBeContacted)
  }

  @Test func `a granted cancellation blocks the lead at once`() throws {
    let record = try Desk.record()
    let day = try CalendarDay.of("2026-11-20")
    let asked = [Desk.event(2, .request(.cancellation, received: day))]
    let granted = Desk.event(3, .requestStep(EntryID(name: 2), .answered(on: day, granted: true)))
    let refused = Desk.event(3, .requestStep(EntryID(name: 2), .answered(on: day, granted: false)))
    #expect(Case(record, history: asked).blockedSince == nil)
    #expect(Case(record, history: asked + [refused]).blockedSince == nil)
    #expect(Case(record, history: asked + [granted]).blockedSince == granted.event.at)
    let later = asked + [granted, Desk.event(4, .block)]
    #expect(Case(record, history: later).blockedSince == granted.event.at)
  }

  static var busyDay: [Case.Happening] {
    let day = CalendarDay(daysSince1970: 20_780)
    return [
      Desk.event(2, .owner("ana")), Desk.event(3, .stage(.contacted)),
      Desk.event(4, by: "beto", .note("Llamar después de las cinco.")),
      Desk.event(5, .followUp(FollowUp(on: day, purpose: "llamar"))),
      Desk.event(6, .request(.cancellation, received: day)),
      Desk.event(7, .requestStep(EntryID(name: 6), .extended(reason: "vacaciones"))),
      Desk.event(8, .stage(.booked(day))), Desk.event(9, .undo(EntryID(name: 8))),
      Desk.event(10, .revocation(.marketing)), Desk.event(11, .conversation(.call)),
      Desk.event(12, .requestStep(EntryID(name: 6), .answered(on: day, granted: true))),
    ]
  }
}

extension Case {
  /// What a case says, apart from how it came about.
  fileprivate var state: String {
    "\(stage) \(stageSince) \(owner ?? "-") \(followUp.map { "\($0)" } ?? "-") \(notes) \(contact)"
      + " \(purposes) \(duplicateOf.map { "\($0)" } ?? "-") \(isSeparate) \(requests)"
      + " \(blockedSince.map { "\($0)" } ?? "-") \(firstContact.map { "\($0)" } ?? "-")"
  }
}
