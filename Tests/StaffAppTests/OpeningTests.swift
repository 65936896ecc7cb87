import Casework
import Consultation
import Rehearsal
import Terminal
import Testing

@testable import StaffApp

/// The list is at hand with the first cases; the others come while somebody already works.
@Suite struct OpeningTests {
  private let newest = Morning.cases.sorted { $0.record.at > $1.record.at }

  /// A clerk before whom the four newest cases lie, a third of everything.
  private func begun() -> Clerk {
    var clerk = Clerk()
    clerk.unlock()
    clerk.tell(.unlocked(by: "ana"))
    clerk.tell(.loaded(40, of: 120))
    clerk.tell(.cases(Array(newest.prefix(4)), accesses: []))
    clerk.forgetAsked()
    return clerk
  }

  @Test func `the list is there with the first cases and says how far the rest is`() {
    var clerk = begun()
    #expect(clerk.console.isOpen)
    #expect(clerk.screen.contains("abriendo 33 %"))
    clerk.tell(.loaded(90, of: 120))
    #expect(clerk.screen.contains("abriendo 75 %"))
  }

  @Test func `once all have come, nothing tells how they came`() {
    var clerk = begun()
    clerk.tell(.cases(Array(newest.dropFirst(4)), accesses: Morning.accesses))
    clerk.tell(.loaded(120, of: 120))
    let atOnce = Clerk.open(Morning.cases, accesses: Morning.accesses)
    #expect(clerk.screen == atOnce.screen)
    #expect(Set(clerk.console.cases) == Set(atOnce.console.cases))
    #expect(clerk.console.accesses == atOnce.console.accesses)
  }

  @Test func `whoever has moved the cursor keeps their lead under it`() {
    var clerk = begun()
    clerk.press(.down)
    let before = clerk.frame.spoken
    clerk.tell(.cases(Array(newest.dropFirst(4)), accesses: []))
    #expect(clerk.frame.spoken == before)
  }

  @Test func `a search finds what comes later`() {
    var clerk = begun()
    let late = newest[9]
    clerk.press(.character("/"))
    clerk.type(String(late.contact.name.prefix(6)))
    #expect(!clerk.screen.contains(late.contact.name))
    clerk.tell(.cases(Array(newest.dropFirst(4)), accesses: []))
    #expect(clerk.screen.contains(late.contact.name))
  }

  @Test func `a record handled elsewhere counts by itself until the other one is here`() {
    var clerk = begun()
    let merged = clerk.happening(.duplicate(of: newest[9].id), of: newest[0].id, seen: 1, by: "ana")
    clerk.tell(.happened([merged]))
    #expect(clerk.screen.contains("fichas: 4"))
    clerk.tell(.cases(Array(newest.dropFirst(4)), accesses: []))
    #expect(clerk.screen.contains("fichas: 11"))
  }

  @Test func `a change that happens before its lead has come is not lost`() {
    var clerk = begun()
    let late = newest[9]
    let note = clerk.happening(.note("desde otra consola"), of: late.id, seen: 1, by: "beto")
    clerk.tell(.happened([note]))
    clerk.tell(.cases(Array(newest.dropFirst(4)), accesses: []))
    #expect(clerk.console[late.id] == late.adding([note]))
  }

  @Test func `a lead erased before it has come does not come`() {
    var clerk = begun()
    clerk.tell(.erased([newest[9].id]))
    clerk.tell(.cases(Array(newest.dropFirst(4)), accesses: []))
    #expect(clerk.console[newest[9].id] == nil)
    #expect(clerk.console[newest[8].id] != nil)
  }

  @Test(arguments: ["S", "A", "R", "P"])
  func `what needs all cases waits until they are here`(key: String) {
    var clerk = begun()
    for character in key { clerk.press(.character(character)) }
    #expect(clerk.screen.contains("Aún se abren fichas (33 %)"))
    #expect(!clerk.asked.contains { if case .document = $0 { true } else { false } })
  }
}
