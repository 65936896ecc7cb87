import Foundation
import LeadFormats
import Testing

@Suite struct LegibleJSONTests {
  private func legible(_ json: String) -> String {
    String(decoding: LegibleJSON.bytes(Array(json.utf8)), as: UTF8.self)
  }

  @Test func `what can be shown stays byte for byte`() {
    for json in [#"{"a":"ñ «€» 漢 👩 \u001b"}"#, "{}", #"["Ze\#u{301}"]"#] {
      #expect(legible(json) == json)
    }
  }

  @Test func `what cannot is spelled out`() {
    #expect(
      legible("[\"\u{7F}\u{9B}2J\u{202E}\u{FEFF}\u{E0041}\"]")
        == #"["\u007f\u009b2J\u202e\ufeff\udb40\udc41"]"#)
    #expect(legible("{\"a\":\n\t1}\r\n") == #"{"a":  1}  "#)
  }

  @Test func `a reader of JSON sees no difference`() throws {
    for value in 0...0xFFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value),
        value % 7 == 0 || scalar.properties.isDefaultIgnorableCodePoint
      else { continue }
      let text = "a\(Character(scalar))b"
      let json = LegibleJSON.bytes(Array(try JSONEncoder().encode([text])))
      let read = try JSONDecoder().decode([String].self, from: Data(json))
      #expect(read[0].unicodeScalars.elementsEqual(text.unicodeScalars), "\(value)")
    }
  }
}
