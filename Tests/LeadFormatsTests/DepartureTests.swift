import Casework
import Consultation
import LeadFormats
import Testing

@Suite struct DepartureTests {
  private func person(
    _ changes: [CaseChange], others: [[CaseChange]] = [], purposes: [Consent.Purpose] = [.contact]
  ) throws -> Person {
    Person(
      try World.case(World.lead(purposes: purposes), changes),
      others: try others.enumerated().map { place, changes in
        try World.case(World.lead(), number: 2 + place, changes)
      })
  }

  private func staying(_ person: Person) -> [LeadFormat] {
    LeadFormat.allCases.filter { Departure(of: [person], as: $0).unreachable == [person] }
  }

  @Test func `who took back the permission to be contacted is in no address book and calendar`()
    throws
  {
    #expect(try staying(person([])) == [])
    #expect(try staying(person([.revocation(.marketing)])) == [])
    #expect(try staying(person([.revocation(.contact)])) == [.vcard, .vcard3, .icalendar])
    #expect(try staying(person([], purposes: [])) == [.vcard, .vcard3, .icalendar])
    let undone: [CaseChange] = [.revocation(.contact), .undo(try World.entry(100))]
    #expect(try staying(person(undone)) == [])
  }

  @Test func `what was taken back on one record holds for the person`() throws {
    let person = try person([], others: [[.revocation(.contact)]])
    #expect(staying(person) == [.vcard, .vcard3, .icalendar])
    #expect(!person.agrees(to: .contact) && !person.agrees(to: .marketing))
  }

  @Test func `a blocked record stays, the person's others go`() throws {
    let person = try person([], others: [[.block], []])
    #expect(
      try Departure(of: [person], as: .csv).leads == [World.leadID(1), World.leadID(3)])
    #expect(try Departure(of: [self.person([.block])], as: .csv).leads == [])
  }
}
