import Casework
import Consultation
import Testing

@Suite struct CaseListTests {
  @Test func `the overdue come first, then the new by waiting, then today, then the rest`() throws {
    let today = try CalendarDay.of("2026-11-20")
    let list = CaseList(
      try [
        office(1, []),
        office(2, [.followUp(FollowUp(on: today))]),
        office(3, [.followUp(FollowUp(on: today.adding(days: -1)))]),
        office(4, [.stage(.closed(.done)), .followUp(FollowUp(on: today.adding(days: -9)))]),
        office(5, [.stage(.contacted), .followUp(FollowUp(on: today.adding(days: 4)))]),
        office(6, []),
        office(7, [.followUp(FollowUp(on: today.adding(days: -3)))]),
        office(8, [.stage(.contacted)]),
      ], pack: SmallClinic.pack, today: today)
    #expect(list.names == [7, 3, 1, 6, 2, 5, 8, 4])
    #expect(list.first?.urgency == .overdue(since: today.adding(days: -3)))
    var tomorrow = list
    tomorrow.turn(to: today.adding(days: 1))
    #expect(tomorrow.names == [7, 3, 2, 1, 6, 5, 8, 4])
  }

  @Test func `a visit is on its day what a follow-up is, and overdue if nobody said how it went`()
    throws
  {
    let today = try CalendarDay.of("2026-11-20")
    func planned(_ number: Int64, visit: Int, followUp: Int? = nil) throws -> Case {
      try office(
        number,
        [.stage(.booked(today.adding(days: visit)))]
          + (followUp.map { [.followUp(FollowUp(on: today.adding(days: $0)))] } ?? []))
    }
    var list = CaseList(
      [
        try office(1, []), try planned(2, visit: 0), try planned(3, visit: -1),
        try planned(4, visit: 5, followUp: 4), try planned(5, visit: 3),
        try office(6, [.stage(.booked(nil))]),
        try office(7, [.stage(.booked(today)), .stage(.closed(.done))]),
      ], pack: SmallClinic.pack, today: today)
    #expect(list.names == [3, 1, 2, 5, 4, 6, 7])
    list.show(CaseQuery(order: .day))
    #expect(list.names == [3, 2, 5, 4, 1, 6, 7])
    list.show(CaseQuery(filter: CaseFilter(isOverdue: true)))
    #expect(list.names == [3])
  }

  @Test func `whoever was reached needs no follow-up that was due`() throws {
    let today = try CalendarDay.of("2026-11-20")
    for (day, isSettled) in [(-1, true), (0, true), (1, false)] {
      let one = try office(1, [.followUp(FollowUp(on: today.adding(days: day)))])
      for stage in [Stage.contacted, .booked(today), .attended] {
        #expect(
          one.changes(entering: stage, on: today)
            == (isSettled ? [.stage(stage), .followUp(nil)] : [.stage(stage)]))
      }
      #expect(one.changes(entering: .closed(.done), on: today) == [.stage(.closed(.done))])
    }
  }

  @Test func `there are other orders`() throws {
    var list = CaseList(
      try [
        office(1, [.owner("beto"), .stage(.booked(nil))], name: "Zorzal Inventado"),
        office(2, [], name: "Ámbar Ficticia"),
        office(3, [.owner("ana"), .stage(.contacted)], name: "ánade de Ejemplo"),
      ], pack: SmallClinic.pack, today: try .of("2026-11-20"))
    func shown(_ order: CaseOrder) -> [Int] {
      list.show(CaseQuery(order: order))
      return list.names
    }
    #expect(shown(.newest) == [3, 2, 1])
    #expect(shown(.name) == [2, 3, 1])
    #expect(shown(.owner) == [3, 1, 2])
    #expect(shown(.stage) == [2, 3, 1])
  }

  /// CLDR's order for Spanish: ñ is a letter of its own, accents part nobody.
  @Test func `names stand in Spanish order`() throws {
    let names = [
      "Ana", "Ángel", "D'Angelo", "Dana", "Nora", "Núñez", "Nuño", "nzá", "Ñandú", "N\u{303}oño",
      "Obregón", "O’Brien", "Øster", "Zoë",
    ]
    let list = CaseList(
      try names.enumerated().reversed().map { try office(Int64($0 + 1), [], name: $1) },
      pack: SmallClinic.pack, today: try .of("2026-11-20"), query: CaseQuery(order: .name))
    let ordered = [
      "Ana", "Ángel", "D'Angelo", "Dana", "Nora", "Núñez", "Nuño", "nzá", "Ñandú", "N\u{303}oño",
      "O’Brien", "Obregón", "Øster", "Zoë",
    ]
    #expect(list.map(\.case.contact.name) == ordered)
  }

  @Test func `filters narrow, and the blocked are only shown where they are asked for`() throws {
    let today = try CalendarDay.of("2026-11-20")
    var list = CaseList(
      try [
        office(1, [.owner("ana")], concerns: ["scars"]),
        office(2, [.stage(.contacted)], concerns: ["lines"]),
        office(3, [.block], concerns: ["scars"]),
        office(4, [.followUp(FollowUp(on: today.adding(days: -1)))]),
        office(5, [.request(.access, received: today)]),
      ], pack: SmallClinic.pack, today: today, query: CaseQuery(order: .newest))
    func shown(_ filter: CaseFilter) -> [Int] {
      list.show(CaseQuery(order: .newest, filter: filter))
      return list.names
    }
    #expect(shown(CaseFilter()) == [5, 4, 2, 1])
    #expect(shown(CaseFilter(isBlocked: true)) == [3])
    #expect(shown(CaseFilter(stages: [.contacted])) == [2])
    #expect(shown(CaseFilter(owner: .named("ana"))) == [1])
    #expect(shown(CaseFilter(owner: .nobody)) == [5, 4, 2])
    #expect(shown(CaseFilter(concern: "scars")) == [1])
    #expect(shown(CaseFilter(treatment: "surgery")) == [2])
    #expect(shown(CaseFilter(isOverdue: true)) == [4])
    #expect(shown(CaseFilter(hasOpenRequest: true)) == [5])
  }

  @Test func `one person with several records has one row`() throws {
    var list = CaseList(
      try [
        office(1, [], name: "Canela Inventada"),
        office(2, [.duplicate(of: LeadID(name: 1)), .note("zapote")], name: "C. Inventada"),
        office(3, [.duplicate(of: LeadID(name: 2))], name: "Canelita"),
        office(4, []),
      ], pack: SmallClinic.pack, today: try .of("2026-11-20"))
    #expect(list.names == [1, 4])
    #expect(list.first?.duplicates == [LeadID(name: 2), LeadID(name: 3)])
    #expect(list.row(of: LeadID(name: 3)) == 0)
    list.show(CaseQuery(text: "zapote canelita"))
    #expect(list.names == [1])
    list.show(CaseQuery())
    list.update([try office(2, [.duplicate(of: LeadID(name: 1)), .separate])])
    #expect(list.names == [1, 2, 4])
    #expect(list[1].duplicates == [LeadID(name: 3)])
  }

  @Test func `records that name each other in a circle still have a row`() throws {
    let list = CaseList(
      try [
        office(1, [.duplicate(of: LeadID(name: 2))]), office(2, [.duplicate(of: LeadID(name: 3))]),
        office(3, [.duplicate(of: LeadID(name: 2))]),
      ], pack: SmallClinic.pack, today: try .of("2026-11-20"))
    #expect(list.names == [2])
    #expect(list.first?.duplicates == [LeadID(name: 1), LeadID(name: 3)])
  }

  @Test func `an erased lead is gone from rows and search`() throws {
    var list = CaseList(
      try [office(1, [], name: "Canela Inventada"), office(2, [], name: "Zorzal Inventado")],
      pack: SmallClinic.pack, today: try .of("2026-11-20"), query: CaseQuery(text: "inventad"))
    list.remove([LeadID(name: 1)])
    #expect(list.names == [2])
    #expect(list[LeadID(name: 1)] == nil)
  }
}

/// A case with a name, a past and concerns.
func office(
  _ number: Int64, _ changes: [CaseChange], name: String = "Persona Inventada",
  concerns: [OptionID] = []
) throws -> Case {
  let id = LeadID(name: number)
  let record = try Desk.record(
    id, seq: number * 100, at: Desk.morning.adding(seconds: number * 3600),
    contact: try Desk.contact(
      name, telephone: "664 000 00\(10 + number)", email: "persona\(number)@example.com"),
    answers: concerns.isEmpty ? [:] : ["concern": .many(concerns)])
  let history = changes.enumerated().map { place, change in
    Desk.event(number * 100 + 1 + Int64(place), change, lead: id)
  }
  return Case(record, history: history)
}

extension CaseList {
  /// The leads of the rows by the numbers that a test gave them.
  var names: [Int] { map { Int($0.case.record.seq / 100) } }
}

@Suite struct CaseListUpdateTests {
  /// Whatever is done to a list, it is as if it had been made of the cases as they are now.
  @Test(arguments: CaseOrder.allCases, [1, 2] as [UInt64])
  func `a list that lives through a day is the list one would make in the evening`(
    order: CaseOrder, seed: UInt64
  ) throws {
    let now = Desk.morning.adding(seconds: 40 * 86_400)
    let today = Desk.day(of: now)
    let invented = InventedLeads(pack: SmallClinic.pack, seed: seed, count: 60, ending: now)
    for filter in [
      CaseFilter(), CaseFilter(stages: [.contacted, .new]), CaseFilter(isBlocked: true),
    ] {
      let query = CaseQuery(order: order, filter: filter, text: "a")
      var living = CaseList([], pack: SmallClinic.pack, today: today, query: query)
      for (number, entry) in invented.enumerated() {
        switch entry {
        case .lead(let record): living.update([Case(record)])
        case .event(let happening):
          let known = try #require(living[happening.event.lead])
          living.update([known.adding([happening])])
        }
        guard number % 29 == 0 else { continue }
        let fresh = CaseList(living.cases, pack: SmallClinic.pack, today: today, query: query)
        #expect(Array(living) == Array(fresh))
      }
      let evening = CaseList(invented.cases(), pack: SmallClinic.pack, today: today, query: query)
      #expect(Array(living) == Array(evening))
    }
  }
}
