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
}
