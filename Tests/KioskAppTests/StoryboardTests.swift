import Consultation
import KioskApp
import Rehearsal
import Terminal
import Testing

@Suite struct StoryboardTests {
  static let sizes = [
    Size(width: 60, height: 20), Size(width: 80, height: 24), Size(width: 132, height: 43),
  ]

  @Test(arguments: Language.allCases, sizes)
  func `every screen from welcome to goodbye`(language: Language, size: Size) {
    let board = Storyboard(language: language, size: size)
    var visitor = Visitor(language: language, size: size, isDemo: true)
    visitor.qr = .sample
    board.expect(visitor.frame, as: "01-welcome")
    visitor.press(.character(language == .es ? "1" : "2"))
    board.expect(visitor.frame, as: "02-notice")
    visitor.press(.character("2"))
    board.expect(visitor.frame, as: "03-notice-full")
    visitor.press(.character("1"))
    board.expect(visitor.frame, as: "04-learn")
    visitor.press(.character("3"))
    board.expect(visitor.frame, as: "05-lesson")
    visitor.press(.pageDown)
    board.expect(visitor.frame, as: "06-lesson-further")
    visitor.press(.escape, .character("1"))
    board.expect(visitor.frame, as: "07-age")
    visitor.press(.enter)
    board.expect(visitor.frame, as: "08-age-missing")
    visitor.press(.function(1))
    board.expect(visitor.frame, as: "09-help")
    visitor.press(.escape, .escape, .escape)
    board.expect(visitor.frame, as: "10-leave")
    visitor.press(.escape, .character("1"))
    for (number, question) in ["preg", "concern", "meds", "iso_ago", "fst", "event"].enumerated() {
      visitor.answerAll(until: QuestionID(question))
      if question == "iso_ago" { visitor.type("3") }
      if question == "concern" { visitor.press(.character("3"), .down, .down) }
      board.expect(visitor.frame, as: "1\(number + 1)-\(question)")
      if question == "concern" { visitor.press(.character("3")) }
      if question == "iso_ago" { visitor.press(.backspace) }
    }
    visitor.answerAll()
    board.expect(visitor.frame, as: "20-review")
    visitor.press(.up, .up)
    board.expect(visitor.frame, as: "21-review-focus")
    visitor.press(.tab, .enter)
    board.expect(visitor.frame, as: "22-results")
    visitor.press(.enter)
    board.expect(visitor.frame, as: "23-detail")
    while !visitor.text.contains("■ ■ ■ ■ ■ ■ ■ ■ ■ ■") { visitor.press(.pageDown) }
    for _ in 0..<4 { visitor.press(.down) }
    board.expect(visitor.frame, as: "23-detail-figures")
    visitor.press(.character("1"))
    board.expect(visitor.frame, as: "24-plan")
    visitor.press(.pageDown)
    board.expect(visitor.frame, as: "25-plan-further")
    visitor.press(.escape, .character("2"))
    board.expect(visitor.frame, as: "26-sources")
    visitor.press(.escape, .escape)
    visitor.openValues()
    board.expect(visitor.frame, as: "26-values")
    visitor.type("8")
    visitor.press(.down)
    visitor.type("10")
    visitor.press(.down, .right)
    board.expect(visitor.frame, as: "26-values-weighed")
    visitor.press(.enter, .enter, .enter)
    board.expect(visitor.frame, as: "26-values-compared")
    visitor.press(.escape, .escape, .end)
    board.expect(visitor.frame, as: "27-results-end")
    visitor.press(.enter)
    board.expect(visitor.frame, as: "28-contact")
    visitor.tap(language == .es ? "Nombre completo" : "Full name")
    board.expect(visitor.frame, as: "28-contact-letters")
    visitor.press(.enter)
    board.expect(visitor.frame, as: "28-contact-digits")
    visitor.press(.enter)
    visitor.tap("123")
    board.expect(visitor.frame, as: "28-contact-signs")
    visitor.press(.escape, .up, .up, .up)
    for _ in 0..<7 { visitor.press(.down) }
    visitor.press(.enter)
    board.expect(visitor.frame, as: "29-contact-problems")
    visitor.type("Ana Ejemplo")
    visitor.press(.down, .down)
    visitor.type("664 000 0000")
    visitor.press(.down, .down, .down, .down, .right, .enter)
    board.expect(visitor.frame, as: "30-consent")
    visitor.press(.down, .down, .down, .down, .down, .down, .enter)
    board.expect(visitor.frame, as: "31-consent-problems")
    visitor.press(.space, .down, .down)
    visitor.type("Ana Ejemplo")
    visitor.press(.down)
    visitor.type(language == .es ? "acepto" : "accept")
    board.expect(visitor.frame, as: "32-consent-signed")
    visitor.storeWorks = false
    visitor.press(.down, .down, .down, .enter)
    board.expect(visitor.frame, as: "33-save-failed")
    visitor.wait(seconds: 62)
    board.expect(visitor.frame, as: "34-countdown")
    visitor.storeWorks = true
    visitor.press(.enter, .enter)
    board.expect(visitor.frame, as: "35-folio")
    if size.height < 43 {
      visitor.press(.character("2"))
      board.expect(visitor.frame, as: "35-folio-code")
      visitor.press(.escape)
    }
    visitor.wait(seconds: 62)
    board.expect(visitor.frame, as: "35-folio-countdown")
    visitor.press(.up)
    visitor.press(.escape)
    board.expect(visitor.frame, as: "36-goodbye")
  }

  @Test(arguments: Language.allCases, sizes)
  func `under eighteen, nothing to show, other treatments`(language: Language, size: Size) {
    let board = Storyboard(language: language, size: size)
    var child = Visitor(language: language, size: size)
    child.begin(in: language)
    child.answer(.number(16))
    board.expect(child.frame, as: "40-stopped")

    var visitor = Visitor(language: language, size: size)
    visitor.begin(in: language)
    visitor.answerAll(
      Visitor.healthy.merging(
        ["concern": .many([]), "skin_hist": .many(["biopolymer"])]
      ) { $1 })
    visitor.press(.enter)
    board.expect(visitor.frame, as: "41-results-none")
    visitor.press(.character("1"))
    board.expect(visitor.frame, as: "42-nothing")
    visitor.press(.pageDown)
    board.expect(visitor.frame, as: "42-nothing-further")
    visitor.press(.escape, .character("2"))
    board.expect(visitor.frame, as: "42-others")
    visitor.press(.character("6"))
    board.expect(visitor.frame, as: "43-detail-not-offered")
    visitor.press(.escape, .escape, .function(4))
    board.expect(visitor.frame, as: "44-larger")
    visitor.resize(Size(width: 50, height: 12))
    board.expect(visitor.frame, as: "45-too-small")

    var excluded = Visitor(language: language, size: size)
    excluded.begin(in: language)
    excluded.answerAll(until: "concern")
    excluded.press(.enter)
    board.expect(excluded.frame, as: "46-nothing-ticked")
    excluded.answerAll(
      Visitor.healthy.merging(
        ["concern": .many(["acne_scars"]), "health": .many(["bleeding"])]
      ) { $1 })
    excluded.press(.enter)
    board.expect(excluded.frame, as: "47-results-out")
  }

  @Test(arguments: Language.allCases, sizes)
  func `results of those who wait, must be seen first, or should see somebody soon`(
    language: Language, size: Size
  ) {
    let board = Storyboard(language: language, size: size)
    let visitors: [(name: String, answers: [QuestionID: Answer])] = [
      ("50-results-wait", ["preg": .one("pregnant")]),
      ("51-results-clearance", ["worry": .one("yes")]),
      ("52-results-urgent", ["skin_now": .many(["changing_spot"])]),
      ("53-results-unknown", ["allergy": .unknown, "meds": .unknown]),
      ("54-results-elsewhere", ["area": .many(["lips"])]),
    ]
    for (name, answers) in visitors {
      var visitor = Visitor(language: language, size: size)
      visitor.begin(in: language)
      visitor.answerAll(Visitor.healthy.merging(answers) { $1 })
      visitor.press(.enter)
      board.expect(visitor.frame, as: name)
      if name == "53-results-unknown" {
        visitor.press(.character("1"))
        board.expect(visitor.frame, as: "53-results-unknown-detail")
      }
    }
  }
}
