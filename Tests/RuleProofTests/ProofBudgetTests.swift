import Consultation
import Rehearsal
import RuleProof
import Testing

/// A pack far larger than a clinic's: 200 rules over 20 questions with five options each.
@Suite struct ProofBudgetTests {
  private let pack: ClinicPack
  private let redLines: [RedLine]

  init() {
    var lot = Lot(seed: 7)
    let options = (0..<5).map { Option(OptionID("o\($0)")) }
    let questions = (0..<20).map { place in
      Question(
        id: QuestionID("q\(place)"), kind: .one(options),
        condition: place > 0 && place % 4 == 0
          ? Condition([.init(QuestionID("q\(place - 1)"), .anyOf(Self.options([1, 2, 3])))])
          : .always)
    }
    let treatments: [TreatmentID] = ["a", "b", "c", "d", "e"]
    let rules = (0..<200).map { place in
      Rule(
        id: RuleID("r\(place)"), applies: place % 3 == 0 ? treatments : [treatments[lot.roll(5)]],
        condition: Self.condition(cells: 2 + lot.roll(3), &lot),
        status: lot.roll(2) == 0 ? .clearance : .contraindicated)
    }
    pack = ProofWorld.pack(questions, rules, treatments: treatments)
    // Forty lines drawn by lot, which the rules cross, and forty that repeat a rule each.
    redLines =
      (0..<40).map { place in
        RedLine(
          id: RedLineID("lot\(place)"), condition: Self.condition(cells: 2, &lot),
          neverMilder: .contraindicated, treatments: [treatments[lot.roll(5)]])
      }
      + rules.prefix(40).map { rule in
        RedLine(
          id: RedLineID("of_\(rule.id)"), condition: rule.condition, neverMilder: rule.status,
          treatments: rule.applies)
      }
  }

  private static func options(_ places: [Int]) -> [UnaryTest] {
    places.map { .option(OptionID("o\($0)")) }
  }

  private static func condition(cells count: Int, _ lot: inout Lot) -> Condition {
    var questions: Set<Int> = []
    while questions.count < count { questions.insert(lot.roll(20)) }
    return Condition(
      questions.sorted().map { question in
        let places = Set((0...lot.roll(3)).map { _ in lot.roll(5) }).sorted()
        return .init(QuestionID("q\(question)"), .anyOf(options(places)))
      })
  }

  @Test func `every red line of a large pack is decided in few steps`() {
    let prover = PackProver(
      LoadedPack(pack: pack, redLines: redLines), today: SomeDay.today,
      allowance: Effort(most: 20_000))
    let theorems = redLines.map { prover.prove(.redLine($0.id)) }
    let undecided = theorems.filter { if case .undecided = $0.verdict { true } else { false } }
    #expect(undecided.map(\.claim) == [])
    #expect(theorems.suffix(40).allSatisfy { $0.verdict == .proved })
    #expect(theorems.map(\.steps).reduce(0, +) < 20_000)
  }

  @Test func `whoever allows too little is told what ran out`() {
    let prover = PackProver(
      LoadedPack(pack: pack), today: SomeDay.today, allowance: Effort(most: 1))
    let verdicts = prover.claims.map { prover.prove($0).verdict }
    #expect(verdicts.contains(.undecided(.steps(1))))
  }

  @Test func `a clock ends the search as well`() {
    let prover = PackProver(
      LoadedPack(pack: pack), today: SomeDay.today, allowance: Effort { true })
    let verdicts = pack.questionnaire.questions.map { prover.prove(.isAsked($0.id)).verdict }
    #expect(verdicts.contains(.undecided(.time)))
  }
}
