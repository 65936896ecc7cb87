import Consultation
import Terminal
import Testing

@testable import KioskApp

@Suite struct EntryTests {
  @Test func `none lets go of all others, and they of it`() {
    var visitor = Visitor(at: "health")
    visitor.type("12")
    #expect(visitor.choice == [0, 1])
    visitor.type("0")
    #expect(visitor.choice == [15])
    visitor.type("g")
    #expect(visitor.choice == [16])
    visitor.press(.home, .space)
    #expect(visitor.choice == [0])
    visitor.press(.space, .enter)
    #expect(visitor.text.contains("Marque al menos una"))
  }

  @Test func `an answer out of range is refused in words`() {
    var visitor = Visitor(at: "age")
    visitor.type("999")
    visitor.press(.enter)
    #expect(visitor.text.contains("Escriba un número del 0 al 120"))
    visitor.press(.down)
    #expect(!visitor.text.contains("Escriba un número del 0"))
  }

  @Test func `the first digit takes the place of an old number, Backspace edits it`() {
    var visitor = Visitor(at: "preg")
    visitor.press(.escape)
    visitor.type("42")
    visitor.press(.enter)
    #expect(visitor.visit?.interview["age"] == .number(42))
    visitor.press(.escape, .backspace)
    visitor.type("1")
    visitor.press(.enter)
    #expect(visitor.visit?.interview["age"] == .number(41))
    visitor.press(.escape, .up)
    visitor.type("0")
    visitor.press(.enter)
    #expect(visitor.text.contains("Escriba un número del 0 al 120"))
  }

  @Test func `an old length of time gives way as well, its unit stays`() {
    var visitor = Visitor(at: "allergy")
    visitor.press(.escape)
    visitor.give(.paste("7"))
    visitor.press(.enter)
    #expect(visitor.visit?.interview["iso_ago"] == .elapsed(CalendarPeriod(7, .months)))
  }

  @Test func `a unit is never chosen for the visitor`() {
    var visitor = Visitor(at: "iso_ago")
    visitor.type("3")
    visitor.press(.enter)
    #expect(visitor.text.contains("Elija también"))
    visitor.press(.right, .right)
    #expect(visitor.text.contains("Fue alrededor del"))
    visitor.press(.enter)
    #expect(visitor.visit?.interview["iso_ago"] == .elapsed(CalendarPeriod(3, .weeks)))
  }

  @Test func `not knowing is an answer of its own`() {
    var visitor = Visitor(at: "iso_ago")
    visitor.press(.tab, .tab, .space, .enter)
    #expect(visitor.visit?.interview["iso_ago"] == .unknown)
    visitor.press(.escape)
    #expect(visitor.text.contains("[x]"))
    visitor.type("5")
    #expect(!visitor.text.contains("[x]"))
  }

  @Test(arguments: [
    String(repeating: "a\u{301}", count: 10_000), String(repeating: "\u{1B}[31m\u{7}", count: 500),
    String(repeating: "👩‍👩‍👧‍👦", count: 300), "a" + String(repeating: "\u{301}", count: 10_000),
    String(repeating: "9", count: 10_000), "\n\t\u{200B}\u{202E}",
  ])
  func `whatever is pasted, limits hold`(text: String) {
    for question in ["age", "preg", "iso_ago"] as [QuestionID] {
      var visitor = Visitor(at: question)
      visitor.give(.paste(text))
      visitor.press(.enter)
      #expect(visitor.frame.surface.size == visitor.size)
    }
    var visitor = Visitor(at: "none of them")
    visitor.press(.enter, .tab, .enter)
    for _ in 0..<4 {
      visitor.give(.paste(text))
      visitor.press(.down)
    }
    guard let page = visitor.page as? ContactPage else {
      Issue.record("the contact page is not there")
      return
    }
    #expect(page.form.name.text.count <= page.form.name.limit)
    #expect(page.form.telephone.text.count <= page.form.telephone.limit)
    #expect(page.form.email.text.count <= page.form.email.limit)
  }

  @Test func `every problem of the contact form is shown beside its field`() {
    var visitor = Visitor(at: "none of them")
    visitor.press(.enter, .tab, .enter)
    visitor.size = Size(width: 100, height: 40)
    visitor.press(.down, .down)
    visitor.type("12a")
    visitor.press(.down)
    visitor.type("nobody")
    visitor.tap("Continuar")
    for words in ["Escriba su nombre", "Use solo números", "Revise el correo"] {
      #expect(visitor.text.contains(words))
    }
    visitor.type("Ana")
    #expect(!visitor.text.contains("Escriba su nombre"))
  }

  @Test func `a name too long is refused and not cut`() {
    var visitor = Visitor(at: "none of them")
    visitor.press(.enter, .tab, .enter)
    visitor.give(.paste(String(repeating: "Ana Ejemplo ", count: 12)))
    visitor.tap("Continuar")
    #expect(visitor.text.contains("El nombre es muy largo: máximo 120 letras."))
  }

  @Test func `a telephone spaced out is taken whole`() throws {
    var visitor = Visitor(at: "none of them")
    visitor.press(.enter, .tab, .enter)
    visitor.type("Ana Ejemplo")
    visitor.press(.enter)
    visitor.type("+ 5 2 6 6 4 1 2 3 4 5 6 7")
    visitor.tap("Continuar")
    guard let page = visitor.page as? ConsentPage else {
      Issue.record("the consent is not there:\n\(visitor.text)")
      return
    }
    #expect(page.contact.telephone == "+526641234567")
    #expect(visitor.text.contains("Ana Ejemplo · +52 664 123 4567 · WhatsApp"))
  }

  @Test func `Enter passes over the country, which takes no letters`() {
    var visitor = Visitor(at: "none of them")
    visitor.press(.enter, .tab, .enter)
    visitor.type("Ana")
    visitor.press(.down)
    visitor.type("Lu")
    #expect(visitor.text.contains("! Ese código no existe. México: +52; Estados Unidos: +1."))
    #expect(!visitor.text.contains("10 dígitos"))
    #expect(visitor.text.contains("║ +52 "))
    visitor.press(.up, .enter)
    visitor.type("664 123 456")
    #expect(!visitor.text.contains("Ese código no existe"), "nothing refused stands there")
    visitor.tap("Continuar")
    #expect(visitor.text.contains("! Faltan números: después de +52 van 10."))
  }

  @Test func `a signature is of two words and of the name that was told`() {
    var visitor = Visitor(at: "none of them")
    visitor.press(.enter, .tab, .enter)
    visitor.giveContact()
    visitor.press(.space, .down, .down)
    visitor.type("x")
    visitor.press(.down)
    visitor.type("acepto")
    visitor.tap("Enviar")
    #expect(visitor.text.contains("Escriba nombre y apellidos"))
    visitor.press(.backspace)
    visitor.type("Bo Sample")
    visitor.tap("Enviar")
    #expect(visitor.text.contains("No es el nombre de sus datos"))
    #expect(visitor.lead == nil)
    visitor.tap("Enviar")
    #expect(visitor.lead?.consent.signature == "Bo Sample")
  }

  @Test func `typed details are there again after looking elsewhere`() {
    var visitor = Visitor(at: "none of them")
    visitor.press(.enter, .tab, .enter)
    visitor.type("Ana Ejemplo")
    visitor.press(.escape, .escape, .enter, .tab, .enter)
    #expect(visitor.text.contains("Ana Ejemplo"))
  }
}
