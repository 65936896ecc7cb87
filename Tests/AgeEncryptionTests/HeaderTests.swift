import Testing

@testable import AgeEncryption

/// What is said of a header that breaks the format, and in which line.
struct HeaderTests {
  static let code = String(repeating: "A", count: 43)
  static let row = String(repeating: "A", count: 64)

  @Test func `a header that keeps the format is read as it stands`() throws {
    let text = "age-encryption.org/v1\n-> one ~ !\n\n-> two\n\(Self.row)\nAAEC\n--- \(Self.code)\n"

    let header = try HeaderReader.header(of: Array("\(text)payload".utf8))

    #expect(
      header
        == Header(
          stanzas: [
            Stanza(type: "one", arguments: ["~", "!"], body: []),
            Stanza(type: "two", arguments: [], body: Array(repeating: 0, count: 49) + [1, 2]),
          ],
          authenticated: Array(text.utf8.dropLast(45)),
          code: Array(repeating: 0, count: 32)))
    #expect(header.bytes == Array(text.utf8))
  }

  @Test(arguments: [
    ("", AgeError.notAgeFile),
    ("hello\n", .notAgeFile),
    ("-----BEGIN AGE ENCRYPTED FILE-----\n", .notAgeFile),
    ("age-encryption.org/v2\n", .versionUnsupported),
    ("age-encryption.org/v1\r\n", .versionUnsupported),
    ("age-encryption.org/v1", .headerMalformed(line: 1, .truncated)),
    ("age-encryption.org/v1\n", .headerMalformed(line: 2, .truncated)),
    ("age-encryption.org/v1\n-> one", .headerMalformed(line: 2, .truncated)),
    ("age-encryption.org/v1\n-> one\n", .headerMalformed(line: 3, .truncated)),
    ("age-encryption.org/v1\n\n", .headerMalformed(line: 2, .neitherStanzaNorEnd)),
    ("age-encryption.org/v1\n->one\n", .headerMalformed(line: 2, .neitherStanzaNorEnd)),
    ("age-encryption.org/v1\n-> \n", .headerMalformed(line: 2, .argument)),
    ("age-encryption.org/v1\n-> a  b\n", .headerMalformed(line: 2, .argument)),
    ("age-encryption.org/v1\n-> a ñ\n", .headerMalformed(line: 2, .argument)),
    ("age-encryption.org/v1\n-> a\r\n\n", .headerMalformed(line: 2, .argument)),
    ("age-encryption.org/v1\n-> a\n\(row)A\n", .headerMalformed(line: 3, .bodyLineTooLong)),
    ("age-encryption.org/v1\n-> a\n\(row)\n--- \n", .headerMalformed(line: 4, .bodyNotBase64)),
    ("age-encryption.org/v1\n-> a\nAA==\n", .headerMalformed(line: 3, .bodyNotBase64)),
    ("age-encryption.org/v1\n-> a\nAB\n", .headerMalformed(line: 3, .bodyNotBase64)),
    ("age-encryption.org/v1\n--- \(code)\n", .headerMalformed(line: 2, .noStanza)),
    (
      "age-encryption.org/v1\n-> scrypt\n\n-> a\n\n--- \(code)\n",
      .headerMalformed(line: 6, .scryptNotAlone)
    ),
    (
      "age-encryption.org/v1\n-> a\n\n---\(code)\n",
      .headerMalformed(line: 4, .authenticationCode)
    ),
    (
      "age-encryption.org/v1\n-> a\n\n--- \(code)A\n",
      .headerMalformed(line: 4, .authenticationCode)
    ),
  ])
  func `a header that breaks it is refused, and the line named`(text: String, error: AgeError) {
    #expect(throws: error) { try HeaderReader.header(of: Array(text.utf8)) }
  }

  /// Nothing in a header is authentic before it was tried, so the tries are bounded.
  @Test func `a header may have 256 stanzas and no more`() throws {
    let stanza = Stanza(type: "a", arguments: [], body: [])
    let most = Header(
      stanzas: Array(repeating: stanza, count: 256), authenticatedBy: FileKey())
    let more = Header(
      stanzas: Array(repeating: stanza, count: 257), authenticatedBy: FileKey())

    #expect(try HeaderReader.header(of: most.bytes) == most)
    #expect(throws: AgeError.headerMalformed(line: 514, .tooManyStanzas)) {
      try HeaderReader.header(of: more.bytes)
    }
  }

  /// Bodies around the width of a line: the last line is short, if need be empty.
  @Test func `a stanza with a body of any length is read as it was written`() throws {
    for count in 0...200 {
      let stanza = Stanza(type: "a", arguments: ["b"], body: Plaintext.bytes(count))
      let header = Header(stanzas: [stanza], authenticatedBy: FileKey())

      #expect(try HeaderReader.header(of: header.bytes) == header, "a body of \(count) bytes")
    }
  }

  @Test func `a header is authentic under its own file key only`() {
    let fileKey = FileKey()
    let header = Header(
      stanzas: [Stanza(type: "a", arguments: [], body: [])], authenticatedBy: fileKey)

    #expect(header.isAuthentic(under: fileKey))
    #expect(!header.isAuthentic(under: FileKey()))
  }
}
