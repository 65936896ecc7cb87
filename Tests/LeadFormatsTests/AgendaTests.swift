import Casework
import Consultation
import LeadFormats
import Testing

@Suite struct AgendaTests {
  private func lines(_ cases: Case..., withHealth: Bool = false) -> [String] {
    Agenda(World.edition(withHealth: withHealth)).text(cases).components(separatedByEach: "\r\n")
  }

  private func event(
    _ uid: String, from: String, to: String, _ summary: String,
    _ category: String, status: String = "CONFIRMED"
  ) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:20261128T170000Z", "SEQUENCE:6",
      "DTSTART;VALUE=DATE:\(from)", "DTEND;VALUE=DATE:\(to)", "SUMMARY:\(summary)",
      "CATEGORIES:\(category)", "CLASS:PRIVATE", "STATUS:\(status)", "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]
  }

  @Test func `a follow-up, a visit and the sessions of the plan are days of the calendar`() throws {
    #expect(
      lines(try World.worked())
        == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Antesala//Leads//EN", "CALSCALE:GREGORIAN",
        ]
        + event(
          "019aad00-0000-8000-9000-000000000001", from: "20261201",
          to: "20261202", "Seguimiento · Ana · 0010-0005", "FOLLOW-UP")
        + event(
          "019aad00-0000-8000-9000-000000000000",
          from: "20261203", to: "20261204", "Cita · Ana · 0010-0005", "APPOINTMENT")
        + event(
          "019aad00-0000-8000-9000-000000000003", from: "20261123",
          to: "20261124", "Sesión · Ana · 0010-0005 1/2", "SESSION", status: "TENTATIVE")
        + event(
          "019aad00-0000-8000-9000-000000000002", from: "20261221",
          to: "20261222", "Sesión · Ana · 0010-0005 2/2", "SESSION", status: "TENTATIVE")
        + ["END:VCALENDAR", ""])
  }

  @Test func `what it is about is there when asked for`() throws {
    let descriptions = lines(try World.worked(), withHealth: true)
      .filter { $0.hasPrefix("DESCRIPTION") }
    #expect(
      descriptions == [
        #"DESCRIPTION:confirmar\; alergias"#, "DESCRIPTION:Microagujas", "DESCRIPTION:Microagujas",
      ])
  }

  @Test func `a follow-up that moves keeps its name`() throws {
    let moves: [CaseChange] = try ["2026-12-01", "2026-12-08"].map {
      .followUp(FollowUp(on: try World.day($0)))
    }
    let before = lines(try World.case(World.lead(), Array(moves.prefix(1))))
    let after = lines(try World.case(World.lead(), moves))
    #expect(after[5] == before[5] && after[5].hasPrefix("UID:"))
    #expect(before[7...8] == ["SEQUENCE:1", "DTSTART;VALUE=DATE:20261201"])
    #expect(after[7...8] == ["SEQUENCE:2", "DTSTART;VALUE=DATE:20261208"])
  }

  @Test func `an undone change counts, so that a calendar goes back too`() throws {
    let changes: [CaseChange] = [
      .followUp(FollowUp(on: try World.day("2026-12-02"))),
      .followUp(FollowUp(on: try World.day("2026-12-04"))), .undo(try World.entry(101)),
    ]
    let told = try (1...3).map { lines(try World.case(World.lead(), Array(changes.prefix($0)))) }
    #expect(told.map { $0[7] } == ["SEQUENCE:1", "SEQUENCE:2", "SEQUENCE:3"])
    #expect(told.map { $0[6] }.sorted() == told.map { $0[6] })
    #expect(told[2][8] == "DTSTART;VALUE=DATE:20261202")
  }

  private func past(_ at: String, _ subject: String? = "icalendar", _ leads: Int...) throws
    -> PastExports
  {
    PastExports(
      in: .icalendar,
      [
        AccessEvent(
          id: try World.entry(900), by: "luz", at: World.moment(at), act: .exported,
          leads: try leads.map(World.leadID), subject: subject, reason: "agenda")
      ])
  }

  private func statuses(_ text: String) -> [String] {
    text.components(separatedByEach: "\r\n").filter { $0.hasPrefix("STATUS") }.map {
      String($0.dropFirst(7))
    }
  }

  /// Booked, exported and taken back within one second: which came first, no moment says.
  @Test func `what is off since the second of an export is cancelled all the same`() throws {
    let changes: [CaseChange] = [
      .followUp(FollowUp(on: try World.day("2026-12-02"))), .stage(.closed(.elsewhere)),
    ]
    let closed = try World.case(World.lead(), changes)
    let second = try #require(closed.history.last?.event.at)
    let past = try past("\(second)", "icalendar", 1)
    let text = Agenda(World.edition(past: past)).text(closed)
    #expect(
      statuses(text) == ["CANCELLED", "CANCELLED", "CANCELLED"], "follow-up and two sessions")
  }

  @Test func `what a calendar was told and is off is cancelled, naming nobody`() throws {
    let changes: [CaseChange] = [
      .followUp(FollowUp(on: try World.day("2026-12-02"))), .stage(.closed(.elsewhere)),
    ]
    let closed = try World.case(World.lead(), changes)
    func text(_ past: PastExports) -> String { Agenda(World.edition(past: past)).text(closed) }
    #expect(statuses(text(PastExports())) == [])
    #expect(statuses(try text(past("2026-11-23T17:00:00Z", "vcard", 1))) == [])
    #expect(statuses(try text(past("2026-11-30T17:00:00Z", "icalendar", 1))) == [])
    #expect(
      statuses(try text(past("2026-11-23T12:00:00Z", nil, 1))) == ["CANCELLED", "CANCELLED"])
    let told = try text(past("2026-11-23T18:00:00Z", "icalendar", 1))
    #expect(statuses(told) == ["CANCELLED", "CANCELLED", "CANCELLED"])
    #expect(told.contains("SUMMARY:Se canceló · Seguimiento\r\n") && !told.contains("Ana"))
    #expect(told.contains("SEQUENCE:2\r\n") && told.contains("DTSTART;VALUE=DATE:20261202"))
  }

  @Test func `who may not be contacted any more, or is blocked, is taken off the calendar`() throws
  {
    let past = try past("2026-11-23T18:00:00Z", "icalendar", 1)
    for change in [CaseChange.revocation(.contact), .block] {
      let person = Person(try World.case(World.lead(), [.note("a"), change]))
      let departure = Departure(of: [person], as: .icalendar)
      let text = Agenda(World.edition(past: past)).text(departure)
      #expect(statuses(text) == ["CANCELLED", "CANCELLED"])
      #expect(!text.contains("Ana") && !text.contains("0010-0005"))
      #expect(departure.leads == [])
    }
  }

  @Test func `a merged record's days are the other's; its own are taken off`() throws {
    let other = try World.case(
      World.lead(), number: 2, [.note("a"), .duplicate(of: World.leadID(1))])
    let person = Person(try World.case(World.lead()), others: [other])
    let past = try past("2026-11-23T18:00:00Z", "icalendar", 2)
    let text = Agenda(World.edition(past: past)).text(Departure(of: [person], as: .icalendar))
    #expect(statuses(text) == ["TENTATIVE", "TENTATIVE", "CANCELLED", "CANCELLED"])
  }

  @Test func `a closed lead has nothing to be done`() throws {
    let closed = try World.case(
      World.lead(), [.followUp(FollowUp(on: World.day("2026-12-01"))), .stage(.closed(.elsewhere))])
    #expect(lines(closed).count == 6)
  }
}
