import Casework
import Consultation
import Rehearsal
import Terminal
import Testing

@testable import StaffApp

@Suite struct StoryTests {
  @Test func `a call, a note, a follow-up and a booking are four changes in their order`() {
    var clerk = Clerk.open(Morning.cases)
    let first = Morning.cases[3]
    clerk.press(.character("c"), .character("n"))
    clerk.type("Contestó. Viene el martes.")
    clerk.press(.control("s"), .character("f"), .character("4"))
    clerk.press(.character("b"), .character("4"))
    let changes = clerk.journal.map(\.event.change)
    #expect(
      changes == [
        .stage(.contacted), .followUp(nil), .note("Contestó. Viene el martes."),
        .followUp(FollowUp(on: People.day("2026-11-30"), purpose: nil)),
        .stage(.booked(People.day("2026-11-30"))),
      ])
    #expect(clerk.journal.allSatisfy { $0.event.lead == first.id && $0.event.by == "ana" })
  }

  @Test func `what one did last can be undone and done again`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.down, .character("a"), .character("u"))
    let attended = clerk.journal[0].event.id
    #expect(clerk.journal.map(\.event.change) == [.stage(.attended), .undo(attended)])
    clerk.press(.character("U"))
    #expect(clerk.journal.last?.event.change == .undo(clerk.journal[1].event.id))
    clerk.press(.character("u"), .character("u"))
    #expect(clerk.journal.count == 4)
  }

  @Test func `an undo that was given up can be tried again`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.down, .character("a"))
    clerk.trouble = Trouble(.troubleFull)
    clerk.press(.character("u"), .control("x"))
    clerk.trouble = nil
    clerk.press(.character("u"))
    #expect(clerk.journal.last?.event.change == .undo(clerk.journal[0].event.id))
  }

  @Test func `a change that could not be kept waits, whole, and is tried again`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.trouble = Trouble(.troubleFull)
    clerk.press(.down, .character("c"))
    #expect(clerk.screen.contains("El disco está lleno."))
    #expect(clerk.journal == [])
    clerk.press(.enter)
    let batches = clerk.asked.compactMap { effect in
      if case .record(let batch) = effect { batch } else { nil }
    }
    #expect(batches.count == 2 && batches[0] == batches[1])
    clerk.trouble = nil
    clerk.press(.enter)
    #expect(clerk.journal.map(\.event.change) == [.stage(.contacted)])
    #expect(!clerk.screen.contains("El disco está lleno."))
  }

  @Test func `a new lead arrives without moving the cursor off its lead`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.down, .down)
    let before = clerk.frame.spoken
    clerk.tell(.arrived([People.record(40, hoursAgo: 800)]))
    #expect(clerk.frame.spoken == before + "\nLlegaron del quiosco: 1.")
    #expect(clerk.screen.contains("fichas: 13"))
    clerk.tell(.arrived([People.record(40, hoursAgo: 800)]))
    #expect(clerk.screen.contains("fichas: 13"))
  }

  @Test func `a contact is corrected, and what is not right yet is said`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.character("C"), .tab, .control("u"))
    clerk.type("664 12")
    clerk.press(.enter)
    #expect(clerk.journal == [])
    #expect(clerk.frame.spoken.contains("Faltan"))
    clerk.type("3 4567")
    clerk.press(.enter)
    guard case .contact(let contact)? = clerk.journal.first?.event.change else {
      Issue.record("no contact was recorded")
      return
    }
    #expect(contact.telephone == "+526641234567")
    #expect(contact.name == Morning.cases[3].contact.name)
  }

  @Test func `correcting one thing of a contact cuts no other, and what is too long is told`()
    throws
  {
    let long = String(repeating: "a", count: 60) + "@" + String(repeating: "mail.", count: 20)
    let email = long + "example"
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.character("C"), .tab, .tab, .control("u"))
    clerk.type(email)
    clerk.press(.enter, .character("C"), .tab, .control("u"))
    clerk.type("664 123 4567")
    clerk.press(.enter)
    let contacts = clerk.journal.compactMap { happening in
      if case .contact(let contact) = happening.event.change { contact } else { nil }
    }
    #expect(contacts.map(\.email) == [email, email])
    #expect(contacts.last?.telephone == "+526641234567")
    clerk.press(.character("C"), .control("u"))
    clerk.type(String(repeating: "Ana ", count: 40))
    clerk.press(.enter)
    #expect(clerk.journal.count == 2)
    #expect(clerk.frame.spoken.contains("120"))
  }

  @Test func `two at once both stay in the history, and it says so`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.enter)
    let lead = Morning.cases[3]
    let other = clerk.happening(.stage(.attended), of: lead.id, seen: lead.lastSeq, by: "beto")
    let mine = clerk.happening(.stage(.closed(.done)), of: lead.id, seen: lead.lastSeq, by: "ana")
    clerk.tell(.happened([other, mine]))
    clerk.press(.character("6"))
    #expect(clerk.screen.contains("beto: Etapa: Asistió"))
    #expect(clerk.screen.contains("sin haber visto"))
  }

  @Test func `opening a record is told, and the conversation link carries nothing of health`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.enter)
    #expect(clerk.asked == [.opened(Morning.cases[3].id)])
    clerk.press(.character("w"))
    guard case .encode(let link)? = clerk.asked.last else {
      Issue.record("no link was made")
      return
    }
    #expect(link == "https://wa.me/526640000013")
    clerk.press(.character("y"))
    guard case .copy(let link)? = clerk.asked.last else {
      Issue.record("no link was copied")
      return
    }
    for word in ["spots", "manchas", "acne", "microneedling"] { #expect(!link.contains(word)) }
  }

  @Test func `the next record is one key away, and each is told`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.enter, .character("J"), .character("K"), .character("K"))
    let first = Morning.cases[3].id
    #expect(clerk.asked == [.opened(first), .opened(Morning.cases[8].id), .opened(first)])
    clerk.press(.character("J"), .escape)
    #expect(clerk.frame.spoken.contains(Morning.cases[8].contact.name))
  }

  @Test func `an export needs a reason`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.character("e"), .character("1"), .enter)
    #expect(clerk.asked == [])
    clerk.type("para la agenda")
    clerk.press(.enter)
    #expect(
      clerk.asked == [
        .export(
          StaffConsole.Export(
            format: .csv, leads: [Morning.cases[3].id], reason: "para la agenda"))
      ])
  }

  @Test func `after a while the console locks, and nothing of the cases is left`() {
    var clerk = Clerk.open(Morning.cases, accesses: Morning.accesses)
    clerk.press(.character("n"))
    clerk.type("a medias")
    clerk.wait(seconds: 280)
    #expect(clerk.frame.spoken.contains("se perderá"))
    clerk.press(.character("z"))
    #expect(clerk.screen.contains("a medias"))
    clerk.wait(seconds: 301)
    #expect(clerk.asked.last == .lock)
    #expect(!clerk.console.isOpen)
    let left = String(reflecting: clerk.console.door)
    for name in People.names { #expect(!left.contains(name)) }
  }

  @Test func `a machine that slept locks at once`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.sleep(seconds: 30_000)
    #expect(clerk.asked == [.lock])
  }

  @Test(arguments: [-86_400, 86_400] as [Int64])
  func `setting the clock neither locks nor keeps open`(jump: Int64) {
    var clerk = Clerk.open(Morning.cases)
    clerk.setClock(by: jump)
    clerk.wait(seconds: 299)
    #expect(clerk.asked == [])
    clerk.wait(seconds: 1)
    #expect(clerk.asked == [.lock])
  }

  @Test func `a blocked record leaves the list and is found only among the blocked`() {
    var clerk = Clerk.open(Morning.cases)
    let name = Morning.cases[3].contact.name
    clerk.press(.character("B"), .enter)
    #expect(clerk.journal.map(\.event.change) == [.block])
    clerk.wait(seconds: 7)
    #expect(!clerk.screen.contains(name))
    clerk.press(.character("K"))
    #expect(clerk.screen.contains(name))
  }

  @Test(arguments: Language.allCases)
  func `any key at any size is answered with a frame of that size`(language: Language) {
    var clerk = Clerk.open(Morning.cases, accesses: Morning.accesses, language: language)
    var chance = Chance(seed: 3)
    let keys: [Key] =
      "cbaxnofwymruUepvBPSARKjkgG/s0123id qL?+".map { .character($0) } + [
        .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
        .backspace, .delete, .control("s"), .control("x"), .function(1), .function(2),
        .function(3),
      ]
    for turn in 0..<200 {
      clerk.press(keys.randomElement(using: &chance) ?? .enter)
      if turn % 20 == 0 {
        clerk.resize(
          Size(
            width: Int.random(in: 20...200, using: &chance),
            height: Int.random(in: 5...60, using: &chance)))
      }
      if !clerk.console.isOpen {
        clerk = Clerk.open(Morning.cases, accesses: Morning.accesses, language: language)
      }
      #expect(clerk.frame.surface.size == clerk.size)
    }
  }
}
