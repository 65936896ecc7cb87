import Consultation
import Terminal
import Testing

@testable import KioskApp

@Suite struct SavingTests {
  private func sent(storeWorks: Bool, qr: QRCode? = nil) -> Visitor {
    var visitor = Visitor()
    visitor.storeWorks = storeWorks
    visitor.qr = qr
    visitor.begin(in: .es)
    visitor.answerAll()
    visitor.press(.enter, .tab, .enter)
    visitor.leaveDetails("ACEPTO")
    return visitor
  }

  @Test func `a failure is not called kept, and the same lead is tried again by itself`() throws {
    var visitor = sent(storeWorks: false)
    #expect(visitor.text.contains("Todavía no se pudo guardar"))
    #expect(!visitor.text.contains(Visitor.folio.description))
    let lead = try #require(visitor.lead)
    visitor.wait(seconds: 16)
    #expect(visitor.leads == [lead, lead, lead, lead])
    visitor.storeWorks = true
    visitor.wait(seconds: 5)
    #expect(visitor.leads.count == 5)
    #expect(visitor.text.contains(Visitor.folio.description))
  }

  @Test func `a clock put back does not delay the next try`() {
    var visitor = sent(storeWorks: false)
    visitor.clockError = -3600
    visitor.storeWorks = true
    visitor.wait(seconds: 5)
    #expect(visitor.leads.count == 2)
    #expect(visitor.text.contains(Visitor.folio.description))
  }

  @Test func `a key tries again at once`() {
    var visitor = sent(storeWorks: false)
    visitor.storeWorks = true
    visitor.press(.enter)
    #expect(visitor.leads.count == 2)
    #expect(visitor.text.contains(Visitor.folio.description))
  }

  @Test func `leaving throws an unkept lead away`() {
    var visitor = sent(storeWorks: false)
    visitor.press(.escape)
    #expect(visitor.text.contains("¿Quiere salir?"))
    visitor.press(.character("2"))
    visitor.wait(seconds: 15)
    #expect(visitor.isUntouched)
    visitor.send(.saved(Visitor.folio, qr: nil))
    #expect(visitor.isUntouched)
  }

  @Test func `the folio page shows a code where there is room for it`() {
    var visitor = sent(storeWorks: false)
    visitor.storeWorks = true
    visitor.qr = .sample
    visitor.press(.enter)
    #expect(!visitor.text.contains("▀"))
    for size in [(98, 34), (100, 40), (132, 43), (200, 60), (88, 34)] {
      visitor.resize(Size(width: size.0, height: size.1))
      #expect(visitor.text.contains("▀"), "no code at \(size)")
      #expect(visitor.text.contains("Folio: \(Visitor.folio)"))
      #expect(visitor.text.contains("Anote su folio"))
    }
    visitor.resize(Size(width: 80, height: 24))
    #expect(visitor.text.contains("Folio: \(Visitor.folio)"))
  }

  @Test func `the code is there in either language, larger and in contrast too`() {
    var visitor = sent(storeWorks: true, qr: .sample)
    for size in [(98, 34), (132, 43), (200, 60)] {
      visitor.resize(Size(width: size.0, height: size.1))
      for key in [Key.function(2), .function(3), .function(4), .function(2)] {
        visitor.press(key)
        #expect(visitor.text.contains(Visitor.folio.description))
        // Where letters are larger, it has a page of its own.
        let isAlone = !visitor.showsCode
        if isAlone { visitor.press(.character("2")) }
        #expect(visitor.showsCode, "no code at \(size) after \(key)")
        #expect(visitor.text.contains(Visitor.folio.description))
        if isAlone { visitor.press(.escape) }
      }
      visitor.press(.function(3), .function(4))
    }
  }
}

extension Visitor {
  /// Whether a code is on the terminal, in half cells or in whole ones: nothing else is so dark.
  var showsCode: Bool {
    let surface = frame.surface
    let cells = (0..<size.height).flatMap { y in
      (0..<size.width).map { surface[Point(x: $0, y: y)] }
    }
    return cells.count { $0.glyph?.text == " " && $0.style.reverse } > 60
  }
}

extension QRCode {
  /// As large as the code that the lobby shows: the link to a conversation takes 29 modules.
  static let sample = QRCode(
    width: 29, modules: (0..<29 * 29).map { ($0 * 7 + $0 / 29 * 3) % 5 < 2 })
}
