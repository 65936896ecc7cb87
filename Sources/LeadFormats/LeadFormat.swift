/// A format of the field that leads leave Antesala in.
public enum LeadFormat: String, Hashable, Sendable, CaseIterable {
  /// Comma-separated values, RFC 4180: one row a lead.
  case csv
  /// One JSON object a line: the lead as sealed, and what staff did about it.
  case json
  /// vCard 4.0, RFC 6350: one card a lead.
  case vcard
  /// iCalendar, RFC 5545: follow-ups, booked visits and the sessions of plans.
  case icalendar
  /// HL7 FHIR R4: one Bundle with the questionnaire and every lead's resources.
  case fhir

  /// How the name of such a file ends.
  public var fileExtension: String {
    switch self {
    case .csv: "csv"
    case .json: "jsonl"
    case .vcard: "vcf"
    case .icalendar: "ics"
    case .fhir: "fhir.json"
    }
  }

  /// Whether it is there to call and write to people by: an address book, a calendar.
  var servesContact: Bool {
    switch self {
    case .vcard, .icalendar: true
    case .csv, .json, .fhir: false
    }
  }

  /// The document to write in this format.
  public func document(_ edition: Edition) -> any LeadDocument {
    switch self {
    case .csv: LeadTable(edition)
    case .json: CaseLines()
    case .vcard: AddressBook(edition)
    case .icalendar: Agenda(edition)
    case .fhir: ClinicalBundle(edition)
    }
  }
}
