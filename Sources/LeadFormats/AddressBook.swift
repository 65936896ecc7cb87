public import Casework
import Consultation

/// People to call: vCards, one after another, one for each person.
///
/// A card says how to reach somebody and nothing of health, unless the edition asks for it; the
/// folios lead to the rest. Of a name in two words the first is given and the second is of the
/// family; others are not split, which would be guessing.
public struct AddressBook: LeadDocument {
  /// The two versions that address books read.
  public enum Version: String, Hashable, Sendable {
    /// RFC 2426: Outlook, and telephones of some years.
    case three = "3.0"
    /// RFC 6350.
    case four = "4.0"
  }

  private let edition: Edition
  private let version: Version

  /// - Parameter version: 4.0 tells a telephone's kind and language; older telephones want 3.0.
  public init(_ edition: Edition, version: Version = .four) {
    self.edition = edition
    self.version = version
  }

  public var opening: [UInt8] { [] }
  public var closing: [UInt8] { [] }

  public func piece(for person: Person) -> [UInt8] {
    let lead = person.main
    var lines = [
      ContentLine("BEGIN", exactly: "VCARD"),
      ContentLine("VERSION", exactly: version.rawValue),
      ContentLine("PRODID", exactly: "-//Antesala//Leads//EN"),
      ContentLine("UID", exactly: "urn:uuid:\(lead.id)"),
      ContentLine("FN", lead.contact.name),
      ContentLine("N", parts: structured(lead.contact.name)),
    ]
    if version == .four {
      lines.append(ContentLine("LANG", exactly: lead.lead.language.rawValue))
    }
    let contacts = person.records.map(\.contact)
    let channel = lead.contact.channel
    lines += properties(
      "TEL", kind: channel.needsMobile ? "CELL" : nil, isPreferred: false,
      distinct(contacts.map(\.telephone)))
    lines += properties(
      "EMAIL", kind: version == .three ? "INTERNET" : nil, isPreferred: channel == .email,
      distinct(contacts.map(\.email)))
    lines += [
      ContentLine("NOTE", note(person)),
      ContentLine(
        "REV", exactly: person.records.map(\.lastActivity).max()?.basic ?? lead.record.at.basic),
      ContentLine("END", exactly: "VCARD"),
    ]
    return lines.bytes
  }

  /// Family, given and further names and titles, as far as they are known.
  private func structured(_ name: String) -> [String] {
    let words = name.split(separator: " ").map(String.init)
    return (words.count == 2 ? [words[1], words[0]] : ["", name]) + ["", "", ""]
  }

  private func distinct(_ values: [String?]) -> [String] {
    values.compactMap(\.self).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// One line each; of several the first is preferred.
  private func properties(
    _ name: String, kind: String?, isPreferred: Bool, _ values: [String]
  ) -> [ContentLine] {
    values.enumerated().map { place, value in
      let isFirst = place == 0 && (isPreferred || values.count > 1)
      let preferred = isFirst ? (version == .three ? ";TYPE=PREF" : ";PREF=1") : ""
      return ContentLine(name + (kind.map { ";TYPE=\($0)" } ?? "") + preferred, value)
    }
  }

  private func note(_ person: Person) -> String {
    let folios = person.records.map(\.folio.description).joined(separator: ", ")
    guard edition.withHealth else { return folios }
    let wording = edition.wording
    let concern = edition.pack.catalogue.concern
    var note = [folios]
    if case .many(let chosen)? = person.main.lead.answers[concern], !chosen.isEmpty {
      note.append(chosen.map { wording.option($0, of: concern) }.joined(separator: ", "))
    }
    note += person.main.ranked.prefix(1).map { wording.name($0.treatment) }
    return note.joined(separator: "\n")
  }
}

extension Contact.Channel {
  /// Whether it reaches mobile telephones alone.
  fileprivate var needsMobile: Bool {
    switch self {
    case .whatsapp, .sms: true
    case .call, .email: false
    }
  }
}
