import Consultation
import Testing

@Suite struct ExplanationTests {
  private func explain(
    _ answers: [QuestionID: Answer], _ treatment: TreatmentID
  ) throws -> Explanation {
    let interview = try SmallWorld.interview(answers)
    let finding = try #require(SmallWorld.ruleBook.assess(interview.sheet)[treatment])
    return SmallWorld.ruleBook.explain(finding, of: interview)
  }

  @Test func `a wait names the answers behind it, and the day`() throws {
    let explanation = try explain(
      [
        "age": .number(22), "concern": .many(["lines"]), "health": .many([]),
        "recent": .many(["botox"]), "ago": .elapsed(CalendarPeriod(30, .days)),
        "downtime": .one("0"),
      ], "botulinum")
    #expect(
      explanation.causes == [
        .init(parts: [
          .init(question: "recent", options: ["botox"]), .init(question: "ago", options: []),
        ])
      ])
    #expect(explanation.changes == [.day(SmallWorld.today.adding(days: 60), "too_soon")])
    #expect(explanation.milder == .suitable)
  }

  @Test func `what is ruled out for good has no milder status`() throws {
    let explanation = try explain(
      [
        "age": .number(22), "concern": .many(["lines"]), "health": .many(["diabetes", "bleeding"]),
        "diabetes": .one("yes"), "recent": .many([]), "downtime": .one("0"),
      ], "needling")
    #expect(
      explanation.causes == [.init(parts: [.init(question: "health", options: ["bleeding"])])])
    #expect(explanation.changes == [.nothing("bleeding")])
    #expect(explanation.milder == nil)
  }

  @Test func `what is not known asks to be found out`() throws {
    let explanation = try explain(
      [
        "age": .number(22), "concern": .many(["lines"]), "health": .unknown, "recent": .many([]),
        "downtime": .one("0"),
      ], "needling")
    #expect(
      explanation.changes == [
        .knowledge(["health"], "bleeding"), .knowledge(["health", "diabetes"], "sugar"),
      ])
    #expect(explanation.milder == .suitable)
  }

  @Test func `whoever gives the answers of a cause gets no milder status`() throws {
    let everybody = try SmallWorld.everyAnswers().map { answers in
      let interview = try SmallWorld.interview(answers)
      return (interview: interview, findings: SmallWorld.ruleBook.assess(interview.sheet).findings)
    }
    for (place, visitor) in everybody.enumerated() where place % 61 == 0 {
      for (treatment, finding) in visitor.findings.enumerated() {
        for cause in SmallWorld.ruleBook.explain(finding, of: visitor.interview).causes {
          let milder = everybody.contains { other in
            other.findings[treatment].status < finding.status
              && gives(other.interview, the: cause, of: visitor.interview)
          }
          #expect(!milder, "\(finding.treatment) \(cause)")
        }
      }
    }
  }

  /// Whether somebody's answers contain the parts that matter of another's.
  private func gives(
    _ other: Interview, the cause: Explanation.Cause, of visitor: Interview
  ) -> Bool {
    cause.parts.allSatisfy { part in
      guard case .many(let chosen)? = other[part.question], !part.options.isEmpty else {
        return other[part.question] == visitor[part.question]
      }
      return part.options.allSatisfy(chosen.contains)
    }
  }

  @Test func `no cause contains another, and only a suitable treatment needs none`() throws {
    for (place, answers) in SmallWorld.everyAnswers().enumerated() where place % 7 == 0 {
      let interview = try SmallWorld.interview(answers)
      for finding in SmallWorld.ruleBook.assess(interview.sheet).findings {
        let explanation = SmallWorld.ruleBook.explain(finding, of: interview)
        let sets = explanation.causes.map { Set($0.parts) }
        #expect(sets.allSatisfy { set in !sets.contains { $0.isStrictSubset(of: set) } })
        #expect((finding.status == .suitable) == explanation.changes.isEmpty)
        if let milder = explanation.milder { #expect(milder < finding.status) }
      }
    }
  }
}

@Suite struct SaidTests {
  private func said(
    _ answers: [QuestionID: Answer], _ treatment: TreatmentID
  ) throws -> [[Said]] {
    let interview = try SmallWorld.interview(answers)
    let finding = try #require(SmallWorld.ruleBook.assess(interview.sheet)[treatment])
    return interview.said(in: SmallWorld.ruleBook.explain(finding, of: interview))
  }

  private func question(_ id: QuestionID) throws -> Question {
    try #require(SmallWorld.questionnaire[id])
  }

  @Test func `what only led to another answer is not told beside it`() throws {
    let ago = Answer.elapsed(CalendarPeriod(30, .days))
    let said = try said(
      [
        "age": .number(22), "concern": .many(["lines"]), "health": .many([]),
        "recent": .many(["botox"]), "ago": ago, "downtime": .one("0"),
      ], "botulinum")
    #expect(said == [[Said(ago, to: try question("ago"))]])
  }

  @Test func `of several options only the one that matters is told`() throws {
    let said = try said(
      [
        "age": .number(22), "concern": .many(["lines"]), "health": .many(["diabetes", "bleeding"]),
        "diabetes": .one("yes"), "recent": .many([]), "downtime": .one("0"),
      ], "needling")
    #expect(said == [[Said(.many(["bleeding"]), to: try question("health"))]])
  }

  @Test func `what was never asked is not told, and nothing is told twice`() throws {
    let said = try said(
      [
        "age": .number(22), "concern": .many(["lines"]), "health": .unknown,
        "recent": .many([]), "downtime": .one("0"),
      ], "needling")
    #expect(said == [[Said(.unknown, to: try question("health"))]])
  }
}
