import Consultation
import StaffApp
import Terminal
import Testing

@Suite struct UnlockTests {
  @Test func `a passphrase is asked for, never shown, and forgotten as soon as it is tried`() {
    var clerk = Clerk()
    clerk.press(.character("2"))
    clerk.type("secreto")
    #expect(!clerk.screen.contains("secreto"))
    #expect(clerk.screen.contains("•••••••"))
    clerk.press(.enter)
    #expect(clerk.asked == [.unlock(name: "beto", passphrase: "secreto")])
    #expect(!clerk.screen.contains("•••••••"))
    #expect(!clerk.console.isOpen)
  }

  @Test func `nothing that is typed at a locked console is lost, however long it was left alone`() {
    var (fresh, locked) = (Clerk(), Clerk.open(Morning.cases))
    fresh.wait(seconds: 400)
    locked.wait(seconds: 400)
    #expect(locked.asked == [.lock])
    fresh.type("1secreto")
    locked.type("secreto")
    for clerk in [fresh, locked] {
      var clerk = clerk
      clerk.press(.enter)
      #expect(clerk.asked.last == .unlock(name: "ana", passphrase: "secreto"))
    }
  }

  @Test func `a refusal says how long to wait, and nothing is tried before`() {
    var clerk = Clerk()
    clerk.unlock()
    clerk.forgetAsked()
    clerk.tell(.refused(waitSeconds: 4))
    #expect(clerk.screen.contains("Esa no es. Puede intentar otra vez en 4 s."))
    clerk.type("otra")
    clerk.press(.enter)
    #expect(clerk.asked == [])
    #expect(!clerk.screen.contains("Esa no es"), "nobody has looked at this one")
    #expect(clerk.screen.contains("Espere 4 s: antes de eso no se comprueba ninguna."))
    clerk.wait(seconds: 4)
    clerk.press(.enter)
    #expect(clerk.asked == [.unlock(name: "ana", passphrase: "otra")])
  }

  @Test func `a passphrase that nobody looked at is not called wrong`() {
    var clerk = Clerk()
    clerk.unlock()
    clerk.forgetAsked()
    clerk.tell(.tooSoon(waitSeconds: 7))
    #expect(clerk.screen.contains("Espere 7 s: antes de eso no se comprueba ninguna."))
    clerk.wait(seconds: 7)
    #expect(clerk.screen.contains("No se ve lo que escribe."))
    clerk.type("una frase de paso")
    clerk.press(.enter)
    #expect(clerk.asked == [.unlock(name: "ana", passphrase: "una frase de paso")])
  }

  @Test func `where nobody is listed a name is typed, or left out`() {
    var clerk = Clerk(staff: [])
    #expect(clerk.screen.contains("Puede quedar vacío."))
    clerk.press(.enter)
    clerk.type("una frase de paso")
    clerk.press(.enter)
    #expect(clerk.asked == [.unlock(name: "", passphrase: "una frase de paso")])
    clerk = Clerk(staff: [])
    clerk.type("beto")
    clerk.press(.enter)
    clerk.type("una frase de paso")
    clerk.press(.enter)
    #expect(clerk.asked == [.unlock(name: "beto", passphrase: "una frase de paso")])
  }

  @Test(arguments: [-3600, 3600] as [Int64])
  func `setting the clock does not change a wait`(jump: Int64) {
    var clerk = Clerk()
    clerk.unlock()
    clerk.forgetAsked()
    clerk.tell(.tooSoon(waitSeconds: 7))
    clerk.setClock(by: jump)
    #expect(clerk.screen.contains("Espere 7 s"))
    clerk.wait(seconds: 7)
    clerk.type("otra")
    clerk.press(.enter)
    #expect(clerk.asked == [.unlock(name: "ana", passphrase: "otra")])
  }

  @Test func `loading can be cancelled`() {
    var clerk = Clerk()
    clerk.unlock()
    clerk.tell(.unlocked(by: "ana"))
    clerk.tell(.loaded(30, of: 120))
    #expect(clerk.screen.contains("30/120"))
    clerk.forgetAsked()
    clerk.press(.escape)
    #expect(clerk.asked == [.cancel])
    clerk.tell(.cases([], accesses: []))
    #expect(!clerk.console.isOpen)
  }
}
