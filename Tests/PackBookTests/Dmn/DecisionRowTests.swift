import Consultation
import Testing

@testable import PackBook

@Suite struct DecisionRowTests {
  /// What the rows of a rule say, a line each: cells by the names of their columns, then status.
  private func rows(_ cells: Condition.Cell..., status: Status = .contraindicated) -> [String] {
    let rule = Rule(
      id: "rule", applies: ["needling"], condition: Condition(cells), status: status,
      until: status == .wait ? .event("healed") : nil)
    return DecisionRow.rows(of: rule, in: SmallClinic.questionnaire).map { row in
      let cells = row.cells.sorted { $0.key.name < $1.key.name }.map {
        "\($0.key.name): \($0.value)"
      }
      return (cells + [row.status.rawValue]).joined(separator: "; ")
    }
  }

  private func number(_ lower: Int?, _ upper: Int?) -> UnaryTest {
    .number(
      .init(
        lower: lower.map { .init($0, isIncluded: true) },
        upper: upper.map { .init($0, isIncluded: false) }))
  }

  private func ago(_ lower: UnaryTest.Duration?, _ upper: UnaryTest.Duration?) -> UnaryTest {
    .elapsed(
      .init(
        lower: lower.map { .init($0, isIncluded: true) },
        upper: upper.map { .init($0, isIncluded: false) }))
  }

  @Test func `a number is an interval, and in the open row what is not known meets it too`() {
    #expect(
      rows(.init("age", number(nil, 18))) == [
        "answer_age: [0..17]; contraindicated", "answer_age: [-1..17]; clearance",
      ])
    #expect(
      rows(.init("age", number(65, nil))) == [
        "answer_age: >= 65; contraindicated", "answer_age: >= 65; clearance",
        "answer_age: -1; clearance",
      ])
    #expect(
      rows(.init("degrees", number(nil, -5)), status: .clearance) == [
        "answer_degrees: [-11..-6]; clearance"
      ])
  }

  @Test func `an option is a word, and a list of them any of them`() {
    #expect(
      rows(.init("iso", .option("stopped"))) == [
        "answer_iso: \"stopped\"; contraindicated",
        "answer_iso: \"stopped\", \"unknown\"; clearance",
      ])
    #expect(
      rows(.init("iso", .anyOf([.option("never"), .option("type-1+")])), status: .wait).first
        == "answer_iso: \"never\", \"type-1+\"; wait")
  }

  @Test func `what is not an option is every other, but not a question not asked`() {
    #expect(
      rows(.init("iso", .not(.option("never")))).first
        == "answer_iso: \"stopped\", \"type-1+\"; contraindicated")
    #expect(
      rows(.init("skin", .not(.option("acne")))) == [
        "answer_skin: not(list contains(answer_skin, \"acne\") or "
          + "list contains(answer_skin, \"unknown\") or list contains(answer_skin, \"not asked\"));"
          + " contraindicated",
        "answer_skin: not(list contains(answer_skin, \"acne\") or "
          + "list contains(answer_skin, \"not asked\")); clearance",
      ])
  }

  @Test func `of several options any will do`() {
    #expect(
      rows(.init("skin", .anyOf([.option("acne"), .option("herpes")])), status: .clearance) == [
        "answer_skin: list contains(answer_skin, \"acne\") or list contains(answer_skin, \"herpes\")"
          + " or list contains(answer_skin, \"unknown\"); clearance"
      ])
  }

  @Test func `each unit of a time ago has a column`() {
    #expect(
      rows(
        .init("iso_ago", ago(.init(amount: 2, unit: .weeks), .init(amount: 6, unit: .months)))
      ).first == "answer_iso_ago_months: [0..5]; answer_iso_ago_weeks: >= 2; contraindicated")
  }

  @Test func `what mixes units and is denied takes a row for each way to deny it`() {
    let test = ago(.init(amount: 2, unit: .weeks), .init(amount: 6, unit: .months))
    #expect(
      rows(.init("iso_ago", .not(test)), status: .wait).filter { $0.hasSuffix("wait") } == [
        "answer_iso_ago_weeks: [0..1]; wait", "answer_iso_ago_months: >= 6; wait",
      ])
  }

  @Test func `cells of one row must all hold, and one that anything meets is left out`() {
    #expect(
      rows(
        .init("age", number(18, nil)), .init("iso", .anything), .init("iso", .option("never"))
      ).first == "answer_age: >= 18; answer_iso: \"never\"; contraindicated")
  }

  @Test func `a rule without a condition always holds, so it is one row`() {
    #expect(rows() == ["contraindicated"])
    #expect(rows(status: .clearance) == ["clearance"])
  }

  @Test func `a remark that cannot be ruled out stays a remark`() {
    #expect(
      rows(.init("iso", .option("never")), status: .suitable) == [
        "answer_iso: \"never\", \"unknown\"; suitable"
      ])
  }
}
