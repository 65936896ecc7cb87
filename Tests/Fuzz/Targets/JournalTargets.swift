import Casework
import Consultation
import Foundation

@testable import LeadStore

extension FuzzTarget {
  /// What reads the journal and the files beside it.
  static let journal = [
    FuzzTarget(name: "journal-lead") { bytes in
      let general = try? LeadPayload(decoding: bytes, seq: 1)
      // Whoever reads looks at the schema afterwards; the general one has refused others before.
      if let plain = LeadPayload(plain: bytes, SharedTexts()), plain.schema == Lead.schema {
        try require(plain == general, "the quick reader says what the general one says")
      }
      guard let general else { return }
      let written = Sealer.json(general)
      try require(try LeadPayload(decoding: written, seq: 1) == general, "a lead reads back")
      if let plain = LeadPayload(plain: written, SharedTexts()) {
        try require(plain == general, "and quickly the same")
      }
    },
    acts("journal-event") { StaffPayload<CaseEvent>(plain: $0, $1) },
    acts("journal-access") { StaffPayload<AccessEvent>(plain: $0, $1) },
    FuzzTarget(name: "journal-texts") { bytes in
      if let head = JournalHead(bytes) {
        try require(JournalHead(head.bytes) == head, "a head reads back")
      }
      _ = RotationText(bytes)
      if let statement = KeyStatement(bytes) {
        try require(statement.bytes == bytes, "a statement has one form")
        _ = statement.isVouched(by: statement.vouchers)
      }
      if let page = JournalPage(bytes, SharedTexts()) {
        let again = JournalPage(page.bytes, SharedTexts())
        try require(again?.bytes == page.bytes, "a page reads back")
      }
      _ = try? DevicePublicKey(String(decoding: bytes, as: UTF8.self), path: "")
    },
    FuzzTarget(name: "journal-ids") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      if let folio = Folio(text) {
        try require(Folio(folio.description) == folio, "a folio reads back", text)
      }
      if let id = EntryID(text) {
        try require(EntryID(id.description) == id && EntryID(bytes: id.bytes) == id, "an id does")
      }
      if let day = CalendarDay(iso: text) {
        try require(CalendarDay(iso: day.description) == day, "a day does", text)
        try require(day.adding(days: 1).adding(days: -1) == day, "and has a morrow", text)
      }
      if let moment = Moment(iso: text) {
        try require(Moment(iso: moment.description) == moment, "a moment does", text)
      }
      if let period = CalendarPeriod(iso: text) {
        let again = CalendarPeriod(iso: period.description)
        try require(again?.parts == period.parts, "a length of time does", text)
        let today = CalendarDay(daysSince1970: 20_000)
        try require(period.before(today) <= today && today <= period.after(today), "and has ends")
      }
      let answer = Answer(text: text)
      if case .one(let option) = answer { try require(option.text == text, "an option does") }
    },
  ]

  /// What reads one kind of staff's acts.
  ///
  /// - Parameter plain: the quick reader.
  private static func acts<Act: Codable & Sendable & Equatable>(
    _ name: String, plain: @escaping @Sendable ([UInt8], SharedTexts) -> StaffPayload<Act>?
  ) -> FuzzTarget {
    FuzzTarget(name: name) { bytes in
      let general = try? general(StaffPayload<Act>.self, bytes)
      if let plain = plain(bytes, SharedTexts()) {
        try require(
          plain.act == general?.act && plain.device == general?.device,
          "the quick reader says what the general one says")
      }
      guard let general else { return }
      let written = Sealer.json(general)
      try require(
        try FuzzTarget.general(StaffPayload<Act>.self, written).act == general.act,
        "an act reads back")
    }
  }

  /// What the general decoder reads.
  private static func general<Value: Decodable>(
    _ type: Value.Type, _ bytes: [UInt8]
  ) throws -> Value {
    try JSONDecoder().decode(type, from: Data(bytes))
  }
}
