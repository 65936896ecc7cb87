import Consultation
import Terminal
import Testing

@testable import KioskApp

/// Somebody with nothing but a number pad: digits, + - * / and Enter.
@Suite struct NumberPadTests {
  @Test(arguments: [Size(width: 60, height: 20), Size(width: 80, height: 24)])
  func `goes from the welcome to the results with every option there is`(size: Size) {
    for step in 0..<14 {
      var visitor = Visitor(size: size)
      visitor.type("11")
      visitor.press(.enter)
      var asked: [QuestionID] = []
      while let question = visitor.question, asked.count < 60 {
        asked.append(question.id)
        switch question.kind {
        case .number: visitor.type("34")
        case .elapsed: visitor.type("7+**")
        case .one, .many:
          let count = question.options.count + (question.allowsUnknown ? 1 : 0)
          visitor.type(String(repeating: "+", count: step % count) + "*")
        }
        visitor.press(.enter)
      }
      let hasArrived =
        switch visitor.kiosk.stage {
        case .visit(let sitting): sitting.page is ReviewPage
        case .stopped: true
        default: false
        }
      #expect(hasArrived)
    }
  }

  @Test func `a mistyped number is emptied, a unit is chosen, and what is not known is ticked`() {
    var visitor = Visitor(at: "iso_ago")
    visitor.type("77**3+*")
    visitor.press(.enter)
    #expect(visitor.visit?.interview["iso_ago"] == .elapsed(CalendarPeriod(3, .days)))
    visitor.type("/")
    #expect(visitor.text.contains("║ 3 "))
    visitor.type("++*")
    visitor.press(.enter)
    #expect(visitor.visit?.interview["iso_ago"] == .unknown)
  }

  @Test(arguments: ["3+4", "3+*4", "3+*+4", "3*4", "3-4", "3/4", "3+-4", "3*-*4"])
  func `two numbers with signs between them are never one`(typed: String) {
    var visitor = Visitor(at: "iso_ago")
    visitor.type(typed)
    visitor.press(.right, .enter)
    #expect(visitor.question?.id == "iso_ago")
    #expect(visitor.text.contains("Escriba un número entero"))
  }

  @Test func `buttons are reached, and pages left`() {
    var visitor = Visitor(at: nil)
    visitor.press(.enter)
    visitor.type("+")
    visitor.press(.enter)
    guard visitor.page is ContactPage else {
      Issue.record("the contact page is not reached")
      return
    }
    visitor.press(.up)
    visitor.type("/")
    guard visitor.page is ResultsPage else {
      Issue.record("the results are not reached again")
      return
    }
  }

  @Test func `nought is none wherever there is one`() {
    for question in Packs.vive.questionnaire.questions
    where question.options.contains(where: { $0.id == Option.none }) {
      let entry = ChoiceEntry(question, answer: nil)
      let labels = question.options.map { "\($0.id)" } + ["unknown"]
      let place = question.options.firstIndex { $0.id == Option.none }
      #expect(entry.list(labels).option(for: .character("0")) == place)
    }
  }
}

/// What stands below the edge of the screen.
@Suite struct UnseenTests {
  /// The words of a label that surely stand in one line.
  private static func beginning(of label: String) -> String {
    String(label.prefix { $0 != " " })
  }

  private static let sizes = [(60, 20), (80, 24), (132, 43)].map {
    Size(width: $0.0, height: $0.1)
  }

  @Test(arguments: [false, true], Language.allCases)
  func `at 80 by 24 every option of every question is in sight`(
    isRevision: Bool, language: Language
  ) {
    for question in Packs.vive.questionnaire.questions
    where !question.options.isEmpty {
      var visitor = Visitor(language: language)
      visitor.begin(in: language)
      let page = QuestionPage(question, answer: nil, number: 7, of: 15, isRevision: isRevision)
      let lobby = visitor.kiosk.lobby
      let text = page.view(in: lobby).surface.text
      for label in lobby.labels(of: question) {
        #expect(text.contains(Self.beginning(of: label)), "\(question.id): \(label)")
      }
      #expect(!text.contains("más abajo") && !text.contains("more below"), "\(question.id)")
    }
  }

  @Test(arguments: sizes)
  func `nobody goes on past options that never stood on the screen`(size: Size) {
    for question in Packs.vive.questionnaire.questions
    where !question.options.isEmpty {
      var visitor = Visitor(size: size)
      visitor.begin(in: .es)
      let lobby = visitor.kiosk.lobby
      let labels = lobby.labels(of: question)
      var page = QuestionPage(question, answer: nil, number: 7, of: 15, isRevision: false)
      _ = page.update(.entry(.choice(.pressed(0))), in: lobby)
      var seen: Set<Int> = []
      var turns = 0
      repeat {
        let text = page.view(in: lobby).surface.text
        for (place, label) in labels.enumerated()
        where text.contains(Self.beginning(of: label)) { seen.insert(place) }
        turns += 1
      } while page.update(.continued, in: lobby) == nil && turns < 20
      #expect(seen.count == labels.count, "\(question.id) at \(size)")
    }
  }
}
