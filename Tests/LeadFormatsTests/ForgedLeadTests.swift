import CaseWords
import Casework
import Consultation
import Foundation
import Rehearsal
import Testing

@testable import LeadFormats

/// What holds of every document although every text in the leads is hostile.
@Suite struct ForgedLeadTests {
  private let cases: [Case]
  private let edition = World.edition(withHealth: true)

  init() throws {
    var forged = ForgedTexts(seed: 20_261_122)
    cases = try (0..<150).map { try Self.case(&forged, $0) }
  }

  private static func `case`(_ forged: inout ForgedTexts, _ number: Int) throws -> Case {
    let lead = forged.lead()
    let record = LeadRecord(
      seq: 1, folio: Folio(bits: UInt64(number) << 20), id: try World.entry(number),
      leadID: try World.leadID(number), device: forged.text(),
      at: World.moment("2026-11-22T18:00:05Z"), lead: lead,
      payload: Array(try JSONEncoder().encode(lead)) + [10])
    let changes = forged.changes(request: try World.entry(205))
    let history = try changes.enumerated().map { place, change in
      Case.Happening(
        seq: Int64(200 + place),
        event: CaseEvent(
          id: try World.entry(200 + place), lead: record.leadID, by: forged.text(),
          at: World.moment("2026-11-23T17:00:00Z"), seen: 1, change: change))
    }
    return Case(record, history: history)
  }

  private func unseen(_ text: String, but kept: Set<Unicode.Scalar>) -> [UInt32] {
    let clean = text.legible(keeping: kept).unicodeScalars
    return clean.elementsEqual(text.unicodeScalars)
      ? [] : text.unicodeScalars.filter { $0.isUnseen && !kept.contains($0) }.map(\.value)
  }

  @Test(
    arguments: [
      (.csv, ["\r", "\n", "\t"]), (.json, ["\n"]), (.vcard, ["\r", "\n", "\t"]),
      (.icalendar, ["\r", "\n", "\t"]), (.fhir, ["\n"]),
    ] as [(LeadFormat, Set<Unicode.Scalar>)])
  func `no document holds what steers or hides`(format: LeadFormat, kept: Set<Unicode.Scalar>) {
    #expect(unseen(format.document(edition).text(cases), but: kept) == [])
  }

  @Test func `JSON says the same as the record, one line a lead`() throws {
    let lines = LeadFormat.json.document(edition).text(cases).utf8.split(separator: 10)
    #expect(lines.count == cases.count)
    for (line, one) in zip(lines, cases) {
      struct Line: Decodable {
        struct State: Decodable {
          struct Note: Decodable { let by, text: String }
          let owner: String
          let notes: [Note]
          let contact: Contact
        }
        let `case`: State
        let record: Lead
      }
      let read = try JSONDecoder().decode(Line.self, from: Data(line))
      #expect(read.record == one.lead)
      #expect(read.case.contact == one.contact)
      #expect(read.case.owner.same(one.owner))
      #expect(read.case.notes.count == 2)
      for (note, recorded) in zip(read.case.notes, one.notes) {
        #expect(note.text.same(recorded.text) && note.by.same(recorded.by))
      }
    }
  }

  @Test func `a table reads back, but for what CSV cannot say`() throws {
    let rows = CSVReading.rows(of: LeadTable(edition).text(cases)).map {
      $0.map(CSVReading.unguarded)
    }
    let columns = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[0].indices))
    #expect(rows.count == cases.count + 1)
    for (row, one) in zip(rows.dropFirst(), cases) {
      for (name, value) in [
        ("device", one.record.device), ("name", one.contact.name), ("owner", one.owner ?? ""),
        ("email", one.contact.email ?? ""), ("follow_up_for", one.followUp?.purpose ?? ""),
      ] {
        let cell = row[try #require(columns[name])]
        #expect(cell.same(value.legible(keeping: ["\r", "\n", "\t"])), "\(name)")
      }
    }
  }

  @Test func `no recorded value adds a property to a card or an event`() {
    let cards = LeadFormat.vcard.document(edition).text(cases).unfolded
    let names = [
      "BEGIN", "VERSION", "PRODID", "UID", "FN", "N", "LANG", "TEL", "EMAIL", "NOTE", "REV", "END",
    ]
    #expect(cards.map(\.property) == cases.flatMap { _ in names })
    for (place, one) in cases.enumerated() {
      #expect(cards[place * names.count + 4].value.unescaped == one.contact.name)
      #expect(cards[place * names.count + 7].value == one.contact.telephone ?? "")
    }
    let agenda = LeadFormat.icalendar.document(edition).text(cases).unfolded
    let known: Set = [
      "BEGIN", "VERSION", "PRODID", "CALSCALE", "UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND",
      "SUMMARY", "DESCRIPTION", "CATEGORIES", "CLASS", "STATUS", "TRANSP", "END",
    ]
    #expect(agenda.filter { !known.contains($0.property) }.map(\.property) == [])
    #expect(agenda.count { $0.property == "BEGIN" } == 1 + cases.count * 2)
  }

  @Test func `a person's document has the lines it has for anybody`() throws {
    for one in cases.prefix(40) {
      let text = PersonDocument(
        one,
        says: Phrasing(
          pack: World.pack, language: one.lead.language,
          now: Moment(secondsSince1970: 20_000 * 86_400), wall: WallClock(secondsFromUTC: 0)),
        accesses: []
      ).text
      #expect(unseen(text, but: ["\n"]) == [])
      #expect(text.split(separator: "\n").count { $0.hasPrefix("## ") } == 8)
    }
  }
}

extension String {
  /// Equal scalar by scalar; Swift's `==` takes texts that look the same for the same.
  func same(_ other: String?) -> Bool {
    other.map { unicodeScalars.elementsEqual($0.unicodeScalars) } ?? false
  }

  /// The content lines of a card or calendar, as RFC 6350 and RFC 5545 have them read.
  var unfolded: [(property: String, value: String)] {
    var lines: [String.UnicodeScalarView] = []
    for part in components(separatedByEach: "\r\n").dropLast() {
      let scalars = part.unicodeScalars
      if let first = scalars.first, first == " " || first == "\t", !lines.isEmpty {
        lines[lines.count - 1].append(contentsOf: scalars.dropFirst())
      } else {
        lines.append(scalars)
      }
    }
    return lines.map { line in
      let colon = line.firstIndex(of: ":") ?? line.endIndex
      let name = line[..<colon].prefix { $0 != ";" }
      return (String(name), String(line[colon...].dropFirst()))
    }
  }

  /// The text that a card's value writes.
  var unescaped: String {
    var result = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      result.append(next == "n" ? "\n" : next)
    }
    return String(result)
  }
}
