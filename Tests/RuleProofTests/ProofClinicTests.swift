import Consultation
import ContentPack
import Rehearsal
import RuleProof
import Testing

/// What is proved of the clinic's own pack, and what its red lines catch.
@Suite struct ProofClinicTests {
  let loaded: LoadedPack

  init() throws { loaded = try PackFolder.vive.loaded() }

  @Test func `every theorem about the clinic's pack is proved`() {
    let prover = PackProver(loaded, today: SomeDay.today)
    let open = prover.claims.map(prover.prove).filter { $0.verdict != .proved }
    #expect(open.map { "\($0.claim): \($0.verdict)" } == [])
    #expect(prover.prove(.ends).note == .screens(36))
    #expect(prover.claims.count > 400)
  }

  @Test func `a red line tells who would be harmed by a milder rule`() throws {
    let book = loaded.pack.ruleBook
    let milder = RuleBook(
      rules: book.rules.filter { $0.id != "botox_too_recent" }, catalogue: book.catalogue)
    let prover = PackProver(loaded.with(milder), today: SomeDay.today)

    let theorem = prover.prove(.redLine("toxin_again"))

    guard case .broken(let witnesses) = theorem.verdict, let witness = witnesses.first else {
      Issue.record("\(theorem.verdict)")
      return
    }
    #expect(theorem.note == .treatment("botulinum"))
    #expect(Set(witness.answers.keys).isSuperset(of: ["recent", "recent_botox_ago"]))
    let interview = try #require(witness.interview(loaded.pack.questionnaire))
    #expect(try #require(milder.assess(interview.sheet)["botulinum"]).status < .wait)
    #expect(try #require(book.assess(interview.sheet)["botulinum"]).status == .wait)
  }

  @Test func `a red line holds for what is unknown as well`() {
    let book = loaded.pack.ruleBook
    let milder = RuleBook(
      rules: book.rules.filter { $0.id != "hair_cause_first" }, catalogue: book.catalogue)
    let states = AnswerStates(
      loaded.pack.with(milder), conditions: loaded.redLines.map(\.condition), today: SomeDay.today)
    var effort = Effort()
    let open = states.find(
      [
        .condition(Condition([.init("hair", .option("sudden"))]), [.unknown]),
        .status("hair_prp", .suitable ... .suitable),
      ], effort: &effort)
    #expect(open != .none)
  }

  @Test func `a witness keeps only the answers that it needs`() {
    let states = AnswerStates(loaded.pack, today: SomeDay.today)
    var effort = Effort()
    let outcome = states.find(
      [.status("botulinum", .contraindicated ... .contraindicated)], effort: &effort)
    guard case .found(let witness) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(witness.answers.count == 1)
  }

  @Test func `a search that may take no step says that it does not know`() {
    let states = AnswerStates(loaded.pack, today: SomeDay.today)
    var effort = Effort(most: 0)
    #expect(
      states.find([.complete, .status("botulinum", .wait ... .wait)], effort: &effort)
        == .undecided(.steps(0)))
  }

  @Test func `superfluous rules stay only with a reason`() {
    let prover = PackProver(
      LoadedPack(pack: loaded.pack, redLines: loaded.redLines), today: SomeDay.today)
    #expect(loaded.keptRules.count == 8)
    for rule in loaded.keptRules.keys {
      #expect(prover.prove(.isNeeded(rule)).verdict == .broken([]))
    }
  }

  @Test func `the states are counted, not guessed`() {
    let world = ProofWorld.pack(
      [
        Question(id: "one", kind: .one([Option("a"), Option("b")])),
        Question(
          id: "two", kind: .many([Option("c"), Option("none", isExclusive: true)]),
          allowsUnknown: false, condition: Condition([.init("one", .option("a"))])),
      ], [])
    // one = a, with two = nothing said, {c}, {}; one = b; one unknown or not said.
    #expect(AnswerStates(world, today: SomeDay.today).count == 6)
  }
}

extension LoadedPack {
  /// The same pack under other rules.
  func with(_ book: RuleBook) -> LoadedPack {
    LoadedPack(
      pack: pack.with(book), examples: examples, redLines: redLines, keptRules: keptRules)
  }
}

extension ClinicPack {
  /// The same pack under other rules.
  func with(_ book: RuleBook) -> ClinicPack {
    ClinicPack(
      identity: identity, clinic: clinic, limits: limits,
      questionnaire: Questionnaire(
        questionnaire.questions,
        endings: book.rules.filter(\.endsInterview).map {
          .init(rule: $0.id, condition: $0.condition)
        }),
      ruleBook: book, sources: sources, lessons: lessons, wordings: wordings, notices: notices)
  }
}
