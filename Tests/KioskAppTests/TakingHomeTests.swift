import Consultation
import Paper
import Rehearsal
import TakeHome
import Terminal
import Testing

@testable import KioskApp

@Suite struct TakingHomeTests {
  /// Somebody with a folio, at a kiosk with a printer.
  private func kept(
    in language: Language = .es, size: Size = Size(width: 80, height: 24)
  ) -> Visitor {
    var visitor = Visitor(language: language, size: size, prints: true)
    visitor.qr = .sample
    visitor.begin(in: language)
    visitor.answerAll()
    visitor.press(.enter, .tab, .enter)
    visitor.leaveDetails(language == .es ? "ACEPTO" : "ACCEPT")
    return visitor
  }

  /// Somebody who has seen results and declines to leave data.
  private func declining(prints: Bool = true) -> Visitor {
    var visitor = Visitor(prints: prints)
    visitor.begin(in: .es)
    visitor.answerAll()
    visitor.press(.enter, .tab, .enter)
    visitor.tap("Sin dejar datos")
    return visitor
  }

  @Test func `a sheet is printed under its folio, once, and the printer is heard`() throws {
    var visitor = kept()
    visitor.press(.character("2"))
    let print = try #require(visitor.prints.first)
    #expect(print.folio == Visitor.folio)
    #expect(visitor.text.contains("le preguntamos a la impresora"))
    visitor.press(.character("2"))
    #expect(visitor.prints.count == 1)
    visitor.press(.escape)
    visitor.send(.printing(.taken))
    #expect(visitor.text.contains("Se está imprimiendo"))
    visitor.send(.printing(.printed))
    #expect(visitor.text.contains("Su hoja está lista"))
  }

  @Test func `who it was is not in what is printed`() throws {
    var visitor = kept()
    visitor.press(.character("2"))
    let print = try #require(visitor.prints.first)
    var all = ""
    dump(print.takeHome, to: &all)
    #expect(all.contains("acne_scars"))
    #expect(!all.contains("Ejemplo") && !all.contains("664"))
  }

  @Test func `where it was not printed it may be asked for again`() {
    var visitor = kept()
    for report in PrintReport.allCases where report.isLast {
      visitor.press(.character("2"))
      #expect(visitor.text.contains("Un momento"))
      visitor.send(.printing(report))
    }
    #expect(visitor.prints.count == PrintReport.allCases.count - 1)
  }

  @Test func `what is heard late is not for the next visitor`() {
    var visitor = kept()
    visitor.press(.character("2"), .escape)
    visitor.wait(seconds: 16)
    visitor.send(.printing(.noPaper))
    visitor.begin(in: .es)
    visitor.press(.escape)
    #expect(!visitor.text.contains("impresora"))
  }

  @Test func `whoever declines is asked, and takes a sheet without a folio`() throws {
    var visitor = declining()
    visitor.press(.character("3"))
    let print = try #require(visitor.prints.first)
    #expect(print.folio == nil)
    visitor.send(.printing(.noPaper))
    #expect(visitor.text.contains("En recepción se la imprimen"))
    visitor.press(.character("2"))
    #expect(visitor.text.contains("Gracias por su visita"))
    #expect(visitor.leads.isEmpty)
  }

  @Test func `where there is no printer nobody is asked`() {
    #expect(declining(prints: false).text.contains("Gracias por su visita"))
  }

  @Test func `before there are results nothing is offered`() {
    var visitor = Visitor(prints: true)
    visitor.begin(in: .es)
    visitor.press(.escape, .escape)
    #expect(visitor.text.contains("Salir y borrar"))
    #expect(!visitor.text.contains("Imprimir"))
  }

  @Test func `when the folio page goes what might be printed goes`() {
    var visitor = kept()
    visitor.press(.escape)
    visitor.wait(seconds: 16)
    #expect(visitor.kiosk.stage == .welcome(WelcomePage()))
  }

  @Test func `a code that does not fit beside the folio is one key away, and Escape leads back`() {
    var visitor = kept()
    #expect(!visitor.text.contains("▀"))
    visitor.press(.character("3"))
    #expect(visitor.text.contains("▀"))
    #expect(visitor.text.contains("Folio: \(Visitor.folio)"))
    visitor.press(.escape)
    #expect(!visitor.text.contains("▀"))
    #expect(visitor.text.contains("Anote su folio"))
  }

  @Test func `without half blocks a code is shown where two cells a module have room`() {
    for (size, isShown) in [
      (Size(width: 80, height: 25), false), (Size(width: 128, height: 48), true),
    ] {
      var visitor = Visitor(size: size, hasHalfBlocks: false)
      visitor.qr = .sample
      visitor.begin(in: .es)
      visitor.answerAll()
      visitor.press(.enter, .tab, .enter)
      visitor.leaveDetails("ACEPTO")
      #expect(visitor.text.contains("Código") == isShown)
      visitor.press(.character(isShown ? "2" : "9"))
      #expect(visitor.showsCode == isShown)
      #expect(visitor.text.contains("Con la cámara") == isShown)
    }
  }

  @Test(arguments: Language.allCases, StoryboardTests.sizes)
  func `what is said of a printer, on the folio page and to whoever leaves`(
    language: Language, size: Size
  ) {
    let board = Storyboard(language: language, size: size)
    var visitor = kept(in: language, size: size)
    board.expect(visitor.frame, as: "60-folio-printer")
    visitor.press(.character("2"))
    visitor.send(.printing(.taken))
    board.expect(visitor.frame, as: "61-folio-printing")
    visitor.send(.printing(.noPaper))
    board.expect(visitor.frame, as: "62-folio-no-paper")

    var other = Visitor(language: language, size: size, prints: true)
    other.begin(in: language)
    other.answerAll()
    other.press(.enter, .tab, .enter)
    other.tap(language == .es ? "Sin dejar datos" : "Leave no details")
    board.expect(other.frame, as: "63-leave-printer")
  }
}

extension Visitor {
  /// What was to be printed, first to last.
  var prints: [(takeHome: TakeHome, folio: Folio?)] {
    effects.compactMap {
      if case .print(let takeHome, let folio) = $0 { (takeHome, folio) } else { nil }
    }
  }
}
