public import Casework

extension LeadFormat {
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
