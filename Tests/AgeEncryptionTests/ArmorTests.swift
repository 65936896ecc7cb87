import AgeEncryption
import Testing

/// The textual form: one text a file, and nothing mended on reading.
struct ArmorTests {
  @Test func `a file of any length comes back from its armor`() throws {
    for count in 0...200 {
      let file = Plaintext.bytes(count)

      #expect(try Age.dearmor(Age.armor(file).utf8) == file, "\(count) bytes")
    }
  }

  @Test func `armor is two markers and lines of 64 columns`() {
    #expect(
      Age.armor(Array(repeating: 0, count: 49)) == """
        -----BEGIN AGE ENCRYPTED FILE-----
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
        AA==
        -----END AGE ENCRYPTED FILE-----

        """)
  }

  @Test func `white space around it and CR LF are all that is forgiven`() throws {
    let armor = Age.armor([1, 2, 3])
    let windows = " \r\n\t\n" + armor.split(separator: "\n").joined(separator: "\r\n") + " \n \t"

    #expect(try Age.dearmor(windows.utf8) == [1, 2, 3])
  }

  @Test(arguments: [
    ("", AgeError.armorMalformed(line: 1, .noBegin)),
    ("\n\nhello", .armorMalformed(line: 3, .noBegin)),
    ("-----BEGIN AGE ENCRYPTED FILE-----\nAAAA\n", .armorMalformed(line: 2, .noEnd)),
    ("\(begin)\n\n\(end)", .armorMalformed(line: 2, .lineLength)),
    ("\(begin)\nAAAA\nAAAA\n\(end)", .armorMalformed(line: 2, .lineLength)),
    ("\(begin)\n\(row)AAAA\n\(end)", .armorMalformed(line: 2, .lineLength)),
    ("\(begin)\n\(row)\n\n\(end)", .armorMalformed(line: 3, .lineLength)),
    ("\(begin)\nAAA\n\(end)", .armorMalformed(line: 2, .notBase64)),
    ("\(begin)\nAB==\n\(end)", .armorMalformed(line: 2, .notBase64)),
    ("\(begin)\nAA==AAAA\n\(end)", .armorMalformed(line: 2, .notBase64)),
    ("\(begin)\n\(row.dropLast(1))=\nAAAA\n\(end)", .armorMalformed(line: 2, .notBase64)),
    ("\(begin)\nA AA\n\(end)", .armorMalformed(line: 2, .notBase64)),
    ("\(begin)\nAAAA\n\(end)\nhello", .armorMalformed(line: 4, .trailingText)),
  ])
  func `anything else is refused, and the line named`(text: String, error: AgeError) {
    #expect(throws: error) { try Age.dearmor(text.utf8) }
  }

  static let begin = "-----BEGIN AGE ENCRYPTED FILE-----"
  static let end = "-----END AGE ENCRYPTED FILE-----"
  static let row = String(repeating: "A", count: 64)
}
