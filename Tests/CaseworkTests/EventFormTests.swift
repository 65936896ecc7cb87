import Casework
import Consultation
import Foundation
import Testing

/// The JSON of events is a file format: what was sealed years ago must still read.
@Suite struct EventFormTests {
  static let day = CalendarDay(daysSince1970: 20_780)
  static let changes: [(CaseChange, String)] = [
    (.stage(.new), #"{"kind":"stage","stage":"new"}"#),
    (.stage(.contacted), #"{"kind":"stage","stage":"contacted"}"#),
    (.stage(.booked(nil)), #"{"kind":"stage","stage":"booked"}"#),
    (.stage(.booked(day)), #"{"kind":"stage","on":"2026-11-23","stage":"booked"}"#),
    (.stage(.attended), #"{"kind":"stage","stage":"attended"}"#),
    (
      .stage(.closed(.notInterested)),
      #"{"because":"not_interested","kind":"stage","stage":"closed"}"#
    ),
    (.note("Sí, «mañana».\n"), #"{"kind":"note","note":"Sí, «mañana».\n"}"#),
    (.owner("ana"), #"{"kind":"owner","owner":"ana"}"#),
    (.owner(nil), #"{"kind":"owner"}"#),
    (.followUp(nil), #"{"kind":"follow_up"}"#),
    (.followUp(FollowUp(on: day)), #"{"follow_up":{"on":"2026-11-23"},"kind":"follow_up"}"#),
    (
      .followUp(FollowUp(on: day, purpose: "llamar")),
      #"{"follow_up":{"on":"2026-11-23","purpose":"llamar"},"kind":"follow_up"}"#
    ),
    (.conversation(.whatsapp), #"{"channel":"whatsapp","kind":"conversation"}"#),
    (.revocation(.marketing), #"{"kind":"revocation","purpose":"marketing"}"#),
    (
      .duplicate(of: LeadID(name: 7)),
      #"{"kind":"duplicate","of":"01a0c450-6c00-7007-8000-000000000007"}"#
    ),
    (.separate, #"{"kind":"separate"}"#),
    (
      .request(.access, received: day),
      #"{"kind":"request","received":"2026-11-23","right":"access"}"#
    ),
    (
      .requestStep(EntryID(name: 7), .extended(reason: "inventario")),
      #"{"kind":"request_step","request":"01a0c450-6c00-7007-8000-000000000007","step":{"extended":"inventario"}}"#
    ),
    (
      .requestStep(EntryID(name: 7), .answered(on: day, granted: false)),
      #"{"kind":"request_step","request":"01a0c450-6c00-7007-8000-000000000007","step":{"answered":"2026-11-23","granted":false}}"#
    ),
    (
      .requestStep(EntryID(name: 7), .carriedOut(on: day)),
      #"{"kind":"request_step","request":"01a0c450-6c00-7007-8000-000000000007","step":{"done":"2026-11-23"}}"#
    ),
    (.block, #"{"kind":"block"}"#),
    (.unblock, #"{"kind":"unblock"}"#),
    (
      .undo(EntryID(name: 7)),
      #"{"event":"01a0c450-6c00-7007-8000-000000000007","kind":"undo"}"#
    ),
  ]

  @Test(arguments: changes)
  func `a change is written like this for good, and reads back`(
    change: CaseChange, text: String
  ) throws {
    #expect(try written(change) == text)
    #expect(try JSONDecoder().decode(CaseChange.self, from: Data(text.utf8)) == change)
  }

  @Test func `a corrected contact reads back`() throws {
    let change = CaseChange.contact(try Desk.contact("Ámbar Tejón Ficticio"))
    let text = try written(change)
    #expect(
      text
        == #"{"contact":{"bestTime":"any","channel":"whatsapp","email":"canela@example.com","name":"Ámbar Tejón Ficticio","telephone":"+526640000012"},"kind":"contact"}"#
    )
    #expect(try JSONDecoder().decode(CaseChange.self, from: Data(text.utf8)) == change)
  }

  @Test func `every kind of change and every reason for closing is among them`() {
    let kinds = Set(Self.changes.map(\.0.kind)).union([.contact])
    #expect(kinds == Set(CaseChange.Kind.allCases))
  }

  @Test func `an event is written like this for good, and reads back`() throws {
    let event = Desk.event(2, .stage(.contacted)).event
    let text =
      #"{"at":"2026-11-18T11:08:40Z","by":"ana","change":{"kind":"stage","stage":"contacted"},"id":"01a0c450-6c00-7002-8000-000000000002","lead":"01a0c450-6c00-7001-8000-000000000001","schema":"antesala.event/1","seen":1}"#
    #expect(try written(event) == text)
    #expect(try JSONDecoder().decode(CaseEvent.self, from: Data(text.utf8)) == event)
  }

  @Test func `an access is written like this for good, and reads back`() throws {
    let access = AccessEvent(
      id: EntryID(name: 3), by: "ana", at: Desk.morning, act: .handedOver, leads: [Desk.lead],
      reason: "solicitud")
    let text =
      #"{"act":"handed_over","at":"2026-11-18T11:06:40Z","by":"ana","id":"01a0c450-6c00-7003-8000-000000000003","leads":["01a0c450-6c00-7001-8000-000000000001"],"reason":"solicitud","schema":"antesala.access/1"}"#
    #expect(try written(access) == text)
    #expect(try JSONDecoder().decode(AccessEvent.self, from: Data(text.utf8)) == access)
  }

  @Test func `what is of another schema or kind is refused`() throws {
    for text in [
      #"{"kind":"dance"}"#, #"{"kind":"stage","stage":"lost"}"#, #"{"kind":"stage"}"#, "{}",
      #"{"kind":"undo","event":"01A0C450-6C00-7007-8000-000000000007"}"#,
      #"{"kind":"request","received":"23/11/2026","right":"access"}"#,
    ] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(CaseChange.self, from: Data(text.utf8))
      }
    }
    let other = try written(Desk.event(2, .block).event).replacing("event/1", with: "event/2")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(CaseEvent.self, from: Data(other.utf8))
    }
  }

  private func written(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
