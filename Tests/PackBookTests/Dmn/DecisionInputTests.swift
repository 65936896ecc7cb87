import Consultation
import Testing

@testable import PackBook

@Suite struct DecisionInputTests {
  private static let today = CalendarDay(iso: "2026-11-30") ?? CalendarDay(daysSince1970: 0)

  /// What each column holds of a visitor, by name.
  private func told(_ answers: [QuestionID: Answer]) throws -> [String: DecisionInput.Value] {
    var interview = Interview(SmallClinic.questionnaire, on: Self.today)
    try interview.answer(answers)
    let columns = SmallClinic.questionnaire.questions.flatMap { question in
      if case .elapsed(let units) = question.kind {
        units.map { DecisionInput(question: question.id, unit: $0) }
      } else {
        [DecisionInput(question: question.id, unit: nil)]
      }
    }
    return Dictionary(
      uniqueKeysWithValues: columns.map {
        ($0.name, $0.value(on: interview.sheet, of: SmallClinic.questionnaire))
      })
  }

  @Test func `what was said is told as the engine reads it, times ago in whole units`() throws {
    #expect(
      try told([
        "age": .number(34), "degrees": .number(-4), "iso": .one("stopped"),
        "iso_ago": .elapsed(CalendarPeriod(iso: "P5M29D") ?? CalendarPeriod(0, .days)),
        "skin": .many(["acne", "herpes"]),
      ]) == [
        "answer_age": .number(34), "answer_degrees": .number(-4), "answer_iso": .word("stopped"),
        "answer_iso_ago_weeks": .number(26), "answer_iso_ago_months": .number(5),
        "answer_skin": .list(["acne", "herpes"]),
      ])
  }

  @Test func `nothing of a list is none`() throws {
    #expect(try told(["skin": .many([])])["answer_skin"] == .list(["none"]))
  }

  @Test func `not known, not answered and perhaps asked are one, not asked is another`() throws {
    let silent: [String: DecisionInput.Value] = [
      "answer_age": .number(-1), "answer_degrees": .number(-11), "answer_iso": .word("unknown"),
      "answer_iso_ago_weeks": .number(-1), "answer_iso_ago_months": .number(-1),
      "answer_skin": .list(["unknown"]),
    ]
    #expect(try told([:]) == silent)
    #expect(try told(["iso": .unknown, "degrees": .unknown, "skin": .unknown]) == silent)
    let never = try told(["iso": .one("never")])
    #expect(never["answer_iso_ago_weeks"] == .number(-2))
  }

  @Test func `no sign stands in a name`() {
    #expect(DecisionInput(question: "a-b+c", unit: .days).name == "answer_a_minus_b_plus_c_days")
  }

  @Test func `a model asks for what its rules look at, in the order of the questions`() {
    let ago = UnaryTest.elapsed(
      .init(
        lower: .init(.init(amount: 1, unit: .weeks), isIncluded: true),
        upper: .init(.init(amount: 2, unit: .months), isIncluded: false)))
    let pack = SmallClinic.pack([
      SmallClinic.rule(.init("skin", .option("acne")), .init("age", .anything), status: .wait),
      SmallClinic.rule(.init("iso_ago", ago), .init("iso", .option("stopped")), status: .clearance),
    ])
    #expect(
      DecisionModel(pack, in: .en).inputs.map(\.name) == [
        "answer_iso", "answer_iso_ago_months", "answer_iso_ago_weeks", "answer_skin",
      ])
  }
}
