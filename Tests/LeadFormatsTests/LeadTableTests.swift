import Casework
import Consultation
import Testing

@testable import LeadFormats

@Suite struct LeadTableTests {
  private let header = [
    "folio", "lead", "confirmed_at", "confirmed_local", "kiosk", "device", "day", "language",
    "name", "telephone", "email",
    "channel", "best_time", "purposes", "may_be_contacted", "stage", "stage_since", "booked_on",
    "closed_because",
    "owner", "follow_up_on", "follow_up_for", "first_contact", "duplicate_of", "notes", "pack",
    "recommended", "answer.age", "answer.concern", "answer.iso", "answer.iso_ago",
    "answers_elsewhere", "status.needling", "until.needling", "values",
  ]

  @Test func `a lead is a row, with what staff did about it`() throws {
    let rows = CSVReading.rows(of: LeadTable(World.edition()).text(try World.worked()))
    #expect(
      rows == [
        header,
        [
          "0010-0005", "019aad00-0000-7000-9000-000000000001", "2026-11-22T18:00:05Z",
          "2026-11-22 10:00", "lobby", "device-1",
          "2026-11-22", "es", "Ana María Ejemplo", "tel:+526640000017", "ana@correo.example",
          "whatsapp", "morning", "contact", "yes", "booked", "2026-11-27T17:00:00Z", "2026-12-03",
          "",
          "luz", "2026-12-01", "confirmar; alergias", "2026-11-23T17:00:00Z", "",
          "2026-11-24T17:00:00Z luz: Llamar \"después\", no antes;\nprefiere tardes",
          "tiny 1.0.0", "needling", "34", "fine_lines", "stopped", "P5M", "", "suitable", "", "",
        ],
      ])
  }

  @Test func `what matters to a visitor stands last, with how much`() throws {
    let lead = try World.lead(weights: ["no_red_days": 8, "low_cost": 0])
    let rows = CSVReading.rows(of: LeadTable(World.edition()).text(try World.case(lead)))
    #expect(rows[1].last == "low_cost=0 no_red_days=8")
  }

  @Test func `lines end in CRLF and only cells that need quotes have them`() throws {
    let lead = try World.lead(name: "Ejemplo, \"Ana\"")
    let text = LeadTable(World.edition()).text(try World.case(lead))
    let lines = text.components(separatedByEach: "\r\n")
    #expect(lines.count == 3 && lines[2].isEmpty)
    #expect(lines[0] == header.joined(separator: ","))
    #expect(lines[1].contains(",es,\"Ejemplo, \"\"Ana\"\"\",tel:+526640000017,"))
  }

  @Test func `none, not asked and not known are three things`() throws {
    let lead = try World.lead(
      answers: ["age": .number(40), "concern": .many([]), "iso": .unknown])
    let row = CSVReading.rows(of: LeadTable(World.edition()).text(try World.case(lead)))[1]
    #expect(row[27...30] == ["40", "none", "unknown", ""])
  }

  @Test(
    arguments: [
      ("=1+1", "'=1+1"), ("+52", "'+52"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "'\t'=1"), ("\r=1", "'\r'=1"), ("  =1", "'  =1"), ("＝1", "'＝1"),
      ("'already", "''already"), ("a;=1", "a;'=1"), ("a\n-b", "a\n'-b"),
      ("O'Brien", "O'Brien"), ("a = b", "a = b"), ("tel:+52", "tel:+52"), ("", ""), ("a;b", "a;b"),
    ])
  func `what begins like a formula gets an apostrophe`(value: String, guarded: String) {
    #expect(CSVCell(value).guarded == guarded)
    #expect(CSVReading.unguarded(guarded) == value)
  }

  @Test(
    arguments: [
      ("8+", "'8+"), ("1-2", "'1-2"), ("3-7", "'3-7"), ("1/2", "'1/2"), ("10:30", "'10:30"),
      ("1e5", "'1e5"), ("20261", "'20261"), ("50 %", "'50 %"), ("a;1-2", "a;'1-2"),
      ("1-2;x", "'1-2;x"), ("3 veces", "3 veces"), ("face 8+", "face 8+"), ("III", "III"),
    ])
  func `words and ids that look like numbers are none to a sheet`(value: String, guarded: String) {
    #expect(CSVCell(value, isText: true).guarded == guarded)
    #expect(CSVReading.unguarded(guarded) == value)
    #expect(CSVCell("2026-12-03").guarded == "2026-12-03")
  }

  @Test func `a byte order mark is there when asked for`() throws {
    let plain = World.edition()
    let edition = Edition(
      pack: plain.pack, language: .es, withByteOrderMark: true, madeAt: plain.madeAt,
      wall: plain.wall)
    #expect(LeadTable(edition).opening == [0xEF, 0xBB, 0xBF] + LeadTable(plain).opening)
  }

  @Test func `every short text of dangerous characters reads back equal and is no formula`() {
    let alphabet = ["=", "+", "-", "@", "'", ";", "\t", "\r", "\n", " ", ",", "\"", "a"]
    var texts = [""]
    for _ in 0..<4 {
      texts = texts.flatMap { text in [text] + alphabet.map { text + $0 } }
    }
    for text in Set(texts) {
      let cell = CSVCell(text)
      #expect(CSVReading.rows(of: cell.written + "\r\n") == [[cell.guarded]])
      #expect(CSVReading.unguarded(cell.guarded) == text)
      for part in cell.guarded.split(whereSeparator: { ";\t\r\n".contains($0) }) {
        let shown = part.first { $0 != " " }
        #expect(!(shown.map { "=+-@".contains($0) } ?? false), "\(text.debugDescription)")
      }
    }
  }

  @Test func `answers to questions of another pack are kept`() throws {
    let other = ClinicPack(
      identity: .init(id: "tiny", version: "2", sha256: ""), clinic: World.pack.clinic,
      questionnaire: Questionnaire([Question(id: "age", kind: .number(0...120))]),
      ruleBook: World.pack.ruleBook, sources: [:], lessons: [], wordings: [:], notices: [:])
    let edition = Edition(
      pack: other, language: .en, madeAt: Moment(secondsSince1970: 0), wall: World.wall)
    let row = CSVReading.rows(
      of: LeadTable(edition).text(try World.case(World.lead())))[1]
    #expect(row[28] == "concern=fine_lines; iso=stopped; iso_ago=P5M")
  }
}
