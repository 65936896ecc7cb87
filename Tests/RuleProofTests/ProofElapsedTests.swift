import Consultation
import RuleProof
import Testing

/// Bounds in days, weeks, months and years change places from one day to the next.
@Suite struct ProofElapsedTests {
  private let today = CalendarDay(daysSince1970: 20_779)

  private func states(_ conditions: [Condition]) -> AnswerStates {
    let questions = ["a", "b"].map {
      Question(id: QuestionID($0), kind: .elapsed([.days, .weeks, .months, .years]))
    }
    return AnswerStates(
      ProofWorld.pack(questions, []), conditions: conditions, today: today)
  }

  private func under(_ amount: Int, _ unit: CalendarPeriod.Unit) -> UnaryTest {
    .elapsed(.init(upper: .init(.init(amount: amount, unit: unit), isIncluded: false)))
  }

  private func isFound(_ states: AnswerStates, _ demands: [AnswerStates.Demand]) -> Bool {
    var effort = Effort()
    if case .found = states.find(demands, effort: &effort) { return true }
    return false
  }

  @Test(arguments: [27, 28, 29, 30, 31, 32])
  func `so many days and whole months meet exactly as on some day of four hundred years`(
    days: Int
  ) {
    let month = Condition([.init("a", under(1, .months))])
    let few = Condition([.init("a", under(days, .days))])
    let states = states([month, few])
    // A month has 28 to 31 days; one begun on the 31st is whole early in the next but one.
    #expect(
      isFound(states, [.condition(month, [.no]), .condition(few, [.yes])]) == (days > 28))
    #expect(
      isFound(states, [.condition(month, [.yes]), .condition(few, [.no])]) == (days < 31))
  }

  @Test func `two answers of one state must be possible on the same day`() {
    let month = ["a", "b"].map { Condition([.init(QuestionID($0), under(1, .months))]) }
    let short = Condition([.init("a", under(29, .days))])
    let long = Condition([.init("b", under(30, .days))])
    let states = states(month + [short, long])
    // A whole month in 28 days needs a February behind it, 30 days without one a longer month.
    let february: [AnswerStates.Demand] = [
      .condition(month[0], [.no]), .condition(short, [.yes]),
    ]
    let january: [AnswerStates.Demand] = [
      .condition(month[1], [.yes]), .condition(long, [.no]),
    ]
    #expect(isFound(states, february))
    #expect(isFound(states, january))
    #expect(!isFound(states, february + january))
  }

  @Test func `the longest time that can be said bounds what is possible`() {
    let within = Condition([.init("a", under(120, .years))])
    let far = Condition([.init("a", under(400, .years))])
    let states = states([within, far])
    #expect(isFound(states, [.condition(within, [.no])]))
    #expect(!isFound(states, [.condition(far, [.no])]))
  }

  @Test(arguments: [(27, true), (28, true), (31, false), (32, false), (395, false)])
  func `days and months far from each other are in order on every day`(
    days: Int, isBeforeMonth: Bool
  ) {
    let few = Condition([.init("a", under(days, .days))])
    let month = Condition([.init("a", under(1, .months))])
    let year = Condition([.init("a", under(14, .months))])
    let states = states([few, month, year])
    #expect(isFound(states, [.condition(few, [.yes]), .condition(month, [.no])]) != isBeforeMonth)
    #expect(!isFound(states, [.condition(few, [.yes]), .condition(year, [.no])]))
    #expect(isFound(states, [.condition(few, [.no]), .condition(year, [.yes])]))
  }

  @Test func `months and years alone are in order on every day`() {
    let year = Condition([.init("a", under(1, .years))])
    let months = Condition([.init("a", under(12, .months))])
    let states = states([year, months])
    #expect(!isFound(states, [.condition(year, [.yes]), .condition(months, [.no])]))
    #expect(!isFound(states, [.condition(year, [.no]), .condition(months, [.yes])]))
    #expect(isFound(states, [.condition(year, [.unknown]), .condition(months, [.unknown])]))
  }
}
