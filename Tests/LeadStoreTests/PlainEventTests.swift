import Casework
import Consultation
import Foundation
import Testing

@testable import LeadStore

/// The quick reader of events and accesses says what the general decoder says, or nothing.
@Suite struct PlainEventTests {
  private static let device = "0123456789abcdef"
  private static let day = CalendarDay(daysSince1970: 20_780)
  private static let someone = Contact(
    recorded: "Ximena Prueba Ñandú \u{1F642}", telephone: nil, email: "x@example.com",
    channel: .email, bestTime: .evening)
  static let changes: [CaseChange] =
    [
      .stage(.new), .stage(.contacted), .stage(.booked(nil)), .stage(.booked(day)),
      .stage(.attended), .note(""), .note("Sí, «mañana» / \u{7F}\u{1F642}"), .owner("ana"),
      .owner(nil), .followUp(nil), .followUp(FollowUp(on: day)),
      .followUp(FollowUp(on: day, purpose: "llamar otra vez")), .contact(someone),
      .duplicate(of: LeadID(now: Lobby.now)), .separate, .block, .unblock,
      .requestStep(EntryID(now: Lobby.now), .extended(reason: "inventario")),
      .requestStep(EntryID(now: Lobby.now), .answered(on: day, granted: true)),
      .requestStep(EntryID(now: Lobby.now), .answered(on: day, granted: false)),
      .requestStep(EntryID(now: Lobby.now), .carriedOut(on: day)), .undo(EntryID(now: Lobby.now)),
    ] + ClosingReason.allCases.map { .stage(.closed($0)) }
    + Contact.Channel.allCases.map { .conversation($0) }
    + Consent.Purpose.allCases.map { .revocation($0) }
    + PrivacyRequest.Right.allCases.map { .request($0, received: day) }

  static let accesses: [AccessEvent] = AccessEvent.Act.allCases.enumerated().map { place, act in
    AccessEvent(
      id: EntryID(now: Lobby.now), by: place.isMultiple(of: 2) ? "ana" : nil, at: Lobby.now,
      act: act, leads: (0..<place).map { _ in LeadID(now: Lobby.now) },
      subject: place.isMultiple(of: 3) ? "beto" : nil,
      reason: place.isMultiple(of: 4) ? "the yearly report, again" : nil)
  }

  private static func event(_ change: CaseChange, seen: Int64 = 1_234) -> CaseEvent {
    CaseEvent(
      id: EntryID(now: Lobby.now), lead: LeadID(now: Lobby.now), by: "ana maría de la recepción",
      at: Lobby.now, seen: seen, change: change)
  }

  private func json(_ act: some Codable & Sendable) -> String {
    String(decoding: Sealer.json(StaffPayload(act, device: Self.device)), as: UTF8.self)
  }

  private func plainEvent(_ text: String) -> CaseEvent? {
    StaffPayload<CaseEvent>(plain: Array(text.utf8), SharedTexts())?.act
  }

  private func general<Act>(_ text: String, _: Act.Type = Act.self) -> StaffPayload<Act>? {
    try? JSONDecoder().decode(StaffPayload<Act>.self, from: Data(text.utf8))
  }

  @Test(arguments: changes)
  func `every change reads alike`(change: CaseChange) throws {
    for seen in [0, -1, 7, 999_999_999_999_999_999] as [Int64] {
      let event = Self.event(change, seen: seen)
      let text = json(event)

      let plain = try #require(StaffPayload<CaseEvent>(plain: Array(text.utf8), SharedTexts()))

      #expect(plain.act == event)
      #expect(plain.device == Self.device)
      #expect(general(text)?.act == event)
    }
  }

  @Test func `every kind of change is among them`() {
    #expect(Set(Self.changes.map(\.kind)) == Set(CaseChange.Kind.allCases))
  }

  @Test(arguments: accesses)
  func `every access reads alike`(access: AccessEvent) throws {
    let text = json(access)

    let plain = try #require(StaffPayload<AccessEvent>(plain: Array(text.utf8), SharedTexts()))

    #expect(plain.act == access)
    #expect(plain.device == Self.device)
    #expect(general(text)?.act == access)
  }

  @Test func `a note of any characters reads as it was written`() {
    let scalars = (0x20...0x24FF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    for start in stride(from: 0, to: scalars.count, by: 64) {
      let some = scalars[start...].prefix(64)
      let note = String(String.UnicodeScalarView(some.filter { $0 != "\"" && $0 != "\\" }))
      let event = Self.event(.note(note))

      #expect(plainEvent(json(event)) == event, "from U+\(String(start + 0x20, radix: 16))")
    }
  }

  @Test func `what is not plain is left to the general decoder`() {
    let event = Self.event(.note("anyone"))
    let text = json(event)
    for (part, other) in [
      ("anyone", #"\"anyone\"\n"#), (",", ", "), ("{\"at\"", "{\"aa\":1,\"at\""),
      ("\"seen\":1234", "\"seen\":1234.0"), ("\"seen\":1234", "\"seen\":1234,\"zz\":null"),
      ("\n", ""), ("\"by\"", "\"b\\u0079\""),
    ] {
      let changed = text.replacing(part, with: other)

      #expect(plainEvent(changed) == nil, "\(changed)")
      #expect(general(changed, CaseEvent.self)?.act.id == event.id, "\(changed)")
    }
  }

  @Test func `what is refused by one is refused by both`() {
    let text = json(Self.event(.stage(.booked(Self.day))))
    for (part, other) in [
      ("antesala.event/1", "antesala.event/2"), ("1234", "01234"), ("1234", "-01234"),
      ("1234", "null"), ("booked", "lost"), ("\"kind\":\"stage\"", "\"kind\":\"dance\""),
      ("2026-11-23", "2026-11-31"), ("2026-11-23", "23/11/2026"), ("\"stage\":", "\"estado\":"),
      ("\"by\":", "\"por\":"), (Self.device + "\"", Self.device), ("}\n", "}}\n"), ("}\n", "\n"),
    ] {
      let changed = text.replacing(part, with: other)

      #expect(changed != text)
      #expect(plainEvent(changed) == nil, "\(changed)")
      #expect(general(changed, CaseEvent.self) == nil, "\(changed)")
    }
  }

  @Test func `of a key that comes twice both take the same`() {
    let text = json(Self.event(.owner("ana")))
    let twice = text.replacing("\"owner\":\"ana\"", with: "\"owner\":\"ana\",\"owner\":\"beto\"")

    #expect(plainEvent(twice) == nil)
    #expect(general(twice, CaseEvent.self)?.act.change == .owner("ana"))
  }

  /// Each byte taken away, or replaced by one that means something in JSON.
  @Test(arguments: [
    CaseChange.requestStep(EntryID(now: Lobby.now), .answered(on: day, granted: true)),
    .contact(someone), .followUp(FollowUp(on: day, purpose: "llamar")), .stage(.booked(day)),
  ])
  func `a text altered anywhere says what the general decoder says, or nothing`(
    change: CaseChange
  ) {
    let bytes = Array(json(Self.event(change)).utf8)
    for place in bytes.indices {
      for other in [nil, "\"", "0", ",", "}", "\u{FF}"] as [Unicode.Scalar?] {
        var altered = bytes
        altered.replaceSubrange(place...place, with: other.map { [UInt8($0.value)] } ?? [])

        guard let plain = StaffPayload<CaseEvent>(plain: altered, SharedTexts()) else { continue }

        let text = String(decoding: altered, as: UTF8.self)
        #expect(general(text)?.act == plain.act, "\(text)")
        #expect(general(text, CaseEvent.self)?.device == plain.device, "\(text)")
      }
    }
  }
}
