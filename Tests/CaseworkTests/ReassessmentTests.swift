import Casework
import Consultation
import Testing

@Suite struct ReassessmentTests {
  private func lead(_ answers: [QuestionID: Answer]) throws -> Lead {
    try Desk.record(on: "2026-11-18", answers: answers).lead
  }

  @Test func `on the same day under the same pack nothing changes`() throws {
    let lead = try lead([
      "age": .number(40), "concern": .many(["scars"]), "recent": .many(["peel"]),
      "peel_ago": .elapsed(CalendarPeriod(1, .months)), "event": .one("one_month"),
    ])
    let again = Reassessment(lead, pack: SmallClinic.pack, on: lead.on)
    #expect(again.changes.isEmpty)
    #expect(again.leftOut.isEmpty)
    #expect(again.missing.isEmpty)
    #expect(again.interview.answers.count == lead.answers.count)
  }

  @Test func `time that had passed has passed for longer, so a wait may be over`() throws {
    let lead = try lead([
      "concern": .many(["scars"]), "recent": .many(["peel"]),
      "peel_ago": .elapsed(CalendarPeriod(2, .months)),
    ])
    let before = Reassessment(lead, pack: SmallClinic.pack, on: try .of("2026-12-17"))
    #expect(before.changes.isEmpty)
    #expect(before.assessment["needling"]?.until == (try .of("2026-12-18")))
    let after = Reassessment(lead, pack: SmallClinic.pack, on: try .of("2026-12-18"))
    let change = try #require(after.changes.first)
    #expect(after.changes.count == 1)
    #expect(change.treatment == "needling")
    #expect(change.before?.status == .wait)
    #expect(change.after?.status == .suitable)
    #expect(change.goneReasons == ["peel_too_recent"])
    #expect(change.newReasons == [])
  }

  @Test func `an elapsed time keeps pointing to the same day`() throws {
    let then = try CalendarDay.of("2026-08-31")
    for period in ["P2M", "P0D", "P3W", "P1Y2M3D", "P5M29D", "P30D"] {
      let answer = Answer.elapsed(try #require(CalendarPeriod(iso: period)))
      for later in 0..<800 {
        let today = then.adding(days: later)
        guard case .elapsed(let aged) = answer.aged(from: then, to: today) else {
          Issue.record("an elapsed time stays one")
          return
        }
        guard case .elapsed(let said) = answer else { return }
        #expect(aged.before(today) == said.before(then))
      }
    }
    #expect(Answer.number(40).aged(from: then, to: then.adding(days: 900)) == .number(40))
  }

  @Test func `what today's pack no longer knows is told, and never read as none`() throws {
    let lead = try lead([
      "age": .number(40), "concern": .many(["scars", "lines"]), "recent": .many([]),
      "event": .one("one_month"),
    ])
    let pack = SmallClinic.pack
    let today = ClinicPack(
      identity: .init(id: "small", version: "2", sha256: "01"), clinic: pack.clinic,
      questionnaire: Questionnaire(
        pack.questionnaire.questions.filter { $0.id != "age" && $0.id != "concern" } + [
          Question(id: "concern", kind: .many([Option("scars")])),
          Question(id: "sleep", kind: .number(0...24)),
        ]),
      ruleBook: RuleBook(
        rules: pack.ruleBook.rules,
        catalogue: Catalogue(treatments: [SmallClinic.treatment("needling", for: "scars")])),
      sources: [:], lessons: [], wordings: [:], notices: [:])
    let again = Reassessment(lead, pack: today, on: lead.on.adding(days: 1))
    #expect(
      again.leftOut == [
        .init(question: "age", answer: .number(40), reason: .noSuchQuestion),
        .init(
          question: "concern", answer: .many(["scars", "lines"]),
          reason: .refused(.unknownOption("lines"))),
        .init(question: "event", answer: .one("one_month"), reason: .outdated),
      ])
    #expect(again.missing == ["event", "concern", "sleep"])
    #expect(again.comparisons.map(\.treatment) == ["needling", "surgery"])
    #expect(again.changes.map(\.treatment) == ["surgery"])
    #expect(again.changes.first?.after == nil)
    #expect(again.changes.first?.goneReasons == ["surgery_needs_a_look"])
  }
}
