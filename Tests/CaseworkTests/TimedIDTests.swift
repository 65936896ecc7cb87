import Casework
import Consultation
import Testing

@Suite struct TimedIDTests {
  @Test func `an id reads back from its text and its bytes`() throws {
    var chance = SystemRandomNumberGenerator()
    let now = try #require(Moment(iso: "2026-11-22T09:00:00Z"))
    for _ in 0..<100 {
      let id = LeadID(now: now, using: &chance)
      #expect(LeadID(id.description) == id)
      #expect(LeadID(bytes: id.bytes) == id)
      #expect(id.description.utf8.count == 36)
    }
  }
  @Test func `a text altered anywhere is another id or none`() throws {
    let text = "01930f3c-77aa-7bcd-9ef0-0123456789ab"
    let id = try #require(LeadID(text))
    #expect(id.description == text)
    for place in text.indices {
      for other in ["", "0", "F", "g", "-", "+", "ñ", "00"] {
        let altered = text.replacingCharacters(at: place, with: other)
        let read = LeadID(altered)

        #expect(read == nil || read?.description == altered, "\(altered)")
        #expect((read == id) == (altered == text), "\(altered)")
      }
    }
    #expect(LeadID("") == nil)
    #expect(LeadID("01930f3c-77aa-4bcd-9ef0-0123456789ab") == nil)
    #expect(LeadID("01930f3c-77aa-7bcd-1ef0-0123456789ab") == nil)
  }
}

extension String {
  fileprivate func replacingCharacters(at place: Index, with other: String) -> String {
    self[..<place] + other + self[index(after: place)...]
  }
}
