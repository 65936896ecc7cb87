import Consultation
import Testing

@Suite struct TruthTests {
  @Test func `conjunction, disjunction and negation are Kleene's`() {
    for left in Truth.allCases {
      for right in Truth.allCases {
        #expect((left && right) == min(left, right))
        #expect((left || right) == max(left, right))
        #expect(!(left && right) == (!left || !right))
      }
      #expect(!(!left) == left)
    }
    #expect(!Truth.unknown == .unknown)
  }

  @Test func `a cell holds as decision tables say`() {
    let today = SmallWorld.today
    func holds(_ test: UnaryTest, _ answer: Answer) -> Truth { test.holds(for: answer, on: today) }
    func number(_ lower: (Int, Bool)?, _ upper: (Int, Bool)?) -> UnaryTest {
      .number(
        .init(
          lower: lower.map { .init($0.0, isIncluded: $0.1) },
          upper: upper.map { .init($0.0, isIncluded: $0.1) }))
    }
    #expect(holds(number(nil, (18, false)), .number(17)) == .yes)
    #expect(holds(number(nil, (18, false)), .number(18)) == .no)
    #expect(holds(number(nil, (18, true)), .number(18)) == .yes)
    #expect(holds(number((18, true), (21, true)), .number(21)) == .yes)
    #expect(holds(number((18, false), (21, false)), .number(21)) == .no)
    #expect(holds(.option("keloid"), .many(["burn", "keloid"])) == .yes)
    #expect(holds(.not(.option("keloid")), .many(["burn", "keloid"])) == .no)
    #expect(holds(.option("none"), .many([])) == .yes)
    #expect(holds(.anyOf([.option("a"), .option("b")]), .one("b")) == .yes)
    #expect(holds(.not(.option("a")), .unknown) == .unknown)
    #expect(holds(.anything, .unknown) == .yes)
  }
}
