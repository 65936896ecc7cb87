import Consultation
import Terminal
import Testing

@testable import KioskApp

@Suite struct JourneyTests {
  @Test(arguments: zip(Language.allCases, ["ACEPTO", "accept"]))
  func `a visitor leaves a name with the keys`(language: Language, word: String) throws {
    var visitor = Visitor(language: language)
    visitor.begin(in: language)
    visitor.answerAll()
    visitor.press(.enter, .tab, .enter)
    visitor.leaveDetails(word)

    let lead = try #require(visitor.lead)
    #expect(lead.contact.name == "Ana Ejemplo")
    #expect(lead.contact.telephone == "+526640000000")
    #expect(lead.consent.purposes == [.contact])
    #expect(lead.consent.signature == "Ana Ejemplo")
    #expect(lead.consent.acceptance == word.uppercased())
    #expect(lead.consent.noticeSHA256 == Packs.vive.notice(language).sha256)
    #expect(lead.language == language)
    #expect(lead.answers.count == Visitor.healthy.count)
    #expect(lead.advice.count == Packs.vive.catalogue.treatments.count)
    #expect(visitor.text.contains(Visitor.folio.description))
    visitor.press(.enter)
    #expect(visitor.text.contains(Visitor.folio.description))
    visitor.press(.escape)
    #expect(visitor.effects.last == .forget(Reached()))
    #expect(visitor.counted == [Landmark.allCases.filter { $0 != .plan }])
    visitor.wait(seconds: 20)
    #expect(visitor.isUntouched)
  }

  @Test func `a visitor finds the way by taps, keys only for the name`() throws {
    var visitor = Visitor(size: Size(width: 100, height: 40))
    let steps = ["Español", "Acepto", "Contestar las preguntas", "│ 3 │", "│ 4 │", "Continuar"]
    for step in steps { visitor.tap(step) }
    for (question, words) in Self.taps {
      #expect(visitor.question?.id == question)
      for word in words + ["Continuar"] { visitor.tap(word) }
    }
    let after = ["Ver resultados", "Microagujas (", "Calendario", "Después →", "Atrás", "Atrás"]
    for step in after + ["Continuar", "Nombre completo"] {
      visitor.tap(step)
    }
    visitor.type("Ana Ejemplo")
    visitor.tap("Correo electrónico")
    visitor.type("ana@ejemplo.mx")
    for step in ["( ) Correo", "Continuar", "Acepto que", "Su firma"] {
      visitor.tap(step)
    }
    visitor.type("Ana Ejemplo")
    visitor.tap("Para aceptar")
    visitor.type("acepto")
    visitor.tap("Enviar")
    let lead = try #require(visitor.lead)
    #expect(lead.contact.channel == .email && lead.contact.email == "ana@ejemplo.mx")
    #expect(lead.answers["age"] == .number(34))
    visitor.tap("Terminar")
    visitor.tap("Ir al inicio")
    #expect(visitor.isUntouched)
  }

  private static let taps: [(QuestionID, [String])] = [
    ("preg", ["5 ( ) No"]), ("concern", ["3 [ ]"]), ("area", ["1 [ ]"]),
    ("skin_now", ["b [ ]"]), ("skin_hist", ["a [ ]"]), ("health", ["f [ ]"]),
    ("meds", ["8 [ ]"]), ("iso", ["3 ( )"]), ("iso_ago", ["│ 2 │", "( ) años"]),
    ("allergy", ["8 [ ]"]), ("recent", ["a [ ]"]), ("life", ["7 [ ]"]), ("fst", ["3 ( )"]),
    ("downtime", ["3 ( )"]), ("event", ["1 ( )"]), ("before", ["0 [ ]"]), ("worry", ["2 ( )"]),
  ]

  @Test func `a visitor goes back, changes an answer, and is asked only what is new`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.answerAll(Visitor.healthy.merging(["iso": .one("never")]) { $1 })
    #expect(visitor.question == nil)
    visitor.press(.escape)
    #expect(visitor.question?.id == "worry")
    visitor.press(.escape)
    #expect(visitor.question?.id == "before")
    visitor.press(.enter, .enter)

    visitor.revise("iso")
    #expect(visitor.question?.id == "iso")
    visitor.answer(.one("stopped"))
    #expect(visitor.question?.id == "iso_ago")
    visitor.answer(.elapsed(CalendarPeriod(2, .years)))
    #expect(visitor.question == nil)
    #expect(visitor.visit?.interview.firstOpen == nil)
    #expect(visitor.visit?.interview["iso_ago"] == .elapsed(CalendarPeriod(2, .years)))
  }

  @Test func `a change that opens a question cannot slip past the results`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.answerAll(Visitor.healthy.merging(["iso": .one("never")]) { $1 })
    visitor.revise("iso")
    visitor.answer(.one("stopped"))
    visitor.press(.escape)
    #expect(visitor.text.contains("(falta contestar)"))
    visitor.press(.end, .enter)
    #expect(visitor.question?.id == "iso_ago")
  }

  @Test func `a visitor under eighteen is stopped and nothing is kept`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.answer(.number(17))
    #expect(visitor.visit == nil)
    #expect(visitor.text.contains("menores de 18"))
    visitor.press(.enter)
    #expect(visitor.counted == [[.welcome, .notice, .question]])
    visitor.press(.enter)
    #expect(visitor.isUntouched)
  }

  @Test(arguments: Language.allCases)
  func `who may not go on may still read, and comes back to where it stopped`(
    language: Language
  ) throws {
    var visitor = Visitor(language: language)
    visitor.begin(in: language)
    visitor.answer(.number(17))
    let words = Packs.vive.wording(language)
    let stopped = visitor.text
    visitor.tap(words[Phrase.stopLearn.rawValue])
    #expect(visitor.text.contains(words[Phrase.learnTitle.rawValue]))
    #expect(!visitor.text.contains(words[Phrase.learnBegin.rawValue]))
    for lesson in Packs.vive.lessons.prefix(9) {
      let number = try #require(Packs.vive.lessons.firstIndex { $0.id == lesson.id })
      visitor.press(.character(Character("\(number + 1)")))
      #expect((visitor.page as? LessonPage)?.lesson.id == lesson.id)
      visitor.press(.escape)
    }
    visitor.press(.escape)
    #expect(visitor.text == stopped)
    visitor.tap(words[Phrase.stopCorrect.rawValue])
    visitor.press(.escape)
    #expect(visitor.text.contains(words[Phrase.learnTitleFirst.rawValue]))
    visitor.press(.character("1"))
    visitor.type("33")
    visitor.press(.enter)
    #expect(visitor.question?.id == "preg")
  }

  @Test func `an age that was mistyped is corrected where it stopped`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.answer(.number(3))
    visitor.tap("Corregir")
    #expect(visitor.question?.id == "age")
    visitor.type("33")
    visitor.press(.enter)
    #expect(visitor.question?.id == "preg")
    #expect(visitor.visit?.interview["age"] == .number(33))
  }

  @Test func `before the first question lies what may be read`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.type("34")
    visitor.press(.escape)
    #expect(visitor.text.contains("¿Cómo le gustaría empezar?"))
    visitor.press(.character("1"))
    #expect(visitor.question?.id == "age")
  }

  @Test func `from the full notice Escape leads back to the short one`() {
    var visitor = Visitor(language: .en)
    visitor.press(.character("2"))
    let short = visitor.text
    visitor.press(.character("2"))
    #expect(visitor.text != short)
    visitor.press(.escape)
    #expect(visitor.text == short)
  }

  @Test func `a visitor who leaves nothing still sees the results`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.answerAll()
    visitor.press(.enter)
    #expect(visitor.text.contains("Antes, un médico debe revisarlo"))
    #expect(!visitor.text.contains("Podría convenirle"))
    visitor.press(.tab, .enter)
    visitor.tap("Sin dejar datos")
    #expect(visitor.lead == nil)
    #expect(visitor.text.contains("Gracias por su visita"))
    visitor.press(.enter)
    #expect(visitor.isUntouched)
  }

  @Test func `leaving is asked once, and staying is the first answer`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.press(.escape, .down)
    let before = visitor.kiosk
    visitor.press(.escape, .enter)
    #expect(visitor.isLike(before))
    visitor.press(.escape, .escape)
    #expect(visitor.isLike(before))
    visitor.press(.escape, .character("2"), .enter)
    #expect(visitor.isUntouched)
  }

  @Test(arguments: [Key.escape, .enter])
  func `whoever stays is where leaving was thought of`(stay: Key) {
    var visitor = Visitor()
    visitor.press(.character("1"), .enter, .down)
    let before = visitor.kiosk
    visitor.press(.escape, stay)
    #expect(visitor.isLike(before))
    visitor.tap("Salir")
    visitor.press(stay)
    #expect(visitor.isLike(before))
    visitor.press(.escape, .character("2"), .enter)
    #expect(visitor.isUntouched)
  }

  @Test func `a declined notice leads back to the welcome`() {
    var visitor = Visitor()
    visitor.press(.character("2"), .escape)
    #expect(visitor.isUntouched)
    #expect(visitor.counted == [[.welcome, .notice]])
    #expect(visitor.kiosk.language == .es)
  }
}
