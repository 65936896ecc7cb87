import Testing

@testable import AgeEncryption

/// The texts of recipients and identities, and what is said of those that are none.
struct KeyTests {
  /// The secret key of 32 times 0x42, which belongs to nobody.
  static let secret = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
  static let recipient = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"

  @Test func `an identity names its recipient`() throws {
    let identity = try X25519Identity(Self.secret)

    #expect(identity.string == Self.secret)
    #expect(identity.recipient.string == Self.recipient)
    #expect(identity.recipient == (try X25519Recipient(Self.recipient)))
  }

  @Test func `a new identity comes back from its text, as does its recipient`() throws {
    for _ in 0..<20 {
      let identity = X25519Identity()

      #expect(try X25519Identity(identity.string).string == identity.string)
      #expect(try X25519Recipient(identity.recipient.string) == identity.recipient)
    }
  }

  @Test(arguments: [
    ("", AgeError.recipientMalformed(.separator)),
    (" \(recipient)", .recipientMalformed(.character)),
    (recipient.uppercased(), .recipientMalformed(.wrongCase)),
    (String(recipient.dropLast()), .recipientMalformed(.checksum)),
    (secret, .recipientMalformed(.isIdentity)),
    (secret.lowercased(), .recipientMalformed(.wrongCase)),
    (text("AGE-SECRET-KEY-PQ-"), .recipientMalformed(.isIdentity)),
    (text("bc"), .recipientMalformed(.prefix)),
    (text("age", count: 31), .recipientMalformed(.length(31))),
    (text("age"), .recipientMalformed(.lowOrderPoint)),
    (text("age1pq", count: 1216), .recipientUnsupported(.hybrid)),
    (text("age1example"), .recipientUnsupported(.plugin("example"))),
    ("ssh-ed25519 AAAA", .recipientUnsupported(.ssh)),
  ])
  func `what is no recipient is refused`(text: String, error: AgeError) {
    #expect(throws: error) { try X25519Recipient(text) }
  }

  @Test(arguments: [
    ("", AgeError.identityMalformed(.separator)),
    ("\(secret)\r", .identityMalformed(.character)),
    (secret.lowercased(), .identityMalformed(.wrongCase)),
    (recipient, .identityMalformed(.isRecipient)),
    (text("age1pq", count: 1216), .identityMalformed(.isRecipient)),
    (text("AGE-SECRET-KEY-", count: 33), .identityMalformed(.length(33))),
    (text("AGE-SECRET-KEY-PQ-"), .identityUnsupported(.hybrid)),
    (text("AGE-PLUGIN-EXAMPLE-"), .identityUnsupported(.plugin("example"))),
  ])
  func `what is no identity is refused`(text: String, error: AgeError) {
    #expect(throws: error) { try X25519Identity(text) }
  }

  /// The points of small order (RFC 7748, section 7), whose secrets all would know.
  @Test(
    arguments: [
      [0] + Array(repeating: 0, count: 31),
      [1] + Array(repeating: 0, count: 31),
      [0xEC] + Array(repeating: 0xFF, count: 30) + [0x7F],
      [0xED] + Array(repeating: 0xFF, count: 30) + [0x7F],
      [0xEE] + Array(repeating: 0xFF, count: 30) + [0x7F],
    ] as [[UInt8]])
  func `a point of low order is no recipient`(point: [UInt8]) {
    #expect(throws: AgeError.recipientMalformed(.lowOrderPoint)) {
      try X25519Recipient(Bech32(prefix: "age", bytes: point).text)
    }
  }

  private static func text(_ prefix: String, count: Int = 32) -> String {
    Bech32(prefix: prefix, bytes: [UInt8](repeating: 0, count: count)).text
  }
}
