import Consultation
import Terminal
import Testing

@testable import KioskApp

/// A key that is held, or pressed twice by a hand that shakes (EN 301 549, 5.7 and 5.8).
@Suite struct HeldKeyTests {
  private func consenting() -> Visitor {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.answerAll()
    visitor.press(.enter, .tab, .enter)
    visitor.giveContact()
    visitor.press(.space, .down, .down)
    visitor.type("Ana Ejemplo")
    visitor.press(.down)
    visitor.type("acepto")
    visitor.press(.down, .down, .down)
    return visitor
  }

  @Test func `Enter held on every page of the journey turns one page at most`() {
    var visitor = Visitor()
    for stop in LawTests.stops(.es) {
      for key in [Key.enter, .space, .escape, .character("1")] {
        var held = visitor
        let before = held.kiosk.pages
        held.hold(key)
        #expect(held.kiosk.pages - before <= 1, "\(key) held on\n\(visitor.text)")
      }
      stop(&visitor)
    }
  }

  @Test func `Enter held on sending leaves the folio where it is`() {
    var visitor = consenting()
    visitor.hold(.enter, milliseconds: 5000)
    #expect(visitor.lead != nil)
    #expect(visitor.text.contains(Visitor.folio.description))
    visitor.press(.enter, .space, .enter)
    #expect(visitor.text.contains(Visitor.folio.description))
    visitor.press(.tab, .enter)
    #expect(visitor.text.contains("Gracias por su visita"))
  }

  @Test func `a doubled tap on sending leaves the folio where it is`() {
    var visitor = consenting()
    visitor.tap("Enviar")
    let region = visitor.frame.regions.last
    visitor.looks = false
    visitor.give(.tap(region?.rect.origin ?? .zero))
    #expect(visitor.text.contains(Visitor.folio.description))
  }

  @Test func `a language and a held Enter accept no notice`() {
    var visitor = Visitor()
    visitor.press(.character("1"))
    visitor.hold(.enter, milliseconds: 3000)
    #expect(visitor.text.contains("Privacidad"))
    #expect(visitor.visit == nil)
  }

  @Test func `four Enters on the last question stop at the review`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.answerAll(until: "worry")
    visitor.press(.character("2"))
    visitor.looks = false
    visitor.press(.enter, .enter, .enter, .enter)
    #expect(visitor.text.contains("¿Está todo bien?"))
  }

  @Test func `whoever types fast within a page loses nothing`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.looks = false
    visitor.press(.character("3"), .character("3"), .enter)
    #expect(visitor.visit?.interview["age"] == .number(33))
    visitor.press(.character("5"), .enter, .character("1"), .enter)
    #expect(visitor.visit?.interview["preg"] == .one("no"))
    #expect(visitor.visit?.interview["concern"] == .many(["fine_lines"]))
  }
}
