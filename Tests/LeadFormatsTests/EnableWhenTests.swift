import Consultation
import Testing

@testable import LeadFormats

@Suite struct EnableWhenTests {
  private func enabling(_ cells: Condition.Cell...) -> EnableWhen {
    EnableWhen(Condition(cells), in: World.pack)
  }

  private func coded(_ question: String, _ code: String) -> JSONTree {
    [
      "question": .text(question), "operator": "=",
      "answerCoding": ["system": .text("urn:antesala:tiny:\(question)"), "code": .text(code)],
    ]
  }

  private func expression(_ enabling: EnableWhen) -> String {
    enabling.extensions.first?["valueExpression"]["expression"].string ?? ""
  }

  @Test func `a list alone is any of its options`() {
    let enabling = enabling(
      .init("concern", .anyOf([.option("fine_lines"), .option("texture")])))
    #expect(enabling.rows == [coded("concern", "fine_lines"), coded("concern", "texture")])
    #expect(enabling.behavior == "any")
  }

  @Test func `cells that must all hold are all their rows`() {
    let enabling = enabling(
      .init("iso", .option("stopped")), .init("concern", .anything),
      .init(
        "age",
        .number(.init(lower: .init(18, isIncluded: true), upper: .init(65, isIncluded: false)))))
    #expect(
      enabling.rows == [
        coded("iso", "stopped"),
        ["question": "age", "operator": ">=", "answerInteger": 18],
        ["question": "age", "operator": "<", "answerInteger": 65],
      ])
    #expect(enabling.behavior == "all")
  }

  @Test func `one row needs no behaviour, none needs nothing`() {
    #expect(enabling(.init("iso", .option("stopped"))).behavior == nil)
    #expect(enabling().rows == nil && enabling(.init("iso", .anything)).rows == nil)
  }

  @Test func `elapsed times are quantities`() {
    let test = UnaryTest.elapsed(
      .init(upper: .init(.init(amount: 6, unit: .months), isIncluded: false)))
    #expect(
      enabling(.init("iso_ago", test)).rows == [
        [
          "question": "iso_ago", "operator": "<",
          "answerQuantity": [
            "value": 6, "unit": "months", "system": "http://unitsofmeasure.org", "code": "mo",
          ],
        ]
      ])
  }

  @Test func `what rows cannot say is an expression`() {
    let both = enabling(
      .init("iso", .option("stopped")),
      .init("concern", .anyOf([.option("fine_lines"), .option("texture")])))
    #expect(both.rows == nil && both.behavior == nil)
    let iso = "%resource.descendants().where(linkId = 'iso').answer"
    let concern = "%resource.descendants().where(linkId = 'concern').answer"
    #expect(
      expression(both) == "(\(iso).where(value.code = 'stopped').exists()) and "
        + "((\(concern).where(value.code = 'fine_lines').exists()) or "
        + "(\(concern).where(value.code = 'texture').exists()))")
    #expect(
      expression(enabling(.init("iso", .not(.option("never")))))
        == "(\(iso).value.where($this is Coding implies code != 'asked-unknown').exists() and "
        + "(\(iso).where(value.code = 'never').exists()).not())")
  }
}
