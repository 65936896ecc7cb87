import AgeEncryption
import Testing

/// Files of keys, a line each, among comments.
struct KeyFileTests {
  let one = X25519Identity()
  let two = X25519Identity()

  @Test func `identities are found among comments and empty lines`() throws {
    let text = "# created: 2026-11-22\n#\n\(one.string)\n\n# another\n\(two.string)"

    #expect(try IdentityFile(text).identities.map(\.string) == [one.string, two.string])
  }

  @Test func `lines may end in CR LF`() throws {
    let text = "# created: 2026-11-22\r\n\r\n\(one.string)\r\n\(two.string)\r\n"

    #expect(try IdentityFile(text).identities.map(\.string) == [one.string, two.string])
  }

  @Test func `what is written is read again`() throws {
    let identities = [one, two, one]
    let recipients = identities.map(\.recipient)

    let readIdentities = try IdentityFile(IdentityFile.text(of: identities)).identities
    let readRecipients = try RecipientsFile(RecipientsFile.text(of: recipients)).recipients

    #expect(readIdentities.map(\.string) == identities.map(\.string))
    #expect(readRecipients == recipients)
  }

  @Test func `the line at fault is named, as an editor counts`() {
    #expect(throws: AgeError.atLine(3, .identityMalformed(.separator))) {
      try IdentityFile("# mine\r\n\(one.string)\r\nhello\r\n")
    }
    #expect(throws: AgeError.atLine(2, .recipientMalformed(.isIdentity))) {
      try RecipientsFile("\(one.recipient.string)\n\(two.string)\n")
    }
    #expect(throws: AgeError.atLine(1, .recipientMalformed(.character))) {
      try RecipientsFile(" \(one.recipient.string)\n")
    }
  }

  @Test(arguments: ["", "\n", "# nothing but comments\n", "\r\n\r\n"])
  func `a file without keys is refused`(text: String) {
    #expect(throws: AgeError.noIdentities) { try IdentityFile(text) }
    #expect(throws: AgeError.noRecipients) { try RecipientsFile(text) }
  }
}
