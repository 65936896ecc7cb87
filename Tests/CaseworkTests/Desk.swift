import Casework
import Consultation
import Testing

/// A small desk: one lead, two people, and events with speaking names.
enum Desk {
  static let morning = Moment(secondsSince1970: 1_795_000_000)
  static let lead = LeadID(name: 1)
  static let other = LeadID(name: 2)

  /// Days as they are at Greenwich.
  static func day(of moment: Moment) -> CalendarDay {
    CalendarDay(daysSince1970: Int(moment.secondsSince1970 / 86_400))
  }

  static func record(
    _ id: LeadID = lead, seq: Int64 = 1, at: Moment = morning, on day: String = "2026-11-18",
    contact: Contact? = nil, answers: [QuestionID: Answer] = [:]
  ) throws -> LeadRecord {
    var interview = Interview(SmallClinic.questionnaire, on: try .of(day))
    try interview.answer(answers)
    return LeadRecord(
      seq: seq, folio: Folio(bits: UInt64(seq)), id: EntryID(name: 1000 + seq), leadID: id,
      device: "kiosk-1", at: at,
      lead: Lead(
        contact: try contact ?? self.contact(), consent: consent, interview: interview,
        assessment: SmallClinic.ruleBook.assess(interview.sheet), language: .es,
        pack: SmallClinic.pack),
      payload: [])
  }

  static func contact(
    _ name: String = "Canela Ventana Inventada", telephone: String = "664 000 0012",
    email: String = "canela@example.com"
  ) throws -> Contact {
    try Contact(
      name: name, countryCode: "+52", telephone: telephone, email: email, channel: .whatsapp,
      bestTime: .any)
  }

  static let consent = Consent(
    purposes: [.contact, .marketing], signature: "Canela Ventana Inventada", acceptance: "ACEPTO",
    noticeSHA256: "00", language: .es, givenAt: morning, kiosk: "kiosk-1")

  /// An event that knows everything before it unless told otherwise.
  static func event(
    _ seq: Int64, by: String = "ana", _ change: CaseChange, lead: LeadID = lead,
    seen: Int64? = nil, at: Moment? = nil
  ) -> Case.Happening {
    Case.Happening(
      seq: seq,
      event: CaseEvent(
        id: EntryID(name: seq), lead: lead, by: by,
        at: at ?? morning.adding(seconds: seq * 60), seen: seen ?? seq - 1, change: change))
  }
}

extension TimedID {
  /// An id that a test can name.
  init(name: some BinaryInteger) {
    let high = UInt64(1_790_000_000_000) << 16 | 0x7000 | UInt64(name) & 0xfff
    let bytes = [high, 1 << 63 | UInt64(name)].flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * $0)) }
    }
    guard let id = Self(bytes: bytes) else {
      preconditionFailure("the bytes of a UUID of version 7")
    }
    self = id
  }
}

extension CalendarDay {
  static func of(_ text: String) throws -> Self { try #require(Self(iso: text)) }
}
