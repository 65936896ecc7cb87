import Consultation
import LineApp
import Testing

/// Who asks about the first treatment hears which answers count, and what time or a doctor can
/// change.
@Suite struct OutlookTests {
  private func heard(_ answers: [String]) throws -> [String] {
    var visitor = try Visitor(.en, typing: ["2", "1", "0"] + answers + ["0"])
    visitor.type("1")
    return visitor.said
  }

  @Test func `a wait: the answer behind it, and what comes once it is over`() throws {
    let said = try heard(["34", "1", "0", "2", "5 months", "1", "1"])
    #expect(
      said == [
        "Microneedling: it must wait until Tuesday, December 22, 2026.",
        "It is based on what you answered: Last dose: 5 months ago.",
        "Reason 1: You stopped isotretinoin a short while ago.",
        "Wait until Tuesday, December 22, 2026.",
        "Once the wait is over, it may suit you; a doctor must confirm.",
        "It asks for more days of recovery than you can spare.",
        "1: What it is, what a session is like, what care it asks for.", "2: Possible dates.",
        "3: Where this comes from: rules and sources.", "0: Return to the results.",
        "Type a number and press Enter.",
      ])
  }

  @Test func `ruled out: the answer behind it, and no outlook`() throws {
    let said = try heard(["34", "1", "2", "1", "1", "1"])
    #expect(said.contains("It is based on what you answered: Health: Easy bleeding."))
    #expect(!said.contains { $0.contains("could change") || $0.contains("Once the wait") })
  }

  @Test func `not known: a doctor can clear it up`() throws {
    let said = try heard(["34", "1", "I don't know", "1", "1", "1"])
    #expect(
      said.joined(separator: " ").contains(
        "It is based on what you answered: Health: I don't know, or I prefer not to say."))
    #expect(
      said.contains("What could change this: clearing up with a doctor what is still open."))
    #expect(said.contains("What the doctor finds decides whether it may suit you."))
  }
}
