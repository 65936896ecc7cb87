import Casework
import Consultation
import Testing

@Suite struct DuplicateTests {
  private func one(
    _ number: Int64, _ telephone: String, _ email: String, _ changes: [CaseChange] = []
  ) throws -> Case {
    let id = LeadID(name: number)
    return Case(
      try Desk.record(
        id, seq: number * 100, contact: try Desk.contact(telephone: telephone, email: email)),
      history: changes.enumerated().map {
        Desk.event(number * 100 + 1 + Int64($0.offset), $0.element, lead: id)
      })
  }

  @Test func `the same telephone or e-mail suggests the same person`() throws {
    let cases = try [
      one(1, "664 000 0001", "uno@example.com"), one(2, "+52 1 664 000 0001", "dos@example.com"),
      one(3, "664 000 0003", "DOS@example.com"), one(4, "664 000 0004", "cuatro@example.com"),
    ]
    let found = Duplicates(
      main: LeadID(name: 1), others: [LeadID(name: 2), LeadID(name: 3)],
      grounds: [.telephone, .email])
    #expect(Duplicates.suggested(among: cases) == [found])
    #expect(Duplicates.suggested(among: cases.reversed()) == [found])
  }

  @Test func `what is decided or blocked is not suggested again`() throws {
    for change in [CaseChange.separate, .block, .duplicate(of: LeadID(name: 1))] {
      let cases = try [
        one(1, "664 000 0001", "uno@example.com"),
        one(2, "664 000 0001", "dos@example.com", [change]),
      ]
      #expect(Duplicates.suggested(among: cases).isEmpty)
    }
  }
}
