import Casework
import Consultation
import ContentPack
import Foundation

/// Leads that chance made, hostile to every format; the same seed gives the same leads.
struct RandomLeads {
  /// The clinic's own pack, as it stands in the repository.
  static let vive: ClinicPack = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = PackFolder(path: root.appendingPathComponent("Resources/packs/vive").path)
    do {
      return try folder.load(requiring: wordsOfOthers(in: folder)).pack
    } catch {
      preconditionFailure("the clinic's pack does not load: \(error)")
    }
  }()

  /// The pack holds words of screens too, which nobody here asks for.
  private static func wordsOfOthers(in folder: PackFolder) -> [String] {
    do {
      _ = try folder.load()
      return []
    } catch {
      return error.problems.compactMap { problem in
        let quoted = problem.message.split(separator: "'")
        return quoted.count > 1 ? String(quoted[1]) : nil
      }
    }
  }

  private let pack: ClinicPack
  private var state: UInt64

  init(_ pack: ClinicPack, seed: UInt64) {
    self.pack = pack
    state = seed
  }

  mutating func cases(_ count: Int) throws -> [Case] {
    try (1...count).map { try self.case(number: $0) }
  }

  private mutating func `case`(number: Int) throws -> Case {
    let name = pick(Self.names)
    var interview = Interview(pack.questionnaire, on: try World.day("2026-11-22"))
    while let question = interview.firstOpen {
      try interview.answer(answer(to: question), to: question.id)
    }
    let channel = pick(Contact.Channel.allCases)
    let lead = Lead(
      contact: try Contact(
        name: name, countryCode: "+52", telephone: "664000" + String(1000 + roll(9000)),
        email: channel == .email || roll(2) == 0 ? pick(Self.emails) : "", channel: channel,
        bestTime: pick(Contact.BestTime.allCases)),
      consent: Consent(
        purposes: roll(2) == 0 ? [.contact] : [.contact, .marketing], signature: name,
        acceptance: "ACEPTO", noticeSHA256: String(repeating: "5", count: 64),
        language: pick(Language.allCases), givenAt: World.moment("2026-11-22T18:00:00Z"),
        kiosk: "lobby"),
      interview: interview, assessment: pack.ruleBook.assess(interview.sheet),
      language: pick(Language.allCases), pack: pack.identity)
    let at = Moment(secondsSince1970: 1_795_370_400 + Int64(number))
    let record = LeadRecord(
      seq: Int64(number), folio: Folio(bits: next()), id: EntryID(now: at, using: &self),
      leadID: LeadID(now: at, using: &self), device: "device-1", at: at, lead: lead,
      payload: Array(try JSONEncoder().encode(lead)) + [10])
    return Case(record, history: try history(of: record.leadID, after: at))
  }

  private mutating func history(of lead: LeadID, after at: Moment) throws -> [Case.Happening] {
    try (0..<roll(6)).map { place in
      let moment = at.adding(seconds: Int64(place + 1) * 3600)
      return Case.Happening(
        seq: Int64(1000 + place),
        event: CaseEvent(
          id: EntryID(now: moment, using: &self), lead: lead, by: pick(["luz", "ana"]), at: moment,
          seen: 1, change: try change()))
    }
  }

  private mutating func change() throws -> CaseChange {
    let day = try World.day("2026-12-01").adding(days: roll(60))
    return switch roll(9) {
    case 0: .stage(.contacted)
    case 1: .stage(.booked(roll(4) == 0 ? nil : day))
    case 2: .stage(.attended)
    case 3: .stage(.closed(pick(ClosingReason.allCases)))
    case 4: .note(pick(Self.notes))
    case 5: .owner(pick(["luz", nil]))
    case 6: .followUp(roll(5) == 0 ? nil : FollowUp(on: day, purpose: pick(Self.notes)))
    case 7: .revocation(pick(Consent.Purpose.allCases))
    default: .conversation(pick(Contact.Channel.allCases))
    }
  }

  private mutating func answer(to question: Question) -> Answer {
    if question.allowsUnknown, roll(8) == 0 { return .unknown }
    switch question.kind {
    case .number: return .number(18 + roll(60))
    case .one(let options): return .one(pick(options).id)
    case .many(let options):
      let chosen = options.filter { _ in roll(3) == 0 }
      if let exclusive = chosen.first(where: \.isExclusive) { return .many([exclusive.id]) }
      return .many(chosen.map(\.id))
    case .elapsed(let units): return .elapsed(CalendarPeriod(1 + roll(20), pick(units)))
    }
  }

  private static let names = [
    "Ana Ejemplo", "=HYPERLINK(\"http://malo.example\";\"Ana\")", "+Ana; Inventada, de \"Prueba\"",
    "@Ximena Ñandú\\Prueba", "-Öykü Örnek", "'Apóstrofo Inventado", "山田 見本", "Ana\u{301} Prueba",
    "Nombre " + String(repeating: "muy ", count: 20) + "largo", "👩‍👩‍👧 Familia Inventada",
    "عينة مثال", "O'Brien-Inventada Ejemplo",
  ]
  private static let emails = [
    "ana@correo.example", "+ana@correo.example", "=1@correo.example", "-ana;x@correo.example",
  ]
  private static let notes = [
    "", "llamar\r\ntarde; =1+1\n-2, \"ya\"", "\t=cmd|' /C calc'!A0", "\\n no es un salto",
    "BEGIN:VEVENT\nEND:VCALENDAR", String(repeating: "largo ñ€𝄞 ", count: 40), "todo bien",
  ]

  private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
}

/// SplitMix64.
extension RandomLeads: RandomNumberGenerator {
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
