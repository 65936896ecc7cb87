import Casework
import Consultation
import Rehearsal

/// People who do not exist, and what they left at the kiosk.
enum People {
  static let names = [
    "Ana Ejemplo", "Benito Prueba", "Carla Inventada", "Diego Ficticio", "Elena Muestra",
    "Fabián Ensayo", "Gloria Imaginaria", "Hugo Supuesto", "Inés Figurada", "Jorge Simulado",
    "Karla Modelo", "Luis Hipotético",
  ]

  /// Ten o'clock on a Monday morning in the clinic.
  static let morning = moment("2026-11-23T18:00:00Z")
  /// Tijuana in winter.
  static let zone = -8 * 3600
  static let wall = WallClock(
    secondsFromUTC: -7 * 3600,
    changes: [.init(at: moment("2026-11-01T09:00:00Z"), secondsFromUTC: zone)])

  static func moment(_ iso: String) -> Moment {
    guard let moment = Moment(iso: iso) else { preconditionFailure("no moment: \(iso)") }
    return moment
  }

  static func day(_ iso: String) -> CalendarDay {
    guard let day = CalendarDay(iso: iso) else { preconditionFailure("no day: \(iso)") }
    return day
  }

  /// The lead of the person with a number, left some hours before the morning.
  static func record(
    _ number: Int, hoursAgo: Int, concern: [OptionID] = ["acne_scars"],
    answers: [QuestionID: Answer] = [:], language: Language = .es,
    telephone: String? = nil
  ) -> LeadRecord {
    let at = morning.adding(seconds: Int64(-3600 * hoursAgo - 60 * number))
    var chance = Chance(seed: UInt64(number) + 1)
    let lead = LeadID(now: at, using: &chance)
    return LeadRecord(
      seq: Int64(number + 1), folio: Folio(bits: UInt64(number + 1) &* 0x9E37_79B9_7F4A),
      id: EntryID(now: at, using: &chance), leadID: lead, device: "lobby-1", at: at,
      lead: Self.lead(
        number, at: at, concern: concern, answers: answers, language: language,
        telephone: telephone),
      payload: [])
  }

  private static func lead(
    _ number: Int, at: Moment, concern: [OptionID], answers: [QuestionID: Answer],
    language: Language, telephone: String?
  ) -> Lead {
    let pack = Packs.vive
    let name = names[number % names.count] + (number < names.count ? "" : " \(number)")
    let on = CalendarDay(daysSince1970: Int((at.secondsSince1970 + Int64(zone)) / 86_400))
    var interview = Interview(pack.questionnaire, on: on)
    do {
      try interview.answer(
        healthy.merging(["concern": .many(concern)]) { $1 }.merging(answers) { $1 })
      let contact = try Contact(
        name: name, countryCode: "+52", telephone: telephone ?? "66400000\(10 + number % 90)",
        email: number % 3 == 0 ? "persona\(number)@correo.example" : "",
        channel: number % 4 == 1 ? .call : .whatsapp, bestTime: .afternoon)
      return Lead(
        contact: contact,
        consent: Consent(
          purposes: number % 2 == 0 ? [.contact, .marketing] : [.contact], signature: name,
          acceptance: "ACEPTO", noticeSHA256: String(repeating: "0f", count: 32),
          language: language, givenAt: at, kiosk: "lobby-1"),
        interview: interview, assessment: pack.ruleBook.assess(interview.sheet),
        language: language, pack: pack)
    } catch {
      preconditionFailure("an invented person's answers do not fit: \(error)")
    }
  }

  /// Somebody healthy of 34.
  static let healthy: [QuestionID: Answer] = [
    "age": .number(34), "preg": .one("no"), "area": .many(["face"]), "skin_now": .many([]),
    "skin_hist": .many([]), "health": .many([]), "meds": .many([]), "iso": .one("never"),
    "allergy": .many([]), "recent": .many([]), "fst": .one("III"), "downtime": .one("3-7"),
    "event": .one("none"), "worry": .one("no"), "eyes": .many([]), "mouth": .many([]),
    "magnet": .many([]), "life": .many([]), "nearby": .one("yes"), "before": .many([]),
  ]
}
