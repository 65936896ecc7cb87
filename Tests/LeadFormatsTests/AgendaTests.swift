import Casework
import Consultation
import LeadFormats
import Testing

@Suite struct AgendaTests {
  private func lines(_ cases: Case..., withHealth: Bool = false) -> [String] {
    Agenda(World.edition(withHealth: withHealth)).text(cases).components(separatedByEach: "\r\n")
  }

  private func event(
    _ uid: String, stamp: String, revision: Int = 0, from: String, to: String, _ summary: String,
    _ category: String, status: String = "CONFIRMED"
  ) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:\(stamp)", "SEQUENCE:\(revision)",
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
          "019aad00-0000-8000-9000-000000000001", stamp: "20261126T170000Z", from: "20261201",
          to: "20261202", "Seguimiento · Ana · 0010-0005", "FOLLOW-UP")
        + event(
          "019aad00-0000-8000-9000-000000000000", stamp: "20261127T170000Z", revision: 1,
          from: "20261203", to: "20261204", "Cita · Ana · 0010-0005", "APPOINTMENT")
        + event(
          "019aad00-0000-8000-9000-000000000003", stamp: "20261122T180005Z", from: "20261123",
          to: "20261124", "Sesión · Ana · 0010-0005 1/2", "SESSION", status: "TENTATIVE")
        + event(
          "019aad00-0000-8000-9000-000000000002", stamp: "20261122T180005Z", from: "20261221",
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
    #expect(before[7...8] == ["SEQUENCE:0", "DTSTART;VALUE=DATE:20261201"])
    #expect(after[7...8] == ["SEQUENCE:1", "DTSTART;VALUE=DATE:20261208"])
  }

  @Test func `a closed lead has nothing to be done`() throws {
    let closed = try World.case(
      World.lead(), [.followUp(FollowUp(on: World.day("2026-12-01"))), .stage(.closed(.elsewhere))])
    #expect(lines(closed).count == 6)
  }
}
