import Consultation
import RuleProof
import Testing

@testable import PackBook

@Suite struct ConditionWordsTests {
  private func said(_ test: UnaryTest, _ language: Language, of question: QuestionID = "age")
    throws -> String
  {
    try RuleBookPaperTests.loaded.get().pack.wording(language).text(for: test, of: question)
  }

  private func number(_ lower: Int?, _ isLowerIn: Bool, _ upper: Int?, _ isUpperIn: Bool)
    -> UnaryTest
  {
    .number(
      .init(
        lower: lower.map { .init($0, isIncluded: isLowerIn) },
        upper: upper.map { .init($0, isIncluded: isUpperIn) }))
  }

  @Test func `numbers are said with their ends`() throws {
    let all = [
      number(nil, false, 18, false), number(nil, false, 18, true), number(65, true, nil, false),
      number(65, false, nil, false), number(18, true, 21, true), number(18, false, 21, true),
      number(18, true, 18, true),
    ]
    #expect(
      try all.map { try said($0, .es) } == [
        "menos de 18", "18 o menos", "65 o más", "más de 65", "de 18 a 21",
        "más de 18 y 21 o menos", "18",
      ])
    #expect(
      try all.map { try said($0, .en) } == [
        "less than 18", "18 or less", "65 or more", "more than 65", "from 18 to 21",
        "more than 18 and 21 or less", "18",
      ])
  }

  @Test func `a time past is said in its own unit`() throws {
    let test = UnaryTest.elapsed(
      .init(
        lower: .init(.init(amount: 1, unit: .weeks), isIncluded: true),
        upper: .init(.init(amount: 6, unit: .months), isIncluded: false)))
    #expect(try said(test, .es) == "hace 1 semana o más y menos de 6 meses")
    #expect(try said(test, .en) == "1 week or more and less than 6 months ago")
  }

  @Test func `options are said as visitors read them, and their absence too`() throws {
    let words = try RuleBookPaperTests.loaded.get().pack.wording(.es)
    let (keloid, none) = ("option.skin_hist.keloid", "option.skin_hist.none")
    #expect(
      try said(.anyOf([.option("keloid"), .option("none")]), .es, of: "skin_hist")
        == "\(words[keloid]); o \(words[none])")
    #expect(
      try said(.not(.option("keloid")), .es, of: "skin_hist")
        == "otra respuesta que no sea: \(words[keloid])")
    #expect(try said(.anything, .es, of: "skin_hist") == "cualquier respuesta")
  }
}
