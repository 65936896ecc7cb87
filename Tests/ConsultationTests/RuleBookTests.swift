import Consultation
import Testing

@Suite struct RuleBookTests {
  @Test func `the order of rules never matters`() throws {
    var shuffler = SystemRandomNumberGenerator()
    let books = (0..<6).map { _ in
      RuleBook(
        rules: SmallWorld.rules.shuffled(using: &shuffler), catalogue: SmallWorld.catalogue)
    }
    for answers in SmallWorld.everyAnswers() {
      let sheet = try SmallWorld.interview(answers).sheet
      let expected = SmallWorld.ruleBook.assess(sheet)
      for book in books {
        let found = book.assess(sheet)
        for (left, right) in zip(expected.findings, found.findings) {
          #expect(left.status == right.status)
          #expect(left.until == right.until)
          #expect(left.rank == right.rank)
          #expect(left.plan == right.plan)
          #expect(Set(left.reasons) == Set(right.reasons))
        }
      }
    }
  }

  @Test func `unknown never yields suitable where some completion does not`() throws {
    var walked: Set<[QuestionID: Answer]> = []
    for said in SmallWorld.everyAnswers(orNothing: true) {
      let interview = try SmallWorld.interview(said)
      let answers = interview.answers
      guard walked.insert(answers).inserted else { continue }
      let found = SmallWorld.ruleBook.assess(interview.sheet)
      guard found.findings.contains(where: { $0.status == .suitable }) else { continue }
      for completion in try SmallWorld.completions(of: answers) {
        let complete = SmallWorld.ruleBook.assess(completion.sheet)
        for (left, right) in zip(found.findings, complete.findings)
        where left.status == .suitable {
          #expect(right.status == .suitable, "\(answers) \(left.treatment)")
        }
      }
    }
  }

  @Test func `every status is the strongest of its reasons, and every reason is kept`() throws {
    for answers in SmallWorld.everyAnswers() {
      for finding in SmallWorld.ruleBook.assess(try SmallWorld.interview(answers).sheet).findings {
        #expect(finding.status == finding.reasons.map(\.status).max() ?? .suitable)
        #expect(finding.reasons.map(\.status) == finding.reasons.map(\.status).sorted(by: >))
        #expect(finding.reasons.allSatisfy { !$0.isUnknown || $0.status <= .clearance })
      }
    }
  }

  @Test func `an add-on is never milder than what it rides on`() throws {
    for answers in SmallWorld.everyAnswers() {
      let found = SmallWorld.ruleBook.assess(try SmallWorld.interview(answers).sheet)
      let base = try #require(found["needling"])
      let addOn = try #require(found["prp"])
      #expect(addOn.status >= base.status)
      #expect(Set(base.reasons.map(\.rule)).isSubset(of: addOn.reasons.map(\.rule)))
    }
  }

  @Test func `ranks count from one over matches that are not ruled out`() throws {
    for answers in SmallWorld.everyAnswers() {
      let found = SmallWorld.ruleBook.assess(try SmallWorld.interview(answers).sheet)
      let shown = found.findings.filter { $0.isMatch && $0.status != .contraindicated }
      #expect(found.ranked.count == shown.count)
      #expect(found.ranked.compactMap(\.rank) == Array(1..<(shown.count + 1)))
      #expect(found.ranked.map(\.status) == found.ranked.map(\.status).sorted())
    }
  }

  @Test func `a wait ends on the day its rule stops to hold`() throws {
    for ago in 0..<90 {
      let interview = try SmallWorld.interview([
        "age": .number(22), "concern": .many(["lines"]), "health": .many([]),
        "recent": .many(["botox"]), "ago": .elapsed(CalendarPeriod(ago, .days)),
      ])
      let finding = try #require(SmallWorld.ruleBook.assess(interview.sheet)["botulinum"])
      #expect(finding.status == .wait)
      #expect(finding.until == SmallWorld.today.adding(days: 90 - ago))
      #expect(finding.plan?.sessions.first?.day == finding.until)
    }
  }

  @Test func `a wait for an event names no day, and hides no other reason`() throws {
    let interview = try SmallWorld.interview([
      "age": .number(21), "concern": .many(["lines"]), "health": .many(["diabetes"]),
      "diabetes": .one("no"), "recent": .many([]), "downtime": .one("0"),
    ])
    let finding = try #require(SmallWorld.ruleBook.assess(interview.sheet)["needling"])
    #expect(finding.status == .wait)
    #expect(finding.until == nil)
    #expect(finding.plan == nil)
    #expect(finding.fit == .poor)
    #expect(finding.reasons.map(\.rule) == ["sugar", "young"])
    #expect(finding.reasons.first?.questions == ["health", "diabetes"])
  }

  @Test func `an unasked question behind an unknown one still counts as unknown`() throws {
    let interview = try SmallWorld.interview([
      "age": .number(22), "concern": .many(["lines"]), "health": .many([]), "recent": .unknown,
    ])
    let finding = try #require(SmallWorld.ruleBook.assess(interview.sheet)["botulinum"])
    #expect(finding.status == .clearance)
    #expect(finding.reasons.map(\.rule) == ["too_soon"])
    #expect(finding.reasons.map(\.isUnknown) == [true])
  }
}
