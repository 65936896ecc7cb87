/// A format of the field that leads leave Antesala in; what it looks like inside, LeadFormats knows.
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
}
