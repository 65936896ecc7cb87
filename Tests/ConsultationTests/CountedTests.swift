import Consultation
import Testing

@Suite struct CountedTests {
  @Test func `one of something is no several`() {
    let entries = [0, 1, 2].map { $0.counted("entry", "entries") }
    #expect(entries == ["0 entries", "1 entry", "2 entries"])
    #expect([0, 1, 21].map { $0.counted("lead") } == ["0 leads", "1 lead", "21 leads"])
  }
}
