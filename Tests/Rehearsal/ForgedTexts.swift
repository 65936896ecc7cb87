public import Casework
public import Consultation

/// Leads that no kiosk wrote: every text in them is what somebody with the device's key made up.
public struct ForgedTexts: Sendable {
  private var chance: Chance

  /// The same texts for the same seed.
  public init(seed: UInt64) { chance = Chance(seed: seed) }

  private static let pieces: [String] =
    [
      "a", "ñ", "Ana", " ", "\"", "\\", ";", ",", ":", "'", "=", "{", "}", "<", "\u{301}", "👩", "漢",
      "\r\n", "\n", "\r", "\t", "\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:x", "\r\nX-EVIL:1", "\n## ",
      "\u{1B}]0;title\u{7}", "\u{1B}[2J", "\u{9B}31m",
    ]
    + [
      0x00...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x200B...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE0001...0xE0002,
      0xE0041...0xE0043, 0x1D173...0x1D174,
    ].joined().compactMap { Unicode.Scalar($0 as UInt32).map { String(Character($0)) } }

  /// Up to six pieces that something, somewhere, has a special meaning for.
  public mutating func text() -> String {
    (0..<Int.random(in: 0...6, using: &chance)).map { _ in
      Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &chance)]
    }.joined()
  }

  public mutating func lead() -> Lead {
    let day = CalendarDay(daysSince1970: 20_779)
    let advice = Lead.Advice(
      treatment: TreatmentID(text()), status: .suitable, until: nil, match: true, fit: nil, rank: 1,
      reasons: [RuleID(text())], unknown: [], sessions: [day.adding(days: 30)])
    return Lead(
      contact: Contact(
        recorded: text() + "A", telephone: "+52" + text(), email: text(), channel: .whatsapp,
        bestTime: .any),
      consent: Consent(
        purposes: [.contact], signature: text(), acceptance: text(), noticeSHA256: text(),
        language: .es, givenAt: Moment(secondsSince1970: 1_795_370_400), kiosk: text()),
      answers: [
        "concern": .many([OptionID(text())]), "iso": .one(OptionID(text())),
        QuestionID(text()): .unknown,
      ],
      advice: [advice], language: .es, on: day,
      pack: ClinicPack.Identity(id: text(), version: text(), sha256: text()),
      review: PackReview(
        name: text(), license: text(), scope: text(), signedOn: day, until: day,
        principal: text(), fingerprint: text()))
  }

  /// What staff can say in words about a lead, all of it forged.
  ///
  /// - Parameter request: the entry of the second last, which the last one is about.
  public mutating func changes(request: EntryID) -> [CaseChange] {
    let day = CalendarDay(daysSince1970: 20_790)
    return [
      .note(text()), .owner(text()), .note(text()), .contact(lead().contact),
      .followUp(FollowUp(on: day, purpose: text())), .request(.access, received: day),
      .requestStep(request, .extended(reason: text())),
    ]
  }
}
