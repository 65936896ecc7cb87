import Casework
import Consultation
import ContentPack
import Foundation
import Rehearsal

/// Invented leads of the clinic's own pack, with names and notes that no format likes.
enum HostileLeads {
  /// The clinic's own pack.
  static let vive = PackFolder.vive.pack()

  /// The same leads every time.
  static func cases(_ count: Int) throws -> [Case] {
    let invented = InventedLeads(
      pack: vive, seed: 11, count: count, ending: World.moment("2026-11-22T18:00:00Z"))
    return try invented.cases().enumerated().map { place, lead in
      let record = LeadRecord(
        seq: lead.record.seq, folio: lead.folio, id: lead.record.id, leadID: lead.id,
        device: lead.record.device, at: lead.record.at, lead: lead.lead,
        payload: Array(try JSONEncoder().encode(lead.lead)) + [10])
      let changes: [CaseChange] = [
        .contact(
          try Contact(
            name: pick(names, place), countryCode: "+52", telephone: "6640000017",
            email: pick(emails, place), channel: pick(Contact.Channel.allCases, place),
            bestTime: .any)),
        .note(pick(notes, place)), .note(pick(notes, place + 3)),
        .followUp(FollowUp(on: try World.day("2026-12-01"), purpose: pick(notes, place + 5))),
      ]
      return Case(record, history: lead.history + (try happenings(changes, of: lead, place)))
    }
  }

  private static func happenings(
    _ changes: [CaseChange], of lead: Case, _ place: Int
  ) throws -> [Case.Happening] {
    try changes.enumerated().map { step, change in
      Case.Happening(
        seq: 1_000_000 + Int64(place * 10 + step),
        event: CaseEvent(
          id: try World.entry(1_000_000 + place * 10 + step), lead: lead.id, by: "luz",
          at: World.moment("2026-11-23T17:00:00Z"), seen: lead.lastSeq, change: change))
    }
  }

  private static func pick<Value>(_ values: [Value], _ place: Int) -> Value {
    values[place % values.count]
  }

  private static let names = [
    "Ana Ejemplo", "=HYPERLINK(\"http://malo.example\";\"Ana\")", "+Ana; Inventada, de \"Prueba\"",
    "@Ximena Ñandú\\Prueba", "-Öykü Örnek", "'Apóstrofo Inventado", "山田 見本", "Ana\u{301} Prueba",
    "Nombre " + String(repeating: "muy ", count: 20) + "largo", "👩‍👩‍👧 Familia Inventada",
    "عينة مثال", "O'Brien-Inventada Ejemplo",
  ]
  private static let emails = [
    "ana@correo.example", "+ana@correo.example", "=1@correo.example", "-ana'x@correo.example",
  ]
  private static let notes = [
    "", "llamar\r\ntarde; =1+1\n-2, \"ya\"", "\t=cmd|' /C calc'!A0", "\\n no es un salto",
    "BEGIN:VEVENT\nEND:VCALENDAR", String(repeating: "largo ñ€𝄞 ", count: 40), "todo bien",
  ]
}
