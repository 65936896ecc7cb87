public import Casework
import Consultation

/// Leads as people to call: vCards 4.0 (RFC 6350), one after another.
///
/// A card says how to reach somebody and nothing of health, unless the edition asks for it; the
/// folio leads to the rest. Names are not split into parts, which would be guessing.
public struct AddressBook: LeadDocument {
  private let edition: Edition

  public init(_ edition: Edition) { self.edition = edition }

  public var opening: [UInt8] { [] }
  public var closing: [UInt8] { [] }

  public func piece(for person: Person) -> [UInt8] {
    let lead = person.main
    let contact = lead.contact
    let prefersEmail = contact.channel == .email
    var lines = [
      ContentLine("BEGIN", exactly: "VCARD"),
      ContentLine("VERSION", exactly: "4.0"),
      ContentLine("PRODID", exactly: "-//Antesala//Leads//EN"),
      ContentLine("UID", exactly: "urn:uuid:\(lead.id)"),
      ContentLine("FN", contact.name),
      ContentLine("N", parts: ["", contact.name, "", "", ""]),
      ContentLine("LANG", exactly: lead.lead.language.rawValue),
    ]
    if let telephone = contact.telephone {
      let property = prefersEmail ? "TEL;VALUE=uri" : "TEL;VALUE=uri;PREF=1"
      lines.append(ContentLine(property, exactly: "tel:\(telephone)"))
    }
    if let email = contact.email {
      lines.append(ContentLine(prefersEmail ? "EMAIL;PREF=1" : "EMAIL", email))
    }
    lines += [
      ContentLine("NOTE", note(lead)),
      ContentLine("REV", exactly: lead.lastActivity.basic),
      ContentLine("END", exactly: "VCARD"),
    ]
    return lines.bytes
  }

  private func note(_ lead: Case) -> String {
    guard edition.withHealth else { return lead.folio.description }
    let wording = edition.wording
    let concern = edition.pack.catalogue.concern
    var note = [lead.folio.description]
    if case .many(let chosen)? = lead.lead.answers[concern.text], !chosen.isEmpty {
      note.append(chosen.map { wording.option($0, of: concern) }.joined(separator: ", "))
    }
    note += lead.ranked.prefix(1).map { wording.name($0.treatment) }
    return note.joined(separator: "\n")
  }
}
