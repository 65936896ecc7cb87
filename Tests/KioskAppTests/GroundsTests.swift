import Consultation
import Rehearsal
import Terminal
import Testing

@testable import KioskApp

/// What a standing rests on, and what could change it, in the words of the clinic's pack.
@Suite struct GroundsTests {
  /// Somebody on the page of a treatment, as it is said aloud.
  private func told(
    _ treatment: TreatmentID, _ answers: [QuestionID: Answer], in language: Language = .en
  ) throws -> [String] {
    var visitor = Visitor(language: language)
    visitor.begin(in: language)
    visitor.answerAll(Visitor.healthy.merging(answers) { $1 })
    let visit = try #require(visitor.visit)
    let finding = try #require(visit.assessment(by: visitor.kiosk.lobby.pack)[treatment])
    let grounds = Grounds(finding, of: visit.interview, by: visitor.kiosk.lobby.pack.ruleBook)
    return visitor.kiosk.lobby.account(of: grounds, at: finding.status).map(\.text)
      .filter { !$0.isEmpty }
  }

  @Test func `a wait rests on one answer and ends on a day`() throws {
    let answers: [QuestionID: Answer] = [
      "concern": .many(["dynamic_lines"]), "recent": .many(["botox", "surgery"]),
      "recent_botox_ago": .elapsed(CalendarPeriod(30, .days)),
      "recent_surgery_ago": .elapsed(CalendarPeriod(5, .years)),
    ]
    #expect(
      try told("botulinum", answers) == [
        "Based on what you answered", "Last Botox: 30 days ago", "What could change this",
        "Waiting until January 22, 2027.",
        "After that it may suit you; a doctor must confirm.",
      ])
    #expect(
      try told("botulinum", answers, in: .es) == [
        "Se basa en lo que usted contestó", "Último Botox: hace 30 días", "Qué podría cambiarlo",
        "Esperar hasta el 22 de enero de 2027.",
        "Después podría convenirle; un médico debe confirmarlo.",
      ])
  }

  @Test func `pregnancy is waited out, and a doctor still looks at what else there is`() throws {
    #expect(
      try told(
        "microneedling", ["preg": .one("pregnant"), "health": .many(["diabetes", "heart"])])
        == [
          "Based on what you answered", "Pregnancy or nursing: Pregnant or could be",
          "What could change this", "Waiting until pregnancy and breastfeeding are over.",
          "After that a doctor must still look at it with you.",
        ])
  }

  @Test func `what is ruled out names its answers and offers nothing`() throws {
    let said = try told(
      "lip_filler",
      [
        "allergy": .many(["metal", "anesthetic", "filler"]),
        "numbing_reaction": .one("rash_swelling"),
      ])
    #expect(
      said == [
        "Based on what you answered",
        "Reaction to numbing: Rash or swelling", "Allergies: Filler or hyaluronic acid",
      ])
  }

  @Test func `what is not known is cleared up with a doctor`() throws {
    #expect(
      try told("botulinum", ["preg": .unknown, "recent": .unknown]) == [
        "Based on what you answered",
        "Pregnancy or nursing: I don’t know / prefer not to say",
        "Recent procedures: I don’t know / prefer not to say", "What could change this",
        "Clearing up with a doctor what is still open.",
        "What the doctor finds decides whether it may suit you.",
      ])
  }

  @Test func `an answer that another was asked for is told by that other alone`() throws {
    let said = try told(
      "microneedling",
      ["skin_now": .many(["open_wound"]), "skin_where": .many(["face_neck"])])
    #expect(
      said.prefix(2) == [
        "Based on what you answered",
        "Affected skin today: Face or neck",
      ])
  }

  @Test func `two answers that only count together are told together`() throws {
    let said = try told(
      "microneedling",
      ["area": .many(["neck"]), "fst": .one("V"), "iso": .one("never")])
    #expect(
      said.prefix(2) == [
        "Based on what you answered",
        "Part of the body: Neck; Skin and sun: Brown skin, rarely burns",
      ])
  }

  @Test func `a ceiling rests on no answer`() throws {
    #expect(
      try told("bichectomy", [:]) == [
        "What could change this", "A doctor who goes over it with you, in person.",
        "What the doctor finds decides whether it may suit you.",
      ])
    #expect(try told("botulinum", [:]).isEmpty)
  }

  @Test func `what stands behind a whole list is left to the pages`() {
    var visitor = Visitor(language: .en)
    visitor.begin(in: .en)
    visitor.answerAll(
      Visitor.healthy.merging(
        ["worry": .one("yes"), "concern": .many(["acne_scars", "thin_lips"])]
      ) { $1 })
    visitor.press(.enter)
    #expect(visitor.text.contains("A doctor must look at it first: Last isotretinoin"))
    #expect(!visitor.text.contains("Worry"))
  }

  @Test(arguments: Language.allCases, [Size(width: 60, height: 20), Size(width: 80, height: 24)])
  func `whatever is answered, every card is seen whole`(language: Language, size: Size) throws {
    var dice = Dice(seed: 14)
    var lobby = Visitor(language: language, size: size).kiosk.lobby
    lobby.size = size
    for _ in 0..<12 {
      let page = try ResultsPage.some(in: lobby, by: &dice)
      for item in page.content(in: lobby).items {
        var page = page
        _ = page.update(.pressed(item), in: lobby)
        let frame = page.view(in: lobby)
        // Title and introduction are said first.
        let first = 1 + page.content(in: lobby).intro.count
        let words = letters(of: frame.spoken.split(separator: "\n").dropFirst(first).joined())
        let isSeen = frame.regions.contains { region in
          letters(of: frame.surface.words(in: region.rect)).contains(words)
        }
        #expect(isSeen, "“\(words)” is not seen whole on\n\(frame.surface.text)")
      }
    }
  }

  private func letters(of words: String) -> String { words.filter(\.isLetter) }
}

extension ResultsPage {
  /// The results of a grown visitor who answers by chance, often that something is not known.
  fileprivate static func some(in lobby: Lobby, by dice: inout Dice) throws -> ResultsPage {
    let book = lobby.pack.ruleBook
    var interview = Interview(lobby.pack.questionnaire, on: lobby.today)
    try interview.answer(.number(18 + dice.roll(60)), to: "age")
    while let question = interview.firstOpen {
      let isUnknown = question.allowsUnknown && dice.roll(4) == 0
      try interview.answer(isUnknown ? .unknown : dice.answer(to: question), to: question.id)
    }
    let assessment = book.assess(interview.sheet)
    return ResultsPage(assessment, grounds: .init(assessment, of: interview, by: book))
  }
}
