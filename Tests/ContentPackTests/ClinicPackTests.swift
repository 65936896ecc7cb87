import Consultation
import ContentPack
import Rehearsal
import RuleProof
import Testing

@Suite struct ClinicPackTests {
  let loaded: LoadedPack

  init() throws {
    loaded = try PackFolder.vive.loaded()
  }

  @Test func `every example holds and every rule is exercised by one`() {
    let report = loaded.runExamples()
    #expect(report.count >= 60)
    #expect(report.failures.map { "\($0.example.id): \($0.differences)" } == [])
    #expect(report.unexercised == [])
  }

  @Test func `an example decides every rule on both sides of every boundary`() {
    let coverage = loaded.boundaryCoverage()
    #expect(coverage.count > 800)
    #expect(coverage.missing.map { "\($0.rule) \($0.question) \($0.step)" } == [])
  }

  /// All of them are tried by the whole program, which is quicker.
  @Test func `no slip in a tenth of the rules survives the examples and red lines`() {
    let judge = MutantJudge(loaded)
    let rules = loaded.pack.ruleBook.rules.map(\.id)
    let tenth = Set(rules.indices.filter { $0 % 10 == 3 }.map { rules[$0] })
    let open = judge.mutants.filter { tenth.contains($0.rule.id) }.filter { mutant in
      switch judge.judge(mutant) {
      case .killed, .equivalent, .excused: false
      case .surviving, .undecided: true
      }
    }
    #expect(judge.mutants.count > 1500)
    #expect(open.map { "\($0.rule.id): \($0)" } == [])
  }

  @Test func `the ids are those the world relies on`() {
    #expect(
      loaded.pack.catalogue.treatments.map(\.id) == [
        "microneedling", "microneedling_prp", "ha_serum", "growth_factor", "botulinum",
        "lip_filler", "butt_lift", "bichectomy", "hair_prp",
      ])
    let first = loaded.pack.questionnaire.questions.prefix(4).map(\.id)
    #expect(first == ["age", "preg", "concern", "area"])
  }

  @Test func `no visitor reads what is noted of a source, and all read it in their language`() {
    let notes = ["copy", "copies", "copia", "memory", "as reported", "weak", "not checked", " / "]
    let english = [" and ", " by ", " of ", " the ", " with ", " for "]
    for source in loaded.pack.sources.values {
      let (spanish, other) = (source.title(in: .es), source.title(in: .en))
      let shown = [spanish, other, source.publisher ?? ""].joined(separator: "\n").lowercased()
      #expect(notes.filter(shown.contains) == [], "\(source.id)")
      // A work's own title is the same in both.
      #expect(spanish == other || english.filter(spanish.contains) == [], "\(source.id)")
    }
  }

  @Test func `a healthy visitor finds a treatment for every concern`() throws {
    let concerns = try #require(loaded.pack.questionnaire["concern"]).options.map(\.id)
    let healthy = try #require(loaded.examples.first).answers
    for concern in concerns where concern != Option.none {
      var interview = Interview(loaded.pack.questionnaire, on: SomeDay.today)
      try interview.answer(healthy.merging(SomeDay.healthy) { $1 })
      try interview.answer(.many([concern]), to: "concern")
      #expect(!loaded.pack.ruleBook.assess(interview.sheet).ranked.isEmpty, "\(concern)")
    }
  }

  @Test func `surgery and unproven extras are never better than clearance`() throws {
    var interview = Interview(loaded.pack.questionnaire, on: SomeDay.today)
    try interview.answer(SomeDay.healthy)
    let assessment = loaded.pack.ruleBook.assess(interview.sheet)
    for treatment: TreatmentID in ["bichectomy", "butt_lift", "growth_factor"] {
      #expect(try #require(assessment[treatment]).status >= .clearance)
    }
  }

  @Test func `unknown to every question makes nothing suitable`() throws {
    var interview = Interview(loaded.pack.questionnaire, on: SomeDay.today)
    for question in loaded.pack.questionnaire.questions where question.allowsUnknown {
      try interview.answer(.unknown, to: question.id)
    }
    let assessment = loaded.pack.ruleBook.assess(interview.sheet)
    #expect(assessment.findings.filter { $0.status == .suitable }.map(\.treatment) == [])
  }

  @Test func `every reason has words in both languages and a source that is listed`() {
    for rule in loaded.pack.ruleBook.rules {
      #expect(!rule.sources.isEmpty)
      #expect(rule.sources.allSatisfy { loaded.pack.sources[$0] != nil })
      for language in Language.allCases {
        #expect(loaded.pack.wording(language).has("rule.\(rule.id)"))
      }
    }
  }
}
