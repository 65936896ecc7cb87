import Casework
import Consultation
import Rehearsal
import Terminal
import Testing

@testable import StaffApp

@Suite struct MarkTests {
  @Test func `what makes sense for many is done about the marked ones, and undone at once`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.down, .space, .space)
    #expect(clerk.screen.contains("Contactado (2)") && !clerk.screen.contains("Cita (2)"))
    clerk.press(.character("o"), .character("1"))
    let marked = Set(clerk.journal.map(\.event.lead))
    #expect(marked.count == 2 && !marked.contains(Morning.cases[3].id))
    #expect(clerk.journal.map(\.event.change) == [.owner("ana"), .owner("ana")])
    #expect(clerk.frame.spoken.contains("Responsable: ana (2)"))
    clerk.press(.character("n"))
    #expect(clerk.frame.spoken.contains("2 fichas"))
    clerk.type("folleto enviado")
    clerk.press(.control("s"), .character("f"), .character("4"), .character("x"), .character("4"))
    #expect(clerk.journal.count == 8 && Set(clerk.journal.map(\.event.lead)) == marked)
    clerk.press(.character("u"))
    #expect(clerk.journal.suffix(2).map(\.event.change).allSatisfy { $0.kind == .undo })
    // One visit is for one person.
    clerk.press(.character("b"), .character("4"))
    #expect(clerk.journal.count == 11 && !marked.contains(clerk.journal[10].event.lead))
  }

  @Test func `blocked records are marked among their own, and unblocked together`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.space, .space, .character("B"), .enter)
    let blocked = Set(clerk.journal.map(\.event.lead))
    #expect(blocked.count == 2)
    clerk.press(.character("K"))
    #expect(!clerk.screen.contains("marcadas"))
    clerk.press(.space, .space)
    #expect(clerk.screen.contains("marcadas: 2"))
    clerk.press(.character("B"))
    #expect(clerk.screen.contains("Desbloquear fichas: 2."))
    clerk.press(.enter)
    #expect(clerk.journal.suffix(2).map(\.event.change) == [.unblock, .unblock])
    #expect(Set(clerk.journal.suffix(2).map(\.event.lead)) == blocked)
  }

  @Test func `all that is shown can be marked, and let go again`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.character("2"), .character("*"), .character("0"))
    let contacted = Morning.cases.filter { $0.stage == .contacted }.count
    #expect(clerk.screen.contains("marcadas: \(contacted)"))
    clerk.press(.character("e"))
    #expect(clerk.screen.contains("Exportar fichas: \(contacted)."))
    clerk.press(.escape, .character("2"), .character("*"))
    #expect(!clerk.screen.contains("marcadas"))
  }
}
