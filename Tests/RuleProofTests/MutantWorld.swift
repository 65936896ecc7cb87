import Consultation
import RuleProof

/// A small pack to make mistakes in: an age, an illness or two, a course of tablets.
enum MutantWorld {
  static let questions = [
    Question(id: "age", kind: .number(0...120), allowsUnknown: false),
    Question(
      id: "ill",
      kind: .many([Option("heart"), Option("blood"), Option("none", isExclusive: true)])),
    Question(id: "tablets", kind: .one([Option("never"), Option("stopped")])),
    Question(
      id: "stopped_ago", kind: .elapsed([.days, .months]),
      condition: Condition([.init("tablets", .option("stopped"))])),
  ]

  static let base: [QuestionID: Answer] = [
    "age": .number(40), "ill": .many([]), "tablets": .one("never"),
  ]

  static let young = Rule(
    id: "young", applies: ["base"],
    condition: Condition([
      .init(
        "age",
        .number(
          .init(lower: .init(18, isIncluded: true), upper: .init(21, isIncluded: true))))
    ]),
    status: .clearance)

  static let blood = Rule(
    id: "blood", applies: ["base"], condition: Condition([.init("ill", .option("blood"))]),
    status: .contraindicated)

  static let tablets = Rule(
    id: "tablets", applies: ["base"],
    condition: Condition([
      .init("tablets", .option("stopped")),
      .init(
        "stopped_ago",
        .elapsed(.init(upper: .init(.init(amount: 2, unit: .weeks), isIncluded: false)))),
    ]),
    status: .wait, until: .period(CalendarPeriod(2, .weeks), after: "stopped_ago"))

  static let child = Rule(
    id: "child", applies: ["base", "rider"],
    condition: Condition([
      .init("age", .number(.init(upper: .init(18, isIncluded: false))))
    ]),
    status: .contraindicated, endsInterview: true)

  /// Says what `base` looks like to a visitor who answers like `base` but for some answers.
  static func example(
    _ id: String, _ answers: [QuestionID: Answer], _ status: Status,
    until: CalendarDay?? = nil, without: [RuleID] = [], ended: RuleID? = nil
  ) -> Example {
    Example(
      id: id, answers: base.merging(answers) { $1 },
      expectations: [
        .init(treatment: "base", status: status, until: until, without: without)
      ], ended: ended)
  }

  static func loaded(
    _ rules: [Rule], _ examples: [Example] = [], redLines: [RedLine] = [],
    kept: [RuleID: String] = [:], excuses: [RuleID: [String: String]] = [:]
  ) -> LoadedPack {
    LoadedPack(
      pack: ProofWorld.pack(questions, rules, treatments: ["base", "rider"]), examples: examples,
      base: base, redLines: redLines, keptRules: kept, excuses: excuses)
  }
}

extension LoadedPack {
  /// The verdicts on all mistakes, each called by its rule and name.
  func verdicts() -> [(name: String, verdict: MutantVerdict)] {
    let judge = MutantJudge(self)
    return judge.mutants.map { ("\($0.rule.id): \($0)", judge.judge($0)) }
  }

  /// The names of the mistakes that survive.
  func survivors() -> [String] {
    verdicts().compactMap { name, verdict in
      if case .surviving = verdict { name } else { nil }
    }
  }
}
