import Consultation
import Testing

@Suite struct InterviewTests {
  @Test func `what is asked follows from what was said`() throws {
    var interview = Interview(SmallWorld.questionnaire, on: SmallWorld.today)
    #expect(interview.path.map(\.id) == ["age", "concern", "health", "recent", "downtime"])

    try interview.answer(.many(["diabetes"]), to: "health")
    #expect(
      interview.path.map(\.id) == ["age", "concern", "health", "diabetes", "recent", "downtime"])

    try interview.answer(.many([]), to: "health")
    #expect(interview.path.map(\.id) == ["age", "concern", "health", "recent", "downtime"])
  }

  @Test func `an answer to a question no longer asked is remembered and never read`() throws {
    for answers in SmallWorld.everyAnswers() {
      let interview = try SmallWorld.interview(answers)
      let asked = Set(interview.path.map(\.id))

      #expect(Set(interview.answers.keys) == asked)
      for question in SmallWorld.questionnaire.questions where !asked.contains(question.id) {
        #expect(interview[question.id] == nil)
      }
      let alone = try SmallWorld.interview(interview.answers)
      #expect(
        SmallWorld.ruleBook.assess(interview.sheet) == SmallWorld.ruleBook.assess(alone.sheet))
    }
  }

  @Test func `going back and forth restores everything`() throws {
    for answers in SmallWorld.everyAnswers() {
      let before = try SmallWorld.interview(answers)
      for (question, domain) in SmallWorld.domains {
        guard let said = answers[question] else { continue }
        for other in domain {
          var interview = before
          try interview.answer(other, to: question)
          try interview.answer(said, to: question)
          #expect(interview == before)
        }
      }
    }
  }

  @Test func `a minor's interview ends at once`() throws {
    let interview = try SmallWorld.interview(["age": .number(17), "health": .many(["bleeding"])])
    #expect(interview.ended == "minor")
    #expect(interview.path.map(\.id) == ["age"])
    #expect(interview.firstOpen == nil)
  }

  @Test func `next and back walk the path and nothing else`() throws {
    for answers in SmallWorld.everyAnswers() {
      let interview = try SmallWorld.interview(answers)
      let path = interview.path.map(\.id)
      for (here, next) in zip(path, path.dropFirst()) {
        #expect(interview.question(after: here)?.id == next)
        #expect(interview.question(before: next)?.id == here)
      }
      #expect(interview.question(before: path[0]) == nil)
      #expect(interview.question(after: path[path.count - 1]) == nil)
    }
  }

  @Test func `none stands alone, and is the empty list`() throws {
    var interview = Interview(SmallWorld.questionnaire, on: SmallWorld.today)
    try interview.answer(.many(["none"]), to: "health")
    #expect(interview["health"] == .many([]))
    #expect(throws: AnswerProblem.exclusiveOption("none")) {
      try interview.answer(.many(["none", "diabetes"]), to: "health")
    }
    #expect(interview["health"] == .many([]))
  }

  @Test(arguments: [
    (QuestionID("age"), Answer.number(23), AnswerProblem.outOfRange(16...22)),
    ("age", .unknown, .unknownNotOffered),
    ("age", .one("yes"), .anotherKind(expected: "a whole number")),
    ("health", .many(["gout"]), .unknownOption("gout")),
    ("health", .many(["diabetes", "diabetes"]), .repeatedOption("diabetes")),
    ("diabetes", .one("maybe"), .unknownOption("maybe")),
    ("ago", .elapsed(CalendarPeriod(121, .years)), .tooLongAgo),
  ])
  func `an answer that does not fit changes nothing`(
    question: QuestionID, answer: Answer, problem: AnswerProblem
  ) {
    var interview = Interview(SmallWorld.questionnaire, on: SmallWorld.today)
    let before = interview
    #expect(throws: problem) { try interview.answer(answer, to: question) }
    #expect(interview == before)
  }
}
