import Consultation
import LineApp
import Testing

private let toTheWord = [
  "1", "1", "0", "34", "1", "0", "1", "2", "2", "0", "1", "2", "1", "0", "0", "0",
  "Ana Ejemplo", "1", "664 000 0000", "2", "1", "2", "Ana Ejemplo Prueba",
]

@Test func `the lead holds what was said, shown and agreed to`() throws {
  var visitor = try Visitor(.es, typing: toTheWord)
  visitor.type("Acepto")
  let pack = try SmallPack.pack()
  var interview = Interview(pack.questionnaire, on: Visitor.today)
  try interview.answer([
    "age": .number(34), "concern": .many(["fine_lines"]), "health": .many([]),
    "iso": .one("never"), "downtime": .one("1-2"), "event": .one("two_weeks"),
  ])
  let expected = Lead(
    contact: try Contact(
      name: "Ana Ejemplo", countryCode: "+52", telephone: "6640000000", email: "",
      channel: .whatsapp, bestTime: .morning),
    consent: Consent(
      purposes: [.contact], signature: "Ana Ejemplo Prueba", acceptance: "Acepto",
      noticeSHA256: "e5", language: .es, givenAt: Visitor.now, kiosk: "lobby"),
    interview: interview,
    // The plan was moved by a week, and these are the days that were shown.
    assessment: pack.ruleBook.assess(
      interview.sheet, startingOn: Visitor.today.adding(days: 8)),
    language: .es, pack: pack)
  #expect(visitor.lead == expected)
}

@Test func `the consent names the notice that was read, also after a change of language`() throws {
  var visitor = try Visitor(.es, typing: toTheWord)
  visitor.type(["language", "accept"])
  #expect(visitor.lead?.consent.noticeSHA256 == "e5")
  #expect(visitor.lead?.consent.language == .en)
  #expect(visitor.lead?.consent.acceptance == "accept")
}

@Test func `a failed save comes again with the same lead, and nothing looks saved`() throws {
  var visitor = try Visitor(.es, typing: toTheWord)
  visitor.type("ACEPTO")
  let lead = try #require(visitor.lead)
  _ = visitor.told()
  for _ in 1...3 {
    visitor.happen(.saveFailed)
    visitor.type("")
    #expect(visitor.lead == lead)
  }
  #expect(!visitor.told().contains("folio"))
}

@Test func `whoever leaves after a failed save is not told that nothing was saved`() throws {
  var visitor = try Visitor(.es, typing: toTheWord)
  visitor.type("ACEPTO")
  visitor.happen(.saveFailed)
  visitor.type(["salir", "1"])
  #expect(
    visitor.said.prefix(2) == [
      "Lo que escribió se borró de aquí.",
      "No es seguro si quedó guardado; por favor avise en recepción.",
    ])
}

@Test func `while a lead is being saved nothing else happens`() throws {
  var visitor = try Visitor(.es, typing: toTheWord)
  visitor.type("ACEPTO")
  let saving = visitor.conversation
  visitor.type(["", "1", "salir", "atrás"])
  #expect(visitor.conversation == saving)
  #expect(visitor.lead == nil)
}

@Test func `an outcome that nobody waits for changes nothing`() throws {
  var visitor = try Visitor(.es, typing: ["1", "1"])
  let before = visitor.conversation
  visitor.happen(.saved(Folio(bits: 7)))
  visitor.happen(.saveFailed)
  #expect(visitor.conversation == before)
  #expect(visitor.lastEffects == [])
}

@Test func `without permission to be contacted nothing is saved`() throws {
  var visitor = try Visitor(.es, typing: Array(toTheWord.prefix(20)))
  visitor.type(["2", "2"])
  #expect(visitor.lead == nil)
  #expect(visitor.hasLeft)
}
