import Consultation

/// A pack so small that all its answers can be walked.
enum SmallWorld {
  static let today = CalendarDay(iso: "2026-11-22") ?? CalendarDay(daysSince1970: 0)

  static let questionnaire = Questionnaire(
    [
      Question(id: "age", kind: .number(16...22), allowsUnknown: false),
      Question(
        id: "concern",
        kind: .many([Option("lines"), Option("lips"), Option("none", isExclusive: true)])),
      Question(
        id: "health",
        kind: .many([Option("diabetes"), Option("bleeding"), Option("none", isExclusive: true)])),
      Question(
        id: "diabetes", kind: .one([Option("yes"), Option("no")]),
        condition: Condition([.init("health", .option("diabetes"))])),
      Question(
        id: "recent", kind: .many([Option("botox"), Option("none", isExclusive: true)])),
      Question(
        id: "ago", kind: .elapsed([.days]),
        condition: Condition([.init("recent", .option("botox"))])),
      Question(
        id: "downtime", kind: .one([Option("0", days: 0), Option("3-7", days: 7)]),
        condition: Condition([.init("diabetes", .anything)])),
    ],
    endings: [.init(rule: "minor", condition: minor)])

  static let minor = Condition([.init("age", .number(.init(upper: .init(18, isIncluded: false))))])

  static let rules = [
    Rule(
      id: "minor", applies: ["needling", "prp", "botulinum"], condition: minor,
      status: .contraindicated, endsInterview: true),
    Rule(id: "ceiling", applies: ["prp"], status: .clearance),
    Rule(
      id: "bleeding", applies: ["needling"],
      condition: Condition([.init("health", .option("bleeding"))]), status: .contraindicated),
    Rule(
      id: "sugar", applies: ["needling", "botulinum"],
      condition: Condition([
        .init("health", .option("diabetes")), .init("diabetes", .not(.option("yes"))),
      ]), status: .wait, until: .event("controlled")),
    Rule(
      id: "too_soon", applies: ["botulinum"],
      condition: Condition([
        .init(
          "ago", .elapsed(.init(upper: .init(.init(amount: 90, unit: .days), isIncluded: false))))
      ]), status: .wait, until: .period(CalendarPeriod(90, .days), after: "ago")),
    Rule(
      id: "young", applies: ["needling"],
      condition: Condition([
        .init(
          "age",
          .number(.init(lower: .init(18, isIncluded: true), upper: .init(21, isIncluded: true))))
      ]), status: .clearance),
    Rule(
      id: "remark", applies: ["botulinum"],
      condition: Condition([.init("concern", .option("lips"))]), status: .suitable),
  ]

  static let catalogue = Catalogue(treatments: [
    Treatment(id: "needling", uses: [use("lines", .c, 1...3)]),
    Treatment(id: "prp", base: "needling", uses: [use("lines", .d, 1...3)]),
    Treatment(id: "botulinum", uses: [use("lines", .a, 0...1)]),
  ])

  static let ruleBook = RuleBook(rules: rules, catalogue: catalogue)

  private static func use(
    _ concern: OptionID, _ grade: EvidenceGrade, _ redDays: ClosedRange<Int>
  ) -> Treatment.Use {
    Treatment.Use(
      concern: concern, grade: grade, sessions: 3...4, interval: CalendarPeriod(4, .weeks),
      redDays: redDays, redDaysAtMost: 7,
      firstVisible: .init(from: CalendarPeriod(8, .weeks), to: CalendarPeriod(12, .weeks)),
      peak: .init(from: CalendarPeriod(3, .months), to: CalendarPeriod(6, .months)),
      minutes: 45...75)
  }

  /// Everything that may be said to each question, *I don't know* included.
  static let domains: [(QuestionID, [Answer])] = [
    ("age", [.number(17), .number(18), .number(21), .number(22)]),
    ("concern", [.many([]), .many(["lines"]), .many(["lines", "lips"]), .unknown]),
    (
      "health",
      [
        .many([]), .many(["diabetes"]), .many(["bleeding"]), .many(["diabetes", "bleeding"]),
        .unknown,
      ]
    ),
    ("diabetes", [.one("yes"), .one("no"), .unknown]),
    ("recent", [.many([]), .many(["botox"]), .unknown]),
    (
      "ago",
      [89, 90].map { .elapsed(CalendarPeriod($0, .days)) } + [.unknown]
    ),
    ("downtime", [.one("0"), .one("3-7"), .unknown]),
  ]

  /// Every way to have said something, or nothing, to every question.
  static func everyAnswers(orNothing: Bool = false) -> [[QuestionID: Answer]] {
    domains.reduce([[:]]) { answers, domain in
      answers.flatMap { soFar in
        (orNothing ? [soFar] : [])
          + domain.1.map { soFar.merging([domain.0: $0]) { $1 } }
      }
    }
  }

  /// What the unknown of a sheet may turn out to be: every answer to every open question, until
  /// nothing is open.
  static func completions(of answers: [QuestionID: Answer]) throws -> [Interview] {
    let interview = try interview(answers)
    guard
      let open = interview.path.first(where: {
        interview[$0.id] == nil || interview[$0.id] == .unknown
      })
    else { return [interview] }
    let known = domains.first { $0.0 == open.id }?.1.filter { $0 != .unknown } ?? []
    return try known.flatMap { answer in
      try completions(of: answers.merging([open.id: answer]) { $1 })
    }
  }

  static func interview(_ answers: [QuestionID: Answer]) throws -> Interview {
    var interview = Interview(questionnaire, on: today)
    try interview.answer(answers)
    return interview
  }
}
