import Consultation
import LineApp
import Testing

@Test func `the countdown is said seldom, and Enter then only goes on`() throws {
  var visitor = try Visitor(.es, typing: ["1", "1", "0", "34"])
  _ = visitor.told()
  let before = visitor.conversation
  for seconds in stride(from: 20, to: 0, by: -1) {
    visitor.happen(.countdown(secondsLeft: seconds))
  }
  visitor.type("")
  #expect(visitor.conversation == before)
  let spoken = visitor.told().split(separator: "\n")
  #expect(
    spoken.filter { $0.hasPrefix("En ") }.map { $0.prefix(15) } == [
      "En 20 segundos ", "En 10 segundos ", "En 5 segundos s",
    ])
  #expect(spoken.contains("Con gusto seguimos."))
}

@Test func `an answer typed during the countdown counts`() throws {
  var visitor = try Visitor(.es, typing: ["1", "1", "0"])
  visitor.happen(.countdown(secondsLeft: 20))
  visitor.type("34")
  #expect(visitor.said.first == "Anotado: 34.")
}

@Test func `nobody is counted down at the welcome`() throws {
  var visitor = try Visitor(.es)
  visitor.happen(.countdown(secondsLeft: 20))
  #expect(visitor.lastEffects == [])
  visitor.happen(.idle)
  #expect(visitor.lastEffects == [])
}

@Test func `a visitor cannot close a kiosk, only a demonstration`() throws {
  var visitor = try Visitor(.es)
  visitor.type("salir")
  #expect(visitor.said == ["Ya está en el inicio; no hay nada que borrar."])
  var guest = try Visitor(.es, isDemo: true)
  guest.type("leave")
  #expect(guest.hasLeft && guest.lastEffects.last == .quit)
}

@Test func `whoever declines the notice leaves at once`() throws {
  let visitor = try Visitor(.es, typing: ["1", "3"])
  #expect(visitor.hasLeft)
  #expect(visitor.said.first == "Listo: todo se borró y no se guardó nada.")
}

@Test func `facts of the clinic that are placeholders say so`() throws {
  var conversation = Conversation(
    pack: try SmallPack.pack(placeholders: ["permit"]), language: .es, kiosk: "lobby",
    isDemo: false)
  let effects = conversation.update(.start(now: Visitor.now, today: Visitor.today))
  guard case .say(let lines)? = effects.first else {
    Issue.record("nothing was said")
    return
  }
  #expect(lines.contains("Aviso o permiso sanitario: 00-XX-000 (dato de muestra)."))
}
