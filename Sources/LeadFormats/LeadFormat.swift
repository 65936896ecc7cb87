/// A format of the field that leads leave Antesala in.
public enum LeadFormat: String, Hashable, Sendable, CaseIterable {
  /// Comma-separated values, RFC 4180: one row a lead.
  case csv
  /// One JSON object a line: the lead as sealed, and what staff did about it.
  case json
  /// vCard 4.0, RFC 6350: one card a person.
  case vcard
  /// vCard 3.0, RFC 2426: for Outlook and older telephones.
  case vcard3
  /// iCalendar, RFC 5545: follow-ups, booked visits and the sessions of plans.
  case icalendar
  /// HL7 FHIR R4: one Bundle with the questionnaire and every lead's resources.
  case fhir

  /// How the name of such a file ends.
  public var fileExtension: String {
    switch self {
    case .csv: "csv"
    case .json: "jsonl"
    case .vcard, .vcard3: "vcf"
    case .icalendar: "ics"
    case .fhir: "fhir.json"
    }
  }

  /// Whether it is there to call and write to people by: an address book, a calendar.
  var servesContact: Bool {
    switch self {
    case .vcard, .vcard3, .icalendar: true
    case .csv, .json, .fhir: false
    }
  }

  /// The document to write in this format.
  public func document(_ edition: Edition) -> any LeadDocument {
    switch self {
    case .csv: LeadTable(edition)
    case .json: CaseLines()
    case .vcard: AddressBook(edition)
    case .vcard3: AddressBook(edition, version: .three)
    case .icalendar: Agenda(edition)
    case .fhir: ClinicalBundle(edition)
    }
  }
}
