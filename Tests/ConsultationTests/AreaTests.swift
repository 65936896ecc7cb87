import Consultation
import Testing

/// Where a treatment is offered decides whether it is proposed for what was asked for there.
@Suite struct AreaTests {
  private static let questionnaire = Questionnaire([
    Question(
      id: "concern",
      kind: .many([Option("scars"), Option("lips"), Option("none", isExclusive: true)])),
    Question(
      id: "area",
      kind: .many([Option("face"), Option("scalp"), Option("none", isExclusive: true)]),
      condition: Condition([.init("concern", .option("scars"))])),
  ])

  private static let book = RuleBook(
    rules: [],
    catalogue: Catalogue(treatments: [
      Treatment(id: "needling", areas: ["face"], uses: [use("scars")]),
      Treatment(id: "filler", areas: ["mouth"], uses: [use("lips")]),
      Treatment(id: "anywhere", uses: [use("scars")]),
    ]))

  private static func use(_ concern: OptionID) -> Treatment.Use {
    Treatment.Use(
      concern: concern, grade: .b, sessions: 1...1, interval: CalendarPeriod(4, .weeks),
      redDays: 0...1, redDaysAtMost: 1,
      firstVisible: .init(from: CalendarPeriod(1, .weeks), to: CalendarPeriod(1, .weeks)),
      peak: .init(from: CalendarPeriod(1, .months), to: CalendarPeriod(1, .months)),
      minutes: 30...30)
  }

  private func proposed(_ concerns: [OptionID], _ area: Answer?) throws -> [String] {
    var interview = Interview(Self.questionnaire, on: SmallWorld.today)
    try interview.answer(.many(concerns), to: "concern")
    if let area { try interview.answer(area, to: "area") }
    return Self.book.assess(interview.sheet).ranked.map(\.treatment.text)
  }

  @Test func `what is offered there is proposed, what is not is not`() throws {
    #expect(try proposed(["scars"], .many(["face"])) == ["needling", "anywhere"])
    #expect(try proposed(["scars"], .many(["scalp"])) == ["anywhere"])
    #expect(try proposed(["scars"], .many(["scalp", "face"])) == ["needling", "anywhere"])
    #expect(try proposed(["scars"], .many([])) == ["anywhere"])
  }

  @Test func `as long as it is not known where, nothing is left out`() throws {
    #expect(try proposed(["scars"], .unknown) == ["needling", "anywhere"])
    #expect(try proposed(["scars"], nil) == ["needling", "anywhere"])
  }

  @Test func `a concern that names its place by itself is not asked for it`() throws {
    #expect(try proposed(["lips"], nil) == ["filler"])
    #expect(
      try proposed(["scars", "lips"], .many(["face"])) == ["needling", "filler", "anywhere"])
  }
}
