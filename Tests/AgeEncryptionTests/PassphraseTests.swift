import AgeEncryption
import Testing

/// Files under a passphrase; the work factor is low so that the tests are quick.
struct PassphraseTests {
  let recipient = ScryptRecipient(passphrase: "correct horse ñandú", workFactor: 10)

  @Test func `the passphrase opens the file`() throws {
    let file = try Age.encrypt("hola".utf8, to: [recipient])

    #expect(
      try Age.decrypt(file, with: [ScryptIdentity(passphrase: "correct horse ñandú")])
        == Array("hola".utf8))
  }

  @Test(arguments: ["", "correct horse", "correct horse ñandú ", "correct horse n\u{303}andú"])
  func `another passphrase does not, however alike`(passphrase: String) throws {
    let file = try Age.encrypt("hola".utf8, to: [recipient])

    #expect(throws: AgeError.noMatch) {
      try Age.decrypt(file, with: [ScryptIdentity(passphrase: passphrase)])
    }
  }

  @Test func `the first of several passphrases that fits opens the file`() throws {
    let file = try Age.encrypt("hola".utf8, to: [recipient])
    let guesses = ["wrong", "correct horse ñandú"].map { ScryptIdentity(passphrase: $0) }

    #expect(try Age.decrypt(file, with: guesses) == Array("hola".utf8))
  }

  @Test func `a passphrase stands alone in its file`() {
    let other = X25519Identity().recipient

    for recipients: [any AgeRecipient] in [
      [recipient, other], [other, recipient], [recipient, recipient], [recipient, Grease()],
    ] {
      #expect(throws: AgeError.passphraseNotAlone) { try Age.encrypt([], to: recipients) }
    }
  }

  @Test func `an empty passphrase protects nothing and is refused`() {
    #expect(throws: AgeError.passphraseEmpty) {
      try Age.encrypt([], to: [ScryptRecipient(passphrase: "", workFactor: 1)])
    }
  }

  @Test func `a file that asks for more work than allowed is refused before any is done`() throws {
    let file = try Age.encrypt([], to: [recipient])

    #expect(throws: AgeError.workFactorTooHigh(10, maximum: 9)) {
      try Age.decrypt(
        file, with: [ScryptIdentity(passphrase: "correct horse ñandú", maxWorkFactor: 9)])
    }
  }

  @Test func `an identity wrapped in a passphrase comes back whole`() throws {
    let identity = X25519Identity()
    let wrapped = try Age.encrypt(IdentityFile.text(of: [identity]).utf8, to: [recipient])

    let text = try Age.decrypt(
      wrapped, with: [ScryptIdentity(passphrase: "correct horse ñandú")])

    let identities = try IdentityFile(String(decoding: text, as: UTF8.self)).identities
    #expect(identities.map(\.string) == [identity.string])
  }
}
