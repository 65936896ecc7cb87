import Testing

@testable import AgeEncryption

/// Nothing secret is printed, whichever way a value is printed, and nothing is said in an error.
struct SecrecyTests {
  @Test func `printing shows no secret`() throws {
    let identity = try X25519Identity(KeyTests.secret)
    let fileKey = try #require(FileKey(Array("YELLOW SUBMARINE".utf8)))
    let values: [Any] = [
      identity, [identity], Optional(identity) as Any, fileKey,
      try IdentityFile(KeyTests.secret),
      ScryptIdentity(passphrase: "YELLOW SUBMARINE"),
      ScryptRecipient(passphrase: "YELLOW SUBMARINE"),
    ]
    for value in values {
      var dumped = ""
      dump(value, to: &dumped)
      for text in ["\(value)", String(reflecting: value), dumped] {
        #expect(!text.uppercased().contains("GFPYYSJZ"))
        #expect(!text.contains("YELLOW"))
        #expect(!text.contains("66") && !text.contains("0x"), "the bytes of a key")
      }
    }
  }

  @Test func `an identity is printed as its recipient`() throws {
    #expect("\(try X25519Identity(KeyTests.secret))" == "X25519Identity(\(KeyTests.recipient))")
  }

  @Test func `an error repeats nothing of a mistyped secret`() {
    let mistyped = String(KeyTests.secret.dropLast(2))

    #expect(throws: AgeError.atLine(1, .identityMalformed(.checksum))) {
      try IdentityFile(mistyped)
    }
  }

  @Test(arguments: [
    (
      AgeError.noMatch,
      "no identity or passphrase opens the file"
    ),
    (
      .headerMalformed(line: 3, .bodyNotBase64),
      "malformed header, line 3: not canonical unpadded Base64"
    ),
    (
      .stanzaMalformed(type: "X25519", .lowOrderPoint),
      "malformed X25519 stanza: the share is a low-order point"
    ),
    (
      .payloadMalformed(chunk: 2, .truncated),
      "malformed payload, chunk 2: missing, the file ends too early"
    ),
    (
      .identityUnsupported(.hybrid),
      "unsupported identity: post-quantum hybrid (ML-KEM-768 and X25519)"
    ),
    (
      .atLine(2, .recipientMalformed(.isIdentity)),
      "line 2: malformed recipient: this is an identity, which must stay secret"
    ),
    (
      .primitiveFailed(.scrypt(workFactor: 22)),
      "the cryptographic library failed at scrypt with work factor 22"
    ),
  ])
  func `an error is one line that says what and where`(error: AgeError, sentence: String) {
    #expect("\(error)" == sentence)
  }
}
