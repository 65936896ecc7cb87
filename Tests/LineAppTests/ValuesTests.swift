import Consultation
import LineApp
import Testing

/// What matters to a visitor, asked in plain lines and told of each choice.
@Suite struct ValuesTests {
  private static let values = [
    PersonalValue("no_red_days", by: .redDays), PersonalValue("low_cost", by: .price),
  ]

  /// Somebody well with lines and dark spots, at the results.
  private func visitor() throws -> Visitor {
    var visitor = try Visitor(.en, values: Self.values)
    visitor.type(["2", "1", "0", "34", "1 2", "0", "1", "1", "1", "0"])
    return visitor
  }

  @Test func `what matters is asked one by one, and told of each choice, the most first`() throws {
    var visitor = try visitor()
    visitor.type("3")
    #expect(
      visitor.said == [
        "It changes no result.", "The staff see it if you leave your details.",
        "How much does this matter to you: No red days?",
        "Type a number from 0, not at all, to 10, very much.",
        "Just press Enter to leave it out.",
      ])
    visitor.type(["4", "9"])
    #expect(
      visitor.said.prefix(6) == [
        "A low cost: 9 of 10.", "Serum: One session: ask.", "Microneedling: 1 to 3 sessions: ask.",
        "No red days: 4 of 10.", "Serum: 0 to 1 days, 1 at most.",
        "Microneedling: 0 to 3 days, 3 at most.",
      ])
    #expect(visitor.said.dropFirst(6).first == "Your results.")
  }

  @Test func `what is no number from 0 to 10 is asked again, what is left out is not kept`() throws
  {
    var visitor = try visitor()
    visitor.type(["3", "11"])
    #expect(visitor.said.first?.contains("0") == true && visitor.said.first?.contains("10") == true)
    visitor.type(["", "back", "7", ""])
    #expect(visitor.said.contains("A low cost: you did not say."))
    #expect(visitor.said.first == "No red days: 7 of 10.")
    visitor.type(["0", "Ana Ejemplo", "1", "664 000 0000", "1"])
    visitor.type(["1", "2", "Ana Ejemplo", "accept"])
    #expect(visitor.lead?.weights == ["no_red_days": 7], "\(visitor.said)")
  }
}
