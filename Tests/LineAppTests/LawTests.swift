import Consultation
import LineApp
import Rehearsal
import Testing

private let journey = [
  "1", "1", "0", "34", "1", "1", "2", "2", "5 meses", "2", "2", "0", "1", "0", "0",
  "Ana Ejemplo", "1", "664 000 0000", "1", "1", "2", "Ana Ejemplo", "ACEPTO",
]

@Test func `twenty thousand lines of anything never crash and never break a law`() throws {
  var generator = Chance(seed: 0x5EED)
  var saved = 0
  for language in Language.allCases {
    var visitor = try Visitor(language, isDemo: language == .en)
    let fresh = visitor.conversation
    for _ in 0..<200 {
      visitor.happen(.ended)
      visitor.type(Array(journey.prefix(generator.next(upTo: journey.count))))
      for _ in 0..<50 {
        let message = generator.message()
        visitor.happen(message)
        #expect(visitor.said.allSatisfy(isFit), "after \(message)")
        #expect(visitor.lastEffects.filter(isSpeech).count <= 1)
        if visitor.lead != nil { saved += 1 }
        if visitor.hasLeft { #expect(visitor.conversation == fresh) }
      }
      _ = visitor.told()
    }
  }
  #expect(saved > 20)
}

@Test func `back leads back from every step to the notice, and no answer is lost`() throws {
  for length in 3..<journey.count {
    var visitor = try Visitor(.es, typing: Array(journey.prefix(length)))
    for _ in 0...journey.count where !visitor.said.contains(where: isEndOfTheRoad) {
      visitor.type("atrás")
    }
    #expect(visitor.said.contains(where: isEndOfTheRoad), "after \(length) lines")
    // Forward again: everything told is still there, up to the first question not answered.
    visitor.type(["1", "0"])
    let expected = try Visitor(.es, typing: Array(journey.prefix(length) + ["seguir"]))
    if (4..<11).contains(length) {
      #expect(visitor.said.first == expected.transcript.last(where: isPlace))
    } else if length >= 11 {
      #expect(visitor.said.contains("6: Última toma: hace 5 meses."))
    }
  }
}

@Test func `a change of language and back changes nothing`() throws {
  for length in 1...journey.count {
    var visitor = try Visitor(.es, typing: Array(journey.prefix(length)))
    let before = visitor.conversation
    visitor.type("idioma")
    #expect(visitor.conversation != before)
    visitor.type("language")
    #expect(visitor.conversation == before, "after \(length) lines")
  }
}

@Test func `after goodbye, leaving or idleness nothing is left`() throws {
  let told = ["1", "1", "0", "34", "1"]
  var visitor = try Visitor(.es, typing: told)
  visitor.type(["salir", "1"])
  #expect(visitor.conversation == (try fresh(.es)))
  visitor.type(told + ["idioma"])
  visitor.happen(.countdown(secondsLeft: 20))
  visitor.happen(.idle)
  #expect(visitor.conversation == (try fresh(.es)))
  #expect(visitor.hasLeft)
  visitor.type(told)
  visitor.happen(.ended)
  #expect(visitor.hasLeft && visitor.lastEffects.last == .quit)
  #expect(visitor.conversation == (try fresh(.es)))
}

private func isSpeech(_ effect: Conversation.Effect) -> Bool {
  if case .say = effect { true } else { false }
}

private func fresh(_ language: Language) throws -> Conversation {
  try Visitor(language, isDemo: language == .en).conversation
}

/// Short enough for any terminal, and nothing in it that a terminal would obey.
private func isFit(_ line: String) -> Bool {
  !line.isEmpty && line.count < 78
    && line.unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
}

private func isEndOfTheRoad(_ line: String) -> Bool {
  line == "De aquí no se puede volver atrás."
}

private func isPlace(_ line: String) -> Bool { line.hasPrefix("Pregunta ") }
