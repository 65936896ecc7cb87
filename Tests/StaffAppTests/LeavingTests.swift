import Casework
import Consultation
import Rehearsal
import Terminal
import Testing

@testable import StaffApp

/// What leaves the store in the clear, and what does not.
@Suite struct LeavingTests {
  @Test func `a document is written only when it was asked whether, where and for how long`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.character("P"))
    #expect(clerk.asked == [])
    for words in ["Diego Ficticio", "/home/ana/antesala-exports", "24 de noviembre de 2026"] {
      #expect(clerk.frame.spoken.contains(words))
    }
    clerk.press(.escape)
    #expect(clerk.asked == [])
    clerk.press(.character("P"), .enter)
    #expect(clerk.asked == [.document(Morning.cases[3].id)])
    clerk.tell(.done(.documented(path: "/home/ana/antesala-exports/7K4M-9QXD.txt")))
    #expect(clerk.frame.spoken.contains("bórrelo a más tardar el 24 de noviembre de 2026"))
    #expect(clerk.screen.contains("/home/ana/antesala-exports/7K4M-9QXD.txt"))
  }

  @Test func `an export says where to, for how long, and who stayed`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.character("e"), .character("3"))
    for words in ["/home/ana/antesala-exports", "24 de noviembre de 2026"] {
      #expect(clerk.frame.spoken.contains(words))
    }
    clerk.press(.escape)
    clerk.tell(.done(.exported(path: "/home/ana/antesala-exports/leads.vcf", leftOut: 2)))
    #expect(clerk.frame.spoken.contains("Sin permiso de contacto se quedaron: 2."))
  }

  @Test(arguments: [ExportPlace.lobby, .nowhere(Trouble(.troubleExports, detail: "HOME"))])
  func `where nothing may be written no key writes anything, and each says why`(
    place: ExportPlace
  ) {
    for key in ["e", "P"] as [Character] {
      var clerk = Clerk.open(Morning.cases, exports: place)
      #expect(!clerk.frame.surface.text.contains("Exportar"))
      clerk.press(.character(key), .character("1"), .enter)
      #expect(!clerk.asked.contains { if case .opened = $0 { false } else { true } })
      clerk = Clerk.open(Morning.cases, exports: place)
      clerk.press(.character(key))
      #expect(clerk.frame.spoken.contains(place == .lobby ? "del quiosco" : "No hay carpeta"))
    }
  }

  @Test func `the kiosk's screen hands nothing to a clipboard`() {
    var clerk = Clerk.open(Morning.cases, exports: .lobby)
    clerk.press(.character("y"))
    #expect(clerk.asked == [])
    #expect(clerk.frame.spoken.contains("del quiosco"))
    clerk.press(.character("w"), .character("y"))
    #expect(!clerk.asked.contains { if case .copy = $0 { true } else { false } })
    #expect(clerk.screen.contains("https://wa.me/52"))
  }

  @Test(arguments: Language.allCases)
  func `whoever took back the permission is not offered a conversation`(language: Language) {
    let first = Morning.cases[3]
    var clerk = Clerk.open(Morning.cases, language: language, size: Size(width: 132, height: 43))
    #expect(clerk.screen.contains("+52 664 000 0013"))
    clerk.tell(
      .happened([
        clerk.happening(.revocation(.contact), of: first.id, seen: first.lastSeq, by: "beto")
      ]))
    #expect(!clerk.screen.contains("+52 664 000 0013"))
    let words = language == .es ? "SIN PERMISO DE CONTACTO" : "MAY NOT BE CONTACTED"
    #expect(clerk.screen.contains(words) && clerk.frame.spoken.contains(words))
    clerk.press(.character("w"), .character("y"))
    #expect(clerk.asked == [])
  }

  @Test func `those who agree to news are one key away`() {
    var clerk = Clerk.open(Morning.cases)
    clerk.press(.character("M"))
    let agreed = Morning.cases.filter { $0.purposes.contains(.marketing) }
    #expect(clerk.screen.contains("\(agreed.count) de \(Morning.cases.count)"))
  }
}
