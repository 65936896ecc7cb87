import Consultation
import Rehearsal

/// Questionnaires, rules and answers as no clinic would write them, drawn from a seed.
struct RandomWorld {
  private var dice: Chance
  let questionnaire: Questionnaire
  let ruleBook: RuleBook

  init(seed: UInt64, rules count: Int) {
    var dice = Chance(seed: seed)
    var questions: [Question] = []
    for number in 0..<8 {
      questions.append(
        Question(
          id: QuestionID("question_\(number)"), kind: Self.kind(&dice),
          condition: dice.happens(one: 2)
            ? .always : Self.condition(over: questions, most: 2, &dice)))
    }
    let treatments = [
      Treatment(id: "base", uses: []), Treatment(id: "rider", base: "base", uses: []),
      Treatment(id: "other", uses: []),
    ]
    var rules: [Rule] = []
    for number in 0..<count {
      let status = Status.allCases[dice.below(4)]
      let ends = dice.happens(one: 40)
      rules.append(
        Rule(
          id: RuleID("rule_\(number)"),
          applies: treatments.map(\.id).filter { _ in ends || dice.happens(one: 2) },
          condition: Self.condition(over: questions, most: 3, &dice), status: status,
          until: status == .wait ? .event("healed") : nil, endsInterview: ends))
    }
    questionnaire = Questionnaire(
      questions,
      endings: rules.filter(\.endsInterview).map { .init(rule: $0.id, condition: $0.condition) })
    ruleBook = RuleBook(rules: rules, catalogue: Catalogue(treatments: treatments))
    self.dice = dice
  }

  /// What somebody says, unknown and left out answers included.
  mutating func interview() throws -> Interview {
    var interview = Interview(questionnaire, on: SmallWorld.today)
    for question in questionnaire.questions where !dice.happens(one: 5) {
      try interview.answer(Self.answer(to: question, &dice), to: question.id)
    }
    return interview
  }

  private static let options = ["none", "red", "green", "blue"].map { Option($0) }

  private static func kind(_ dice: inout Chance) -> Question.Kind {
    switch dice.below(4) {
    case 0: .number(0...9)
    case 1: .one(options)
    case 2: .many(options)
    default: .elapsed(CalendarPeriod.Unit.allCases)
    }
  }

  private static func condition(
    over questions: [Question], most: Int, _ dice: inout Chance
  ) -> Condition {
    let named = questions.shuffled(using: &dice).prefix(dice.below(most + 1))
    return Condition(named.map { .init($0.id, test(of: $0.kind, depth: 2, &dice)) })
  }

  /// A test that mostly is of the question's kind, and sometimes of none that it can have.
  private static func test(
    of kind: Question.Kind, depth: Int, _ dice: inout Chance
  ) -> UnaryTest {
    if depth > 0 {
      switch dice.below(6) {
      case 0: return .not(test(of: kind, depth: depth - 1, &dice))
      case 1, 2:
        return .anyOf((0..<dice.below(4)).map { _ in test(of: kind, depth: depth - 1, &dice) })
      default: break
      }
    }
    if dice.happens(one: 20) { return .anything }
    switch dice.happens(one: 20) ? Self.kind(&dice) : kind {
    case .number:
      return .number(
        .init(
          lower: dice.happens(one: 2) ? .init(dice.below(9), isIncluded: true) : nil,
          upper: dice.happens(one: 2) ? .init(dice.below(9), isIncluded: false) : nil))
    case .one, .many: return .option(options[dice.below(options.count)].id)
    case .elapsed:
      let bound = UnaryTest.Duration(amount: dice.below(9), unit: .months)
      return .elapsed(.init(upper: .init(bound, isIncluded: dice.happens(one: 2))))
    }
  }

  private static func answer(to question: Question, _ dice: inout Chance) -> Answer {
    guard !dice.happens(one: 5) else { return .unknown }
    switch question.kind {
    case .number(let range): return .number(Int.random(in: range, using: &dice))
    case .one(let options): return .one(options[dice.below(options.count)].id)
    case .many(let options):
      return .many(options.map(\.id).filter { _ in dice.happens(one: 2) })
    case .elapsed: return .elapsed(CalendarPeriod(dice.below(300), .days))
    }
  }
}

extension Chance {
  fileprivate mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  fileprivate mutating func happens(one bound: Int) -> Bool { below(bound) == 0 }
}
