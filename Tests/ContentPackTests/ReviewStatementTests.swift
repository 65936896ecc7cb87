import Consultation
import Testing

@testable import ContentPack

struct ReviewStatementTests {
  private let text = """
    antesala-pack review 1
    pack: vive
    version: 1.0.0
    sha256: 00ff
    name: Dra. Ejemplo de Prueba
    license: 0000000
    scope: all
    date: 2026-11-30
    until: 2027-11-30

    """

  @Test func `what is signed reads as it was written`() throws {
    let statement = try ReviewStatement(text: text)
    #expect(statement.text == text)
    #expect(statement.pack == .init(id: "vive", version: "1.0.0", sha256: "00ff"))
    #expect(statement.until == CalendarDay(iso: "2027-11-30"))
  }

  /// A statement that could be read in two ways would be signed in one and believed in another.
  @Test func `every other form is refused with its line`() throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for place in 0..<9 {
      for change in ["", lines[place] + "\u{202E}", "x" + lines[place], lines[place] + "\r"] {
        var changed = lines
        changed[place] = change
        #expect(throws: ReviewRefusal.statement(line: place + 1)) {
          try ReviewStatement(text: changed.joined(separator: "\n"))
        }
      }
    }
    for more in ["\n", "scope: all\n", " "] {
      #expect(throws: ReviewRefusal.self) { try ReviewStatement(text: text + more) }
    }
    #expect(throws: ReviewRefusal.statement(line: 9)) {
      try ReviewStatement(text: text.replacing("2027-11-30", with: "2026-11-29"))
    }
  }
}
