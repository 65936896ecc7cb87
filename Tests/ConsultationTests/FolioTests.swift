import Consultation
import Testing

@Suite struct FolioTests {
  @Test func `a folio reads back however it is typed`() throws {
    for bits in stride(from: UInt64(0), to: 1 << 35, by: 987_654_321) {
      let folio = Folio(bits: bits)
      #expect(folio.description.count == 9)
      #expect(Folio(folio.description) == folio)
      #expect(Folio(folio.description.lowercased().filter { $0 != "-" }) == folio)
    }
  }

  @Test func `one wrong character is always found`() {
    let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    for bits in stride(from: UInt64(5), to: 1 << 35, by: 1_987_654_321) {
      let text = Array(Folio(bits: bits).description)
      for place in text.indices where text[place] != "-" {
        for other in alphabet where other != text[place] {
          var wrong = text
          wrong[place] = other
          #expect(Folio(String(wrong)) == nil)
        }
      }
    }
  }

  @Test(arguments: ["", "7K4M", "UUUU-UUUU", "7K4M-9QXD-1", "¡Hola!"])
  func `what is no folio is none`(text: String) { #expect(Folio(text) == nil) }
}
