import AgeEncryption
import Foundation
import Testing

/// What goes in comes out, for those who may have it.
struct RoundTripTests {
  let identity = X25519Identity()

  @Test(arguments: [0, 1, 2, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073, 200_000])
  func `a file opens to what was sealed in it`(size: Int) throws {
    let plaintext = Plaintext.bytes(size)

    let file = try Age.encrypt(plaintext, to: [identity.recipient])

    #expect(try Age.decrypt(file, with: [identity]) == plaintext)
  }

  @Test func `a file is as long as its header, a nonce, the plaintext, and a tag a chunk`() throws {
    // The header of one X25519 recipient: 22 bytes of version, 54 and 44 of stanza, 48 of end.
    func fileSize(_ plaintextSize: Int) throws -> Int {
      try Age.encrypt(Plaintext.bytes(plaintextSize), to: [identity.recipient]).count
    }

    #expect(try fileSize(0) == 168 + 16 + 16)
    #expect(try fileSize(65_536) == 168 + 16 + 65_536 + 16)
    #expect(try fileSize(65_537) == 168 + 16 + 65_537 + 32)
  }

  @Test func `bytes come from any collection, and Data too`() throws {
    let data = Data("hola".utf8)

    let file = Data(try Age.encrypt(data, to: [identity.recipient]))

    #expect(try Age.decrypt(file, with: [identity]) == Array(data))
    #expect(try Age.decrypt(([9, 9] + file)[2...], with: [identity]) == Array(data))
  }

  @Test func `the same plaintext never yields the same file`() throws {
    let files = try (0..<8).map { _ in try Age.encrypt("hola".utf8, to: [identity.recipient]) }

    #expect(Set(files).count == files.count)
  }

  @Test func `each recipient opens the file, whatever order they stand in`() throws {
    let staff = (0..<3).map { _ in X25519Identity() }
    let file = try Age.encrypt("hola".utf8, to: staff.map(\.recipient))

    for member in staff {
      #expect(try Age.decrypt(file, with: [member]) == Array("hola".utf8))
    }
  }

  @Test func `an identity that fits is found among those that do not`() throws {
    let file = try Age.encrypt("hola".utf8, to: [identity.recipient])
    let ring: [any AgeIdentity] = [
      ScryptIdentity(passphrase: "not asked"), X25519Identity(), identity,
    ]

    #expect(try Age.decrypt(file, with: ring) == Array("hola".utf8))
  }

  @Test func `a stranger learns only that no identity fits`() throws {
    let file = try Age.encrypt("hola".utf8, to: [identity.recipient])

    #expect(throws: AgeError.noMatch) { try Age.decrypt(file, with: [X25519Identity()]) }
  }

  @Test func `stanzas of unknown kinds are passed over`() throws {
    let file = try Age.encrypt("hola".utf8, to: [Grease(), identity.recipient, Grease()])

    #expect(try Age.decrypt(file, with: [identity]) == Array("hola".utf8))
  }

  @Test func `without recipients nothing is written, without identities nothing is read`() throws {
    let file = try Age.encrypt("hola".utf8, to: [identity.recipient])

    #expect(throws: AgeError.noRecipients) { try Age.encrypt("hola".utf8, to: []) }
    #expect(throws: AgeError.noIdentities) { try Age.decrypt(file, with: []) }
  }

  @Test func `for more recipients than may be read nothing is written`() throws {
    let most = Array(repeating: identity.recipient, count: 256)

    #expect(try Age.decrypt(Age.encrypt("hola".utf8, to: most), with: [identity]).count == 4)
    #expect(throws: AgeError.tooManyRecipients(maximum: 256)) {
      try Age.encrypt("hola".utf8, to: most + [identity.recipient])
    }
  }
}
