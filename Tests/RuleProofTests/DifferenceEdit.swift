import Consultation
import RuleProof
import Testing

/// An edit of the clinic's pack, such as a director makes.
struct DifferenceEdit: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Whom it holds back less, and whom more: `[]` where it changes nothing.
  let directions: Set<AdviceChange.Direction>
  let edited: @Sendable (ClinicPack) -> ClinicPack

  init(
    _ name: String, _ directions: Set<AdviceChange.Direction>,
    edited: @escaping @Sendable (ClinicPack) -> ClinicPack
  ) {
    testDescription = name
    self.directions = directions
    self.edited = edited
  }

  /// An edit of one rule; `nil` deletes it.
  private static func rule(
    _ id: RuleID, _ name: String, _ directions: Set<AdviceChange.Direction>,
    change: @escaping @Sendable (Rule) -> Rule?
  ) -> DifferenceEdit {
    DifferenceEdit(name, directions) { pack in
      pack.with(rules: pack.ruleBook.rules.compactMap { $0.id == id ? change($0) : $0 })
    }
  }

  private static let under60 = UnaryTest.elapsed(
    .init(upper: .init(.init(amount: 60, unit: .days), isIncluded: false)))
  private static let upTo90 = UnaryTest.elapsed(
    .init(upper: .init(.init(amount: 90, unit: .days), isIncluded: true)))

  static let all: [DifferenceEdit] = [
    rule("botulinum_allergy", "a status is lowered", [.milder]) { $0.with(status: .clearance) },
    rule("isotretinoin_recent", "a status is raised", [.stricter]) {
      $0.with(status: .wait, until: .period(CalendarPeriod(6, .months), after: "iso_ago"))
    },
    rule("botox_too_recent", "a rule is deleted", [.milder]) { _ in nil },
    DifferenceEdit("a rule is added", [.stricter]) { pack in
      let rule = Rule(
        id: "added", applies: ["microneedling"],
        condition: Condition([
          .init("recent", .option("botox")), .init("recent_botox_ago", under60),
        ]), status: .wait, until: .event("skin_healed"))
      return pack.with(rules: pack.ruleBook.rules + [rule])
    },
    rule("botox_too_recent", "a cell is widened", [.stricter]) {
      $0.with(
        condition: Condition([
          .init("recent", .option("botox")), .init("recent_botox_ago", upTo90),
        ]))
    },
    rule("age_needling", "a cell is narrowed", [.milder]) {
      $0.with(
        condition: Condition([
          .init(
            "age",
            .number(.init(lower: .init(18, isIncluded: true), upper: .init(18, isIncluded: true))))
        ]))
    },
    rule("isotretinoin_now", "a rule takes in another treatment", [.stricter]) {
      $0.with(applies: $0.applies + ["botulinum"])
    },
    rule("botox_too_recent", "a wait is shortened", [.milder]) {
      $0.with(status: .wait, until: .period(CalendarPeriod(60, .days), after: "recent_botox_ago"))
    },
    rule("botox_too_recent", "a wait ends with an event", [.milder, .stricter]) {
      $0.with(status: .wait, until: .event("skin_healed"))
    },
    DifferenceEdit("a question is asked of fewer visitors", [.milder, .stricter]) { pack in
      pack.with(
        questions: pack.questionnaire.questions.map {
          $0.id == "recent" ? $0.with(condition: Condition([.init("iso", .option("never"))])) : $0
        })
    },
    DifferenceEdit("an option is added", [.stricter]) { pack in
      pack.with(
        questions: pack.questionnaire.questions.map {
          $0.id == "iso" ? $0.with(options: $0.options + [Option("soon")]) : $0
        },
        rules: pack.ruleBook.rules.map {
          $0.id == "isotretinoin_now" || $0.id == "isotretinoin_hair"
            ? $0.with(
              condition: Condition([.init("iso", .anyOf([.option("now"), .option("soon")]))]))
            : $0
        })
    },
    DifferenceEdit("a question is taken out with its rules", [.milder]) { pack in
      pack.with(
        questions: pack.questionnaire.questions.filter { $0.id != "allergy" },
        rules: pack.ruleBook.rules.filter { rule in
          !rule.condition.cells.contains { $0.question == "allergy" }
        })
    },
    rule("under_18", "an ending is taken back", [.milder]) { $0.with(endsInterview: false) },
    DifferenceEdit("a treatment is added", [.milder]) { pack in
      pack.with(
        treatments: pack.catalogue.treatments + [
          Treatment(id: "peel", base: "microneedling", uses: [])
        ])
    },
    DifferenceEdit("the rules change places", []) { pack in
      pack.with(rules: pack.ruleBook.rules.reversed())
    },
    rule("isotretinoin_now", "a rule is renamed", []) {
      Rule(
        id: "renamed", applies: $0.applies, condition: $0.condition, status: $0.status,
        until: $0.until)
    },
  ]
}

extension ClinicPack {
  /// The same pack with other questions, rules or treatments.
  func with(
    questions: [Question]? = nil, rules: [Rule]? = nil, treatments: [Treatment]? = nil
  ) -> ClinicPack {
    let rules = rules ?? ruleBook.rules
    var offered = Catalogue(treatments: treatments ?? catalogue.treatments)
    offered.nothing = catalogue.nothing
    offered.values = catalogue.values
    return ClinicPack(
      identity: identity, clinic: clinic, limits: limits,
      questionnaire: Questionnaire(
        questions ?? questionnaire.questions,
        endings: rules.filter(\.endsInterview).map { .init(rule: $0.id, condition: $0.condition) }),
      ruleBook: RuleBook(rules: rules, catalogue: offered),
      sources: sources, lessons: lessons, wordings: wordings, notices: notices)
  }

  /// Few questions with few options, and the rules that ask about nothing else: small enough for
  /// every visitor to come by.
  var reduced: ClinicPack {
    let kept: [QuestionID: Set<OptionID>] = [
      "age": [], "allergy": ["botulinum", "none"], "iso": ["never", "now", "stopped"],
      "iso_ago": [], "recent": ["botox", "none"], "recent_botox_ago": [],
    ]
    let questions = questionnaire.questions.filter { kept[$0.id] != nil }.map { question in
      question.id == "age"
        ? Question(id: "age", kind: .number(17...19), allowsUnknown: false)
        : question.with(
          options: question.options.filter { kept[question.id]?.contains($0.id) ?? false })
    }
    return with(
      questions: questions,
      rules: ruleBook.rules.filter { $0.condition.cells.allSatisfy { kept[$0.question] != nil } },
      treatments: catalogue.treatments.filter {
        ["microneedling", "microneedling_prp", "botulinum"].contains($0.id)
      })
  }
}

extension Question {
  fileprivate func with(options: [Option]? = nil, condition: Condition? = nil) -> Question {
    let kind: Kind =
      switch kind {
      case .number, .elapsed: kind
      case .one(let old): .one(options ?? old)
      case .many(let old): .many(options ?? old)
      }
    return Question(
      id: id, kind: kind, allowsUnknown: allowsUnknown, condition: condition ?? self.condition,
      hasNotice: hasNotice)
  }
}

extension Rule {
  fileprivate func with(
    applies: [TreatmentID]? = nil, condition: Condition? = nil, endsInterview: Bool? = nil
  ) -> Rule {
    Rule(
      id: id, applies: applies ?? self.applies, condition: condition ?? self.condition,
      status: status, until: until, endsInterview: endsInterview ?? self.endsInterview,
      strength: strength, sources: sources)
  }

  fileprivate func with(status: Status, until: WaitEnd? = nil) -> Rule {
    Rule(
      id: id, applies: applies, condition: condition, status: status, until: until,
      endsInterview: endsInterview, strength: strength, sources: sources)
  }
}
