import Testing

@testable import AgeEncryption

/// The test vectors of BIP 173, but for its limit of length, which age lifts.
struct Bech32Tests {
  @Test(arguments: [
    "A12UEL5L",
    "a12uel5l",
    "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
    "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
    "11qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqc8247j",
    "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
    "?1ezyfcl",
  ])
  func `a sound text is read and written again`(text: String) throws {
    #expect(try Bech32(text).text == text)
  }

  @Test(arguments: [
    ("\u{20}1nwldj5", AgeError.KeyFault.character),
    ("\u{7F}1axkwrx", .character),
    ("\u{80}1eym55h", .character),
    ("pzry9x0s0muk", .separator),
    ("1pzry9x0s0muk", .separator),
    ("x1b4n0q5v", .character),
    ("li1dgmt3", .checksum),
    ("de1lg7wt\u{FF}", .character),
    ("A1G7SGD8", .checksum),
    ("10a06t8", .separator),
    ("1qzzfhee", .separator),
    ("A12uEL5L", .mixedCase),
    ("a12uel5m", .checksum),
  ])
  func `an unsound text is refused`(text: String, fault: AgeError.KeyFault) {
    #expect(throws: fault) { try Bech32(text) }
  }

  @Test func `bytes of any number come back`() throws {
    for count in 0...70 {
      let bytes = Plaintext.bytes(count)
      for prefix in ["age", "AGE-SECRET-KEY-"] {
        let text = Bech32(prefix: prefix, bytes: bytes).text
        #expect(try Bech32(text).prefix == prefix)
        #expect(try Bech32(text).bytes() == bytes, "\(count) bytes")
      }
    }
  }

  @Test func `bits left over behind the last byte are refused`() throws {
    // One group is not enough for a byte; three leave seven bits; the last bits must be zero.
    for groups: [UInt8] in [[0], [0, 0, 0], [0, 1]] {
      #expect(throws: AgeError.KeyFault.padding) {
        try Bech32(prefix: "age", groups: groups).bytes()
      }
    }
  }

  @Test func `no slip in one character goes unnoticed`() throws {
    let text = Array(X25519Identity().recipient.string.utf8)
    for index in text.indices {
      for character in "qpzry9x8gf2tvdw0s3jn54khce6mua7l1b ".utf8 where character != text[index] {
        var slip = text
        slip[index] = character
        #expect(throws: AgeError.self) {
          try X25519Recipient(String(decoding: slip, as: UTF8.self))
        }
      }
    }
  }
}
