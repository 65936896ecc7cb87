import Casework
import Consultation
import Terminal
import Testing

@testable import StaffApp

/// What is done with a record long after it came: it turns out to be somebody known, or old.
@Suite struct LaterTests {
  /// The clerk comes to the only case that a search finds.
  private static func clerk(at name: String) -> Clerk {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.character("/"))
    clerk.type(name)
    clerk.press(.enter)
    return clerk
  }

  @Test func `two records of one telephone become one person's, and that can be undone`() {
    let (first, second) = (Morning.cases[0], Morning.cases[8])
    var clerk = Self.clerk(at: "ines figurada")
    clerk.press(.character("m"))
    #expect(clerk.screen.contains("Mismo teléfono o correo: 1 de 1."))
    #expect(clerk.screen.contains("Inés Figurada") && clerk.screen.contains("Ana Ejemplo"))
    clerk.press(.enter)
    #expect(clerk.journal.map(\.event.change) == [.duplicate(of: second.id)])
    #expect(clerk.journal[0].event.lead == first.id)
    #expect(clerk.screen.contains("Inés Figurada ("))
    #expect(clerk.console.persons(of: [first.id, second.id]).count == 1)
    #expect(clerk.console.cases.count == Morning.cases.count, "nothing is deleted")
    clerk.press(.character("u"))
    #expect(clerk.console[first.id]?.duplicateOf == nil)
    #expect(!clerk.screen.contains("Inés Figurada ("))
  }

  @Test func `the record at hand may also go to the other, and is set apart where it stands`() {
    let (first, second) = (Morning.cases[0], Morning.cases[8])
    var clerk = Self.clerk(at: "ines figurada")
    clerk.press(.enter, .character("m"), .character("m"))
    #expect(clerk.journal.map(\.event.change) == [.duplicate(of: first.id)])
    #expect(clerk.journal[0].event.lead == second.id)
    clerk.press(.character("m"), .enter, .character("s"))
    #expect(clerk.journal.map(\.event.change) == [.duplicate(of: first.id), .separate])
    #expect(clerk.console.persons(of: [first.id, second.id]).count == 2)
  }

  @Test func `who has no second record has nothing to be merged with`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.character("m"))
    #expect(clerk.screen.contains("Ninguna otra ficha tiene el mismo teléfono o correo."))
    clerk.press(.enter, .character("m"), .character("s"), .escape)
    #expect(clerk.journal == [] && clerk.screen.contains(Morning.cases[3].contact.name))
  }

  @Test func `a day later all is the same; when the half year is over, a reason is gone`() {
    let drug = "Han pasado menos de seis meses."
    var clerk = Self.clerk(at: "ana ejemplo")
    clerk.setClock(by: 86_400)
    clerk.press(.character("r"))
    #expect(clerk.screen.contains("Las respuestas del 23 de noviembre de 2026"))
    #expect(clerk.screen.contains("Todo queda igual."))
    clerk.press(.escape)
    clerk.setClock(by: 40 * 86_400)
    clerk.press(.character("r"))
    #expect(!clerk.screen.contains("Todo queda igual."))
    #expect(clerk.frame.spoken.contains("- " + drug))
    clerk.press(.escape, .enter, .character("3"))
    #expect(clerk.frame.spoken.contains(drug), "the record says what was said then")
    #expect(clerk.journal == [])
  }
}
