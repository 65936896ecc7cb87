import CaseWords
import Casework
import Consultation
import Testing

@Suite struct PersonDocumentTests {
  /// The small clinic with a word for everything the document says: the end of its key, and what is
  /// put into it.
  private func pack() -> ClinicPack {
    let small = SmallClinic.pack
    var texts = small.wording(.es).texts
    let keys =
      CasePhrase.allCases.map(\.rawValue) + CalendarPhrase.allCases.map(\.rawValue)
    for key in keys {
      let end = key.split(separator: ".").last.map(String.init) ?? ""
      let values = [
        "folio", "day", "name", "change", "act", "reason", "stage", "text", "amount", "period",
      ]
      texts[key] = end + values.map { "<\($0):{\($0)}>" }.joined()
    }
    texts[CalendarPhrase.dayShort.rawValue] = "{year}/{month}/{day}"
    texts[CalendarPhrase.november.rawValue] = "nov"
    texts["staff.act.opened"] = "vio"
    texts["staff.purpose.marketing"] = "Novedades"
    texts["staff.stage.contacted"] = "Contactado"
    return ClinicPack(
      identity: small.identity, clinic: small.clinic, questionnaire: small.questionnaire,
      ruleBook: small.ruleBook, sources: [:], lessons: [],
      wordings: [.es: Wording(language: .es, texts: texts)], notices: [:])
  }

  private func document(concerns: [OptionID] = ["scars", "lines"]) throws -> String {
    let record = try Desk.record(answers: [
      "age": .number(40), "concern": .many(concerns), "recent": .many(["peel"]),
      "peel_ago": .elapsed(CalendarPeriod(2, .months)), "event": .unknown,
    ])
    let one = Case(
      record,
      history: [
        Desk.event(2, .stage(.contacted)), Desk.event(3, .note("Prefiere\nlas tardes.")),
        Desk.event(4, .revocation(.marketing)), Desk.event(5, .note("Otra.")),
        Desk.event(6, .undo(EntryID(name: 5))), Desk.event(7, .duplicate(of: Desk.other)),
      ])
    let accesses = [Desk.lead, Desk.other].map { lead in
      AccessEvent(
        id: EntryID(name: 9), by: lead == Desk.lead ? "beto" : "carla", at: Desk.morning,
        act: .opened, leads: [lead], reason: lead == Desk.lead ? "cita" : nil)
    }
    let made = Moment(
      secondsSince1970: Int64(try CalendarDay.of("2026-11-20").daysSince1970) * 86_400)
    return PersonDocument(
      one,
      says: Phrasing(
        pack: pack(), language: .es, now: made, wall: WallClock(secondsFromUTC: 0)),
      accesses: accesses, folios: [Desk.other: Folio(bits: 77)]
    ).text
  }

  private func lines(_ text: String, with part: String) -> Bool {
    text.split(separator: "\n").contains { $0.contains(part) }
  }

  @Test func `a person reads everything that is kept, and who has seen it`() throws {
    let text = try document()
    for part in [
      "Canela Ventana Inventada", "+52 664 000 0012", "canela@example.com", "age: 40",
      "concern: Cicatrices de acné · Líneas finas", "Microagujas", "peel_too_recent",
      "Novedades: revoked<folio:{folio}><day:2026/nov/18>", "\(Folio(bits: 77))", "Contactado",
      "<text:Prefiere / las tardes.>",
      "(undone<", "<name:beto><change:{change}><act:vio>", "(cita)", "2026/nov/20",
    ] {
      #expect(lines(text, with: part), "\(part)")
    }
    #expect(!text.contains("carla"))
  }

  @Test func `nobody is told that the screen showed what they did not ask about`() throws {
    let all = try document()
    #expect(!lines(all, with: "unasked"))
    let text = try document(concerns: ["scars"])
    let parts = text.split(separator: "unasked")
    #expect(parts.count == 2)
    #expect(parts[0].contains("- Microagujas") && !parts[0].contains("- Cirugía"))
    #expect(parts[1].contains("- Cirugía") && !parts[1].contains("- Microagujas"))
    #expect(!text.contains("\n\n\n"))
  }

  @Test func `it is plain Markdown of a known shape`() throws {
    let text = try document()
    #expect(text.hasPrefix("# "))
    #expect(text.hasSuffix("\n"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("## ") } == 8)
    #expect(!text.contains("\n\n\n"))
  }
}
