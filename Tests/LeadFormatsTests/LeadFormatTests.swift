import Casework
import Testing

@Suite struct LeadFormatTests {
  @Test func `every format has a name for the command line`() {
    #expect(
      LeadFormat.allCases.map(\.rawValue) == [
        "csv", "json", "vcard", "vcard3", "icalendar", "fhir",
      ])
  }
}
