import Consultation
import Foundation
import Testing

@testable import LeadStore

/// The quick reader of leads says what the general decoder says, or nothing.
@Suite struct PlainPayloadTests {
  private func payload(_ lead: Lead) throws -> [UInt8] {
    let ticket = Ticket(now: Lobby.now, folio: Folio(bits: 12_345))
    return Sealer.json(LeadPayload(lead, ticket: ticket, device: "0123456789abcdef", at: Lobby.now))
  }

  private func general(_ bytes: [UInt8]) throws -> LeadPayload {
    try LeadPayload(decoding: bytes, seq: 1)
  }

  @Test func `every shape of a lead reads alike`() throws {
    let advice = Status.allCases.enumerated().map { rank, status in
      Lead.Advice(
        treatment: "a_treatment_of_a_long_name", status: status,
        until: rank == 2 ? CalendarDay(daysSince1970: 20_000) : nil, match: rank == 0,
        fit: rank == 1 ? nil : .tight, rank: rank == 3 ? nil : rank + 1,
        reasons: rank == 0 ? [] : ["a_rule_of_quite_a_long_name", "short"],
        unknown: rank == 3 ? ["short"] : [],
        sessions: (0..<rank).map { CalendarDay(daysSince1970: 20_500 + $0) })
    }
    for channel in Contact.Channel.allCases {
      let lead = Lead(
        contact: Contact(
          recorded: "Ximena Prueba Ñandú \u{1F642}",
          telephone: channel == .email ? nil : "+526640000017",
          email: channel == .email ? "x@example.com" : nil, channel: channel, bestTime: .evening),
        consent: Consent(
          purposes: channel == .sms ? [] : Consent.Purpose.allCases, signature: "Ximena",
          acceptance: "ACEPTO", noticeSHA256: String(repeating: "a", count: 64), language: .en,
          givenAt: Lobby.now, kiosk: "lobby"),
        answers: [
          "age": .number(34), "preg": .unknown, "concern": .many(["acne_scars", "texture"]),
          "skin_now": .many([]), "iso_ago": .elapsed(CalendarPeriod(5, .months)),
          "downtime": .one("8+"),
        ], advice: channel == .call ? [] : advice, language: .es,
        on: CalendarDay(daysSince1970: 20_400),
        pack: ClinicPack.Identity(
          id: "vive", version: "1", sha256: String(repeating: "b", count: 64)),
        review: channel == .sms
          ? nil
          : PackReview(
            name: "Dra. Ejemplo", license: "0", scope: "all",
            signedOn: CalendarDay(daysSince1970: 20_300),
            until: CalendarDay(daysSince1970: 20_600), principal: "d@clinic.example",
            fingerprint: "SHA256:x"),
        weights: channel == .sms ? nil : ["no_red_days": 0, "lasting": 10])
      let bytes = try payload(lead)

      let plain = try #require(LeadPayload(plain: bytes, SharedTexts()))

      #expect(plain == (try general(bytes)))
      #expect(plain.lead == lead)
    }
  }

  @Test func `what is not plain is left to the general decoder`() throws {
    let quoted = try payload(try Lobby.lead(name: #"Ximena \"la\" Prueba"#))
    #expect(LeadPayload(plain: quoted, SharedTexts()) == nil)
    #expect(try general(quoted).lead.contact.name == #"Ximena "la" Prueba"#)

    let bytes = try payload(try Lobby.lead())
    #expect(LeadPayload(plain: bytes, SharedTexts()) != nil)
    for cut in 0..<bytes.count {
      #expect(LeadPayload(plain: Array(bytes[..<cut]), SharedTexts()) == nil)
    }
    let more = Array(
      String(decoding: bytes, as: UTF8.self)
        .replacing("\"age\":34", with: "\"age\":34.5").utf8)
    #expect(LeadPayload(plain: more, SharedTexts()) == nil)
    let unknown = Array(
      String(decoding: bytes, as: UTF8.self)
        .replacing("{\"at\"", with: "{\"aa\":1,\"at\"").utf8)
    #expect(LeadPayload(plain: unknown, SharedTexts()) == nil)
    #expect(try general(unknown) == general(bytes))
  }

  @Test func `of an answer that comes twice the general decoder has the word`() throws {
    let text = String(decoding: try payload(try Lobby.lead()), as: UTF8.self)
    let twice = Array(text.replacing("\"age\":34", with: "\"age\":34,\"age\":35").utf8)

    #expect(LeadPayload(plain: twice, SharedTexts()) == nil)
    #expect(try general(twice).lead.answers["age"] == .number(34))
  }

  @Test func `a number with a zero before it is no JSON`() throws {
    let text = String(decoding: try payload(try Lobby.lead()), as: UTF8.self)
    let padded = Array(text.replacing("\"age\":34", with: "\"age\":034").utf8)

    #expect(LeadPayload(plain: padded, SharedTexts()) == nil)
    #expect(throws: LeadStoreError.payloadMalformed(seq: 1, .notJSON)) { try general(padded) }
  }
}
