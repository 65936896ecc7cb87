import Terminal
import Testing

@testable import KioskApp

@Suite struct ProseTests {
  @Test func `items stand below one another, however they are marked`() {
    let prose = Prose("Ask:\n• Who does\nit?\n- Where?\n* When?\n\nTake your time.")
    #expect(
      prose.blocks as? [Passage] == [
        Passage("Ask:"), Passage("Who does it?", mark: "• "), Passage("Where?", mark: "• "),
        Passage("When?", mark: "• "), .gap, Passage("Take your time."),
      ])
  }
}
