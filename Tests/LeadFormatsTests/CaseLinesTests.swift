import Casework
import Consultation
import LeadFormats
import Testing

@Suite struct CaseLinesTests {
  @Test func `a line holds the lead as sealed and what staff did`() throws {
    let lead = try World.case(
      World.lead(),
      [.stage(.booked(World.day("2026-12-03"))), .note("a/b"), .undo(World.entry(101))])
    #expect(
      CaseLines().text(lead) == #"""
        {"case":{"contact":{"bestTime":"morning","channel":"whatsapp","email":"ana@correo.example",\#
        "name":"Ana María Ejemplo","telephone":"+526640000017"},\#
        "first_contact":"2026-11-23T17:00:00Z","history":[\#
        {"event":{"at":"2026-11-23T17:00:00Z","by":"luz",\#
        "change":{"kind":"stage","on":"2026-12-03","stage":"booked"},\#
        "id":"019aad00-0000-7000-8000-000000000100","lead":"019aad00-0000-7000-9000-000000000001",\#
        "schema":"antesala.event/1","seen":1},"seq":100,"undone":false},\#
        {"event":{"at":"2026-11-24T17:00:00Z","by":"luz","change":{"kind":"note","note":"a/b"},\#
        "id":"019aad00-0000-7000-8000-000000000101","lead":"019aad00-0000-7000-9000-000000000001",\#
        "schema":"antesala.event/1","seen":1},"seq":101,"undone":true},\#
        {"event":{"at":"2026-11-25T17:00:00Z","by":"luz",\#
        "change":{"event":"019aad00-0000-7000-8000-000000000101","kind":"undo"},\#
        "id":"019aad00-0000-7000-8000-000000000102","lead":"019aad00-0000-7000-9000-000000000001",\#
        "schema":"antesala.event/1","seen":1},"seq":102,"undone":false}],\#
        "lead":"019aad00-0000-7000-9000-000000000001","notes":[],\#
        "purposes":["contact","marketing"],"requests":[],"schema":"antesala.case/1","seq":1,\#
        "stage":{"on":"2026-12-03","stage":"booked"},"stage_since":"2026-11-23T17:00:00Z"},\#
        "record":{"folio":"as sealed"}}

        """#)
  }

  @Test func `a blocked lead is in no document`() throws {
    let blocked = try World.case(World.lead(), [.block])
    for format in LeadFormat.allCases {
      let document = format.document(World.edition(withHealth: true))
      #expect(document.text(blocked) == document.text())
      #expect(Departure(of: [Person(blocked)], as: format).leads == [])
      #expect(try Departure(of: [Person(World.worked())], as: format).leads == [World.leadID(1)])
    }
  }
}
