import Casework
import Consultation
import Foundation

/// Leads that no kiosk wrote: every text in them is what somebody with the device's key made up.
struct ForgedLeads {
  private var chance: Chance

  init(seed: UInt64) { chance = Chance(seed: seed) }

  private static let pieces: [String] =
    [
      "a", "ñ", "Ana", " ", "\"", "\\", ";", ",", ":", "'", "=", "{", "}", "<", "\u{301}", "👩", "漢",
      "\r\n", "\n", "\r", "\t", "\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:x", "\r\nX-EVIL:1", "\n## ",
    ]
    + [
      0x00...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x200B...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE0001...0xE0002,
      0xE0041...0xE0043, 0x1D173...0x1D174,
    ].joined().compactMap { Unicode.Scalar($0 as UInt32).map { String(Character($0)) } }

  mutating func text() -> String {
    (0..<Int.random(in: 0...6, using: &chance)).map { _ in
      Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &chance)]
    }.joined()
  }

  /// A lead, and staff who did all they can about it.
  mutating func next(_ number: Int) throws -> Case {
    let like = try World.lead()
    let contact = Contact(
      recorded: text() + "A", telephone: "+52" + text(), email: text(), channel: .whatsapp,
      bestTime: .any)
    let lead = Lead(
      contact: contact,
      consent: Consent(
        purposes: [.contact], signature: text(), acceptance: text(), noticeSHA256: text(),
        language: .es, givenAt: World.moment("2026-11-22T18:00:00Z"), kiosk: text()),
      answers: [
        "concern": .many([OptionID(text())]), "iso": .one(OptionID(text())), text(): .unknown,
      ],
      advice: [
        Lead.Advice(
          treatment: TreatmentID(text()), status: .suitable, until: nil, match: true, fit: nil,
          rank: 1, reasons: [RuleID(text())], unknown: [], sessions: [try World.day("2026-12-21")])
      ],
      language: .es, on: like.on,
      pack: ClinicPack.Identity(id: text(), version: text(), sha256: text()))
    let record = LeadRecord(
      seq: 1, folio: Folio(bits: UInt64(number) << 20), id: try World.entry(number),
      leadID: try World.leadID(number), device: text(), at: World.moment("2026-11-22T18:00:05Z"),
      lead: lead, payload: Array(try JSONEncoder().encode(lead)) + [10])
    let request = try World.entry(200)
    let changes: [CaseChange] = [
      .note(text()), .owner(text()), .note(text()), .contact(contact),
      .followUp(FollowUp(on: try World.day("2026-12-01"), purpose: text())),
      .request(.access, received: try World.day("2026-12-01")),
      .requestStep(request, .extended(reason: text())),
    ]
    let history = try changes.enumerated().map { place, change in
      Case.Happening(
        seq: Int64(100 + place),
        event: CaseEvent(
          id: try World.entry(195 + place), lead: record.leadID, by: text(),
          at: World.moment("2026-11-23T17:00:00Z"), seen: 1, change: change))
    }
    return Case(record, history: history)
  }
}

/// A generator that begins with a seed (SplitMix64), so that what failed fails again.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
