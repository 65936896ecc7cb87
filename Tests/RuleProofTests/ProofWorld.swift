import Consultation
import RuleProof

/// Small packs drawn by lot, and everything that can be said to them.
struct ProofWorld {
  let pack: ClinicPack
  let redLines: [RedLine]

  static let today = CalendarDay(daysSince1970: 20_779)

  init(seed: UInt64) {
    var lot = Lot(seed: seed)
    var questions: [Question] = []
    for place in 0..<4 {
      let kind = lot.kind()
      let condition = place > 0 && lot.roll(2) == 0 ? lot.condition(on: questions) : .always
      questions.append(
        Question(
          id: QuestionID("q\(place)"), kind: kind, allowsUnknown: lot.roll(3) > 0,
          condition: condition))
    }
    let treatments: [TreatmentID] = ["base", "rider"]
    let rules = (0..<6).map { place in
      let status = Status.allCases[lot.roll(4)]
      return Rule(
        id: RuleID("r\(place)"), applies: [treatments[lot.roll(2)]],
        condition: lot.condition(on: questions), status: status,
        until: status == .wait ? .event("later") : nil, endsInterview: place == 0)
    }
    redLines = (0..<3).map { place in
      RedLine(
        id: RedLineID("line\(place)"), condition: lot.condition(on: questions),
        neverMilder: Status.allCases[1 + lot.roll(3)], treatments: treatments)
    }
    pack = Self.pack(questions, rules, treatments: treatments)
  }

  /// A pack of questions and rules alone; the second treatment rides on the first.
  static func pack(
    _ questions: [Question], _ rules: [Rule], treatments: [TreatmentID] = ["base"]
  ) -> ClinicPack {
    let clinic = Clinic(
      name: "", city: "", telephone: "", whatsapp: "", permit: "", physician: "", license: "",
      countryCode: "")
    let catalogue = Catalogue(
      treatments: treatments.enumerated().map { place, id in
        Treatment(id: id, base: place > 0 ? treatments[0] : nil, uses: [])
      })
    return ClinicPack(
      identity: .init(id: "world", version: "1", sha256: ""), clinic: clinic,
      questionnaire: Questionnaire(
        questions,
        endings: rules.filter(\.endsInterview).map { .init(rule: $0.id, condition: $0.condition) }),
      ruleBook: RuleBook(rules: rules, catalogue: catalogue), sources: [:], lessons: [],
      wordings: [:], notices: [:])
  }

  /// Every way to answer every question: nothing, *I don't know*, each answer.
  func interviews() -> [Interview] {
    var all = [Interview(pack.questionnaire, on: Self.today)]
    for question in pack.questionnaire.questions {
      all += all.flatMap { interview in
        Self.answers(to: question).compactMap { answer in
          var next = interview
          do {
            try next.answer(answer, to: question.id)
            return next
          } catch {
            return nil
          }
        }
      }
    }
    return all
  }

  private static func answers(to question: Question) -> [Answer] {
    let answers: [Answer] =
      switch question.kind {
      case .number(let range): range.map { .number($0) }
      case .one(let options): options.map { .one($0.id) }
      case .many(let options):
        (0..<(1 << options.count)).map { bits in
          .many(options.indices.filter { bits >> $0 & 1 == 1 }.map { options[$0].id })
        }
      case .elapsed: [0, 6, 7, 13, 14, 15, 40].map { .elapsed(CalendarPeriod($0, .days)) }
      }
    return answers + [.unknown]
  }
}

/// Draws by lot, the same for the same seed.
struct Lot {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  mutating func kind() -> Question.Kind {
    switch roll(4) {
    case 0: .number(0...4)
    case 1: .one([Option("a"), Option("b"), Option("c")])
    case 2:
      .many([
        Option("a"), Option("b"), Option("all", isExclusive: true),
        Option("none", isExclusive: true),
      ])
    default: .elapsed([.days, .weeks])
    }
  }

  mutating func condition(on questions: [Question]) -> Condition {
    var cells: [Condition.Cell] = []
    for _ in 0...roll(2) {
      let question = questions[roll(questions.count)]
      guard !cells.contains(where: { $0.question == question.id }) else { continue }
      cells.append(.init(question.id, test(on: question, depth: 2)))
    }
    return Condition(cells)
  }

  private mutating func test(on question: Question, depth: Int) -> UnaryTest {
    switch depth > 0 ? roll(5) : 4 {
    case 0: return .not(test(on: question, depth: depth - 1))
    case 1:
      return .anyOf([
        test(on: question, depth: depth - 1), test(on: question, depth: depth - 1),
      ])
    case 2 where roll(3) == 0: return .anything
    default: break
    }
    switch question.kind {
    case .number:
      let low = roll(5)
      return .number(
        .init(
          lower: roll(2) == 0 ? .init(low, isIncluded: roll(2) == 0) : nil,
          upper: roll(2) == 0 ? .init(low + roll(3), isIncluded: roll(2) == 0) : nil))
    case .one(let options), .many(let options): return .option(options[roll(options.count)].id)
    case .elapsed:
      let bound: UnaryTest.Duration =
        roll(2) == 0 ? .init(amount: 14, unit: .days) : .init(amount: 1, unit: .weeks)
      return .elapsed(.init(upper: .init(bound, isIncluded: roll(2) == 0)))
    }
  }
}
