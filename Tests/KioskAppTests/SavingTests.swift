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
        visitor.press(key, .pageUp, .pageUp, .pageUp)
        #expect(visitor.text.contains(Visitor.folio.description))
        // Where letters are larger, it stands behind the words.
        visitor.press(.pageDown, .pageDown, .pageDown)
        #expect(visitor.text.contains("▀"), "no code at \(size) after \(key)")
        #expect(visitor.text.contains("▄"))
      }
      visitor.press(.function(3), .function(4))
    }
  }
}

extension QRCode {
  /// As large as the code that the lobby shows: the link to a conversation takes 33 modules.
  static let sample = QRCode(
    width: 33, modules: (0..<33 * 33).map { ($0 * 7 + $0 / 33) % 3 == 0 })
}
