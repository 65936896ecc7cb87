import Consultation
import LineApp
import Testing

/// Plain lines on a screen that a kiosk has lent to one visit.
@Test(arguments: Language.allCases)
func `a lent screen is given back where the next visitor would be greeted`(
  _ language: Language
) throws {
  let leave = language == .es ? "salir" : "leave"
  for lines in [[leave], ["1", "3"], ["1", "1", "0", "34", leave, "1"]] {
    var visitor = try Visitor(language, isLent: true)
    visitor.type(lines)
    #expect(visitor.lastEffects.last == .quit, "\(lines)")
    #expect(visitor.said.isEmpty, "nobody is greeted: \(lines)")
    #expect(visitor.conversation == (try Visitor(language, isLent: true)).conversation)
  }
}

@Test func `a lent screen is given back when nobody says anything`() throws {
  var silent = try Visitor(isLent: true)
  silent.happen(.idle)
  #expect(silent.lastEffects == [.quit])

  var dozing = try Visitor(isLent: true)
  dozing.type(["1", "1"])
  dozing.happen(.countdown(secondsLeft: 20))
  dozing.happen(.idle)
  #expect(dozing.hasLeft && dozing.lastEffects.last == .quit)
}

@Test func `who is lent a screen is told the way back in both languages`() throws {
  var visitor = try Visitor(isLent: true)
  visitor.happen(.start(now: Visitor.now, today: Visitor.today))
  let said = visitor.said.joined(separator: " ")
  #expect(said.contains("Para volver a la pantalla con botones, escriba “salir” aquí."))
  #expect(said.contains("To go back to the screen with buttons, type “leave” here."))
}
