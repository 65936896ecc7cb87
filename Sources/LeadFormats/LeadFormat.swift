/// A format of the field that leads leave Antesala in.
public enum LeadFormat: String, Hashable, Sendable, CaseIterable {
  /// Comma-separated values, RFC 4180.
  case csv
  /// One JSON object a line, as sealed.
  case json
  /// vCard 4.0, RFC 6350.
  case vcard
  /// iCalendar, RFC 5545.
  case icalendar
  /// HL7 FHIR R4, a Bundle.
  case fhir
}
