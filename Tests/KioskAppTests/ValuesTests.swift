import Consultation
import Terminal
import Testing

@testable import KioskApp

/// What matters to a visitor: said on a page of its own, and told of each choice.
@Suite struct ValuesTests {
  /// Somebody well who looks at the results.
  private func visitor(_ pack: ClinicPack = Packs.vive, _ language: Language = .en) -> Visitor {
    var visitor = Visitor(pack, language: language)
    visitor.begin(in: language)
    visitor.answerAll()
    visitor.press(.enter)
    return visitor
  }

  @Test(arguments: Language.allCases)
  func `what matters most stands first, and the choices in the order of the results`(
    language: Language
  ) throws {
    var visitor = visitor(Packs.vive, language)
    let before = visitor.visit?.assessment(by: Packs.vive)
    visitor.openValues()
    visitor.type("3")
    visitor.press(.enter)
    visitor.type("10")
    visitor.press(.enter, .enter, .enter)
    #expect(visitor.kiosk.whereabouts == .values, "nothing is compared before that is asked for")
    visitor.press(.enter)

    let words = Packs.vive.wording(language)
    let marks = words.name("no_dark_marks" as ValueID)
    #expect(visitor.text.contains(marks + ": 10"))
    #expect(visitor.visit?.weights == ["no_red_days": 3, "no_dark_marks": 10])
    #expect(visitor.visit?.assessment(by: Packs.vive) == before)
    let comparison = try #require(
      before.flatMap { Comparison($0, in: Packs.vive.catalogue, by: visitor.visit?.weights ?? [:]) }
    )
    #expect(
      comparison.rows.map(\.value.id) == ["no_dark_marks", "no_red_days", "lasting", "low_cost"])
    #expect(
      comparison.alternatives
        == (before?.ranked.map { .treatment($0.treatment) } ?? []) + [.nothing])
  }

  @Test func `a number is marked by digits, arrows and taps, and taken back`() {
    var visitor = visitor()
    visitor.openValues()
    visitor.type("1")
    #expect(visitor.text.contains("[1]"))
    visitor.type("0")
    #expect(visitor.text.contains("[10]"), "two digits within a second are one number")
    visitor.press(.right)
    #expect(visitor.text.contains("[10]"), "there is no more than ten")
    visitor.press(.left)
    #expect(visitor.text.contains("[9]"))
    visitor.press(.backspace)
    #expect(!visitor.text.contains("["), "nothing was said")
    visitor.tap("7 ")
    #expect(visitor.text.contains("[7]"))
  }

  @Test func `whoever goes back has said nothing`() {
    var visitor = visitor()
    visitor.openValues()
    visitor.type("9")
    visitor.press(.escape)
    #expect(visitor.kiosk.whereabouts == .results)
    #expect(visitor.visit?.weights == [:])
  }

  @Test func `what was said stands there again, and reaches the clinic`() throws {
    var visitor = visitor()
    visitor.openValues()
    visitor.type("9")
    visitor.press(.down, .down, .down, .down, .down, .enter, .escape)
    #expect(visitor.text.contains("[9]"), "back from the comparison")
    visitor.press(.escape)
    visitor.openValues()
    #expect(visitor.text.contains("[9]"))
    visitor.press(.escape, .end, .enter)
    visitor.leaveDetails("ACCEPT")
    #expect(visitor.lead?.weights == ["no_red_days": 9])
  }

  @Test func `a pack without values shows no such page`() {
    var visitor = Visitor(Packs.tiny, language: .en)
    visitor.begin(in: .en)
    visitor.answerAll([
      "age": .number(34), "concern": .many(["lines"]), "meds": .many([]), "iso": .one("never"),
      "downtime": .one("3-7"), "event": .one("none"),
    ])
    visitor.press(.enter)
    #expect(visitor.kiosk.whereabouts == .results)
    #expect(!visitor.text.contains("What matters to you"))
  }
}

extension Visitor {
  /// From the results to the page of values, by the number of its card.
  mutating func openValues() {
    let page = page as? ResultsPage
    let cards = page?.content(in: kiosk.lobby).cards ?? []
    press(.home)
    for _ in 0..<(cards.firstIndex { $0.item == .values } ?? 0) { press(.down) }
    press(.enter)
  }
}
