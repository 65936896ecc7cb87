import Casework
import Consultation
import Rehearsal
import Terminal
import Testing

@testable import StaffApp

@Suite struct PlannedDayTests {
  /// The clerk plans something on a Saturday, is offered no Sunday, and takes one all the same.
  private static func clerk(planning key: Character) -> Clerk {
    var clerk = Clerk.open(Morning.cases)
    clerk.setClock(by: 5 * 86_400)
    clerk.press(.character(key))
    #expect(clerk.screen.contains("+2 d  lunes") && !clerk.screen.contains("domingo"))
    clerk.press(.tab)
    clerk.type("6/12")
    #expect(clerk.screen.contains("ese día no se abre"))
    clerk.press(.enter)
    return clerk
  }

  @Test func `a day that has passed or lies too far ahead is not taken`() {
    for (key, day) in [("b", "2020-12-01"), ("f", "1/12/2110"), ("f", "22/11/2026")] {
      var clerk = Clerk.open(Morning.cases)
      clerk.press(.character(Character(key)), .tab)
      clerk.type(day)
      clerk.press(.enter)
      #expect(clerk.journal == [])
      #expect(clerk.frame.spoken.contains("ya pasó o está demasiado lejos"))
    }
  }

  @Test func `a visit is offered when the clinic is open, and settles what was due`() {
    var clerk = Self.clerk(planning: "b")
    #expect(
      clerk.journal.map(\.event.change) == [
        .stage(.booked(People.day("2026-12-06"))), .followUp(nil),
      ])
    #expect(clerk.screen.contains("Cita 6 dic"))
    #expect(clerk.frame.spoken.contains("Guardado. Etapa: Con cita el 6 de diciembre de 2026"))
    clerk.press(.character("u"))
    #expect(clerk.journal.count == 4 && clerk.screen.contains("20 nov"))
  }

  @Test func `nobody is to call back on a day when nobody is there`() {
    let clerk = Self.clerk(planning: "f")
    #expect(
      clerk.journal.map(\.event.change) == [
        .followUp(FollowUp(on: People.day("2026-12-06"), purpose: "llamar otra vez"))
      ])
  }

  @Test func `a booked visit is never lost by a call that was noted`() {
    var clerk = Clerk.open(Morning.cases)
    let booked = Morning.cases[4]
    clerk.setClock(by: 12 * 86_400)
    clerk.press(.character("/"))
    clerk.type(booked.contact.name)
    clerk.press(.enter, .character("c"))
    #expect(clerk.journal == [])
    #expect(clerk.screen.contains("¿Quitar la cita de \(booked.contact.name)?"))
    clerk.press(.escape)
    #expect(clerk.console[booked.id]?.stage == booked.stage)
    clerk.press(.character("c"), .enter)
    #expect(clerk.journal.map(\.event.change) == [.stage(.contacted)])
  }
}
