import Casework
import Consultation
import Screens
import Terminal
import Testing

@testable import StaffApp

/// What comes from elsewhere while somebody is in the middle of something.
@Suite struct InterruptionTests {
  @Test func `changes that wait stay in sight when their lead is erased`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.enter)
    clerk.trouble = Trouble(.troubleFull)
    clerk.press(.character("a"))
    #expect(clerk.screen.contains("El disco está lleno."))
    clerk.tell(.erased([Morning.cases[3].id]))
    #expect(clerk.screen.contains("El disco está lleno."))
    clerk.press(.control("x"))
    #expect(!clerk.screen.contains("El disco está lleno."))
  }

  @Test func `a note about a lead that is gone is not called kept`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.character("n"))
    clerk.type("llamó")
    clerk.tell(.erased([Morning.cases[3].id]))
    clerk.press(.control("s"))
    #expect(clerk.journal == [])
    #expect(clerk.frame.spoken.contains("Esta ficha ya no existe."))
  }

  @Test func `a problem covers nothing that is being written`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.character("/"))
    clerk.type("ana")
    clerk.tell(.failed(Trouble(.troubleFile, detail: "no such folder")))
    #expect(clerk.screen.contains("/ ana") && clerk.screen.contains("no such folder"))
  }

  @Test(arguments: Language.allCases)
  func `a large screen names every key of the list`(language: Language) {
    let clerk = Clerk.open(
      Morning.cases, language: language, size: Size(width: 132, height: 43))
    for entry in clerk.console.presentHelp.keys {
      let words = entry.keys.joined() + " " + entry.help
      #expect(clerk.screen.contains(words), "“\(words)” is cut")
    }
  }
}
