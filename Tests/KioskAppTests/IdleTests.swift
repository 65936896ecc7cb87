import Consultation
import Terminal
import Testing

@testable import KioskApp

@Suite struct IdleTests {
  @Test func `the welcome never asks to be woken`() {
    var visitor = Visitor()
    #expect(visitor.kiosk.nextWake == nil)
    visitor.press(.right)
    #expect(visitor.kiosk.nextWake == nil)
  }

  @Test func `nobody there: a countdown, then everything is forgotten`() {
    var visitor = Visitor()
    visitor.begin(in: .en)
    visitor.type("3")
    visitor.press(.function(3), .function(4))
    visitor.wait(seconds: 59)
    #expect(!visitor.text.contains("Are you still there?"))
    visitor.wait(seconds: 1)
    #expect(visitor.text.contains("Are you still there?"))
    visitor.wait(seconds: 19)
    #expect(!visitor.isUntouched)
    visitor.wait(seconds: 1)
    #expect(visitor.isUntouched)
    #expect(visitor.counted == [[.welcome, .notice, .question]])
  }

  @Test(arguments: [Input.key(.escape), .tap(.zero), .paste("x"), .wheel(.up, .zero)])
  func `any touch ends the countdown and means nothing else`(input: Input) {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.type("3")
    let before = visitor.text
    for _ in 0..<12 {
      visitor.wait(seconds: 75)
      #expect(visitor.text.contains("¿Sigue ahí?"))
      visitor.give(input)
      #expect(visitor.text == before)
    }
  }

  @Test(arguments: [-10 * 365 * 86_400, -3600, 3600, 86_400 * 365] as [Int64])
  func `setting the clock neither cuts the countdown short nor draws it out`(jump: Int64) {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.wait(seconds: 61)
    #expect(visitor.text.contains("faltan: 19"))
    visitor.clockError = jump
    visitor.wait(seconds: 1)
    #expect(visitor.text.contains("faltan: 18"))
    visitor.wait(seconds: 17)
    #expect(!visitor.isUntouched)
    visitor.wait(seconds: 1)
    #expect(visitor.isUntouched)
  }

  @Test func `a machine that slept still gives the whole warning`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.wait(seconds: 1)
    visitor.sleep(seconds: 86_400)
    #expect(visitor.text.contains("faltan: 20"))
    visitor.sleep(seconds: 86_400)
    #expect(visitor.isUntouched)
  }

  @Test(arguments: [true, false])
  func `staff are let in where the kiosk lends itself, and the welcome says nothing of it`(
    lends: Bool
  ) {
    var visitor = Visitor(lendsToStaff: lends)
    #expect(visitor.text == Visitor().text)
    visitor.press(.control("p"))
    #expect(visitor.effects == (lends ? [.staff] : []))
  }

  @Test func `the goodbye makes way for the next visitor by itself`() {
    var visitor = Visitor()
    visitor.begin(in: .es)
    visitor.press(.escape, .escape, .character("2"))
    #expect(visitor.text.contains("Gracias por su visita"))
    visitor.wait(seconds: 15)
    #expect(visitor.isUntouched)
  }
}
