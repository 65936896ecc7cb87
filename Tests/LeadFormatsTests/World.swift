import Casework
import Consultation
import LeadFormats

/// A very small clinic, and one visitor who does not exist.
enum World {
  static let pack: ClinicPack = {
    let use = Treatment.Use(
      concern: "fine_lines", grade: .a, sessions: 2...2, interval: CalendarPeriod(4, .weeks),
      redDays: 1...3, redDaysAtMost: 5,
      firstVisible: .init(from: CalendarPeriod(2, .weeks), to: CalendarPeriod(4, .weeks)),
      peak: .init(from: CalendarPeriod(3, .months), to: CalendarPeriod(6, .months)),
      minutes: 60...90)
    let questions = Questionnaire([
      Question(id: "age", kind: .number(0...120), allowsUnknown: false),
      Question(
        id: "concern",
        kind: .many([Option("fine_lines"), Option("texture"), Option("none", isExclusive: true)]),
        allowsUnknown: false),
      Question(
        id: "iso", kind: .one([Option("never"), Option("stopped")])),
      Question(
        id: "iso_ago", kind: .elapsed([.months, .years]),
        condition: Condition([.init("iso", .option("stopped"))])),
    ])
    return ClinicPack(
      identity: .init(
        id: "tiny", version: "1.0.0", sha256: String(repeating: "0123abcd", count: 8)),
      clinic: Clinic(
        name: "Clínica Inventada", city: "Tijuana", telephone: "", whatsapp: "", permit: "",
        physician: "", license: "", countryCode: "+52"),
      questionnaire: questions,
      ruleBook: RuleBook(
        rules: [], catalogue: Catalogue(treatments: [Treatment(id: "needling", uses: [use])])),
      sources: [:], lessons: [],
      wordings: [
        .es: Wording(
          language: .es,
          texts: [
            "question.age.ask": "¿Cuántos años tienes?",
            "question.concern.ask": "¿Qué quieres mejorar?",
            "option.concern.fine_lines": "Líneas finas", "option.concern.texture": "Textura",
            "option.concern.none": "Nada de esto",
            "question.iso.ask": "¿Has tomado isotretinoína?",
            "option.iso.never": "Nunca", "option.iso.stopped": "Ya no",
            "question.iso_ago.ask": "¿Cuándo fue la última?",
            "treatment.needling.name": "Microagujas",
            "staff.export.follow_up": "Seguimiento", "staff.export.visit": "Cita",
            "staff.export.session": "Sesión", "staff.export.cancelled": "Se canceló",
          ]),
        .en: Wording(
          language: .en,
          texts: [
            "question.age.ask": "How old are you?",
            "question.concern.ask": "What would you like to improve?",
            "option.concern.fine_lines": "Fine lines", "option.concern.texture": "Texture",
            "option.concern.none": "None of these",
            "question.iso.ask": "Have you taken isotretinoin?",
            "option.iso.never": "Never", "option.iso.stopped": "Not any more",
            "question.iso_ago.ask": "When was the last one?",
            "treatment.needling.name": "Microneedling",
            "staff.export.follow_up": "Follow-up", "staff.export.visit": "Visit",
            "staff.export.session": "Session", "staff.export.cancelled": "Canceled",
          ]),
      ], notices: [:])
  }()

  /// Tijuana in winter.
  static let wall = WallClock(secondsFromUTC: -8 * 3600)

  static func edition(
    withHealth: Bool = false, past: PastExports = PastExports()
  ) -> Edition {
    Edition(
      pack: pack, language: .es, withHealth: withHealth, madeAt: moment("2026-11-30T09:00:00Z"),
      wall: wall, past: past)
  }

  /// What Ana said: 34 years, fine lines, isotretinoin until five months ago.
  static let answers: [QuestionID: Answer] = [
    "age": .number(34), "concern": .many(["fine_lines"]), "iso": .one("stopped"),
    "iso_ago": .elapsed(CalendarPeriod(5, .months)),
  ]

  static func lead(
    name: String = "Ana María Ejemplo", telephone: String = "664 000 0017",
    email: String = "ana@correo.example", channel: Contact.Channel = .whatsapp,
    purposes: [Consent.Purpose] = [.contact, .marketing],
    answers: [QuestionID: Answer] = answers, weights: [ValueID: Int] = [:]
  ) throws -> Lead {
    let on = try day("2026-11-22")
    var interview = Interview(pack.questionnaire, on: on)
    try interview.answer(answers)
    return Lead(
      contact: try Contact(
        name: name, countryCode: "+52", telephone: telephone, email: email, channel: channel,
        bestTime: .morning),
      consent: Consent(
        purposes: purposes, signature: name, acceptance: "ACEPTO",
        noticeSHA256: String(repeating: "5", count: 64), language: .es,
        givenAt: moment("2026-11-22T18:00:00Z"), kiosk: "lobby"),
      interview: interview, assessment: pack.ruleBook.assess(interview.sheet), language: .es,
      pack: pack, weights: weights)
  }

  static func record(_ lead: Lead, number: Int = 1) throws -> LeadRecord {
    LeadRecord(
      seq: Int64(number), folio: Folio(bits: UInt64(number) << 20), id: try entry(number),
      leadID: try leadID(number), device: "device-1", at: moment("2026-11-22T18:00:05Z"),
      lead: lead, payload: Array(#"{"folio":"as sealed"}"#.utf8 + [10]))
  }

  /// Changes by Luz, a day apart, on the lead with a number.
  static func `case`(
    _ lead: Lead, number: Int = 1, _ changes: [CaseChange] = []
  ) throws -> Case {
    let history = try changes.enumerated().map { place, change in
      Case.Happening(
        seq: Int64(100 + place),
        event: CaseEvent(
          id: try entry(100 + place), lead: try leadID(number), by: "luz",
          at: moment("2026-11-23T17:00:00Z").adding(seconds: Int64(place) * 86_400), seen: 1,
          change: change))
    }
    return Case(try record(lead, number: number), history: history)
  }

  /// Called, noted, booked, to be called again, no more news wanted.
  static func worked() throws -> Case {
    try self.case(
      lead(),
      [
        .stage(.contacted), .note("Llamar \"después\", no antes;\nprefiere tardes"),
        .owner("luz"), .followUp(FollowUp(on: day("2026-12-01"), purpose: "confirmar; alergias")),
        .stage(.booked(day("2026-12-03"))), .revocation(.marketing),
      ])
  }

  static func entry(_ number: Int) throws -> EntryID {
    try known(EntryID("019aad00-0000-7000-8000-\(padded(number))"))
  }

  static func leadID(_ number: Int) throws -> LeadID {
    try known(LeadID("019aad00-0000-7000-9000-\(padded(number))"))
  }

  static func day(_ text: String) throws -> CalendarDay { try known(CalendarDay(iso: text)) }

  static func moment(_ text: String) -> Moment {
    Moment(iso: text) ?? Moment(secondsSince1970: 0)
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }

  private static func known<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Malformed() }
    return value
  }

  private struct Malformed: Error {}
}

extension LeadDocument {
  /// The document in one text, for tests.
  func text(_ cases: Case...) -> String { text(cases) }

  /// Everybody has one record.
  func text(_ cases: [Case]) -> String {
    text(Departure(of: cases.map { Person($0) }, as: .csv))
  }

  func text(_ departure: Departure) -> String {
    var bytes: [UInt8] = []
    write(departure) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
