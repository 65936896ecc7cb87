import AgeEncryption
import Foundation
import Testing

/// Passphrases, typed at the stock tool's terminal.
@Suite(.enabled(if: Tool.canType, "no stock age, or no pexpect for python3, on this machine"))
struct StockAgePassphraseTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  @Test func `the stock tool opens what we wrote with a passphrase`() throws {
    let recipient = ScryptRecipient(passphrase: "correct horse ñandú", workFactor: 10)
    let file = try folder.write(Age.encrypt("hola".utf8, to: [recipient]), as: "ours.age")

    try type("correct horse ñandú", prompts: 1, at: ["-d", "-o", folder.path("plain"), file])

    #expect(try folder.read("plain") == Array("hola".utf8))
  }

  @Test func `the stock tool refuses another passphrase`() throws {
    let recipient = ScryptRecipient(passphrase: "correct", workFactor: 10)
    let file = try folder.write(Age.encrypt("hola".utf8, to: [recipient]), as: "ours.age")

    #expect(throws: Tool.Failed(status: 1)) {
      try type("wrong", prompts: 1, at: ["-d", "-o", folder.path("plain"), file])
    }
  }

  @Test func `we open what the stock tool wrote with a passphrase`() throws {
    let plain = try folder.write("hola".utf8, as: "plain")

    try type("correct horse ñandú", prompts: 2, at: ["-p", "-o", folder.path("theirs.age"), plain])

    let file = try folder.read("theirs.age")
    #expect(
      try Age.decrypt(file, with: [ScryptIdentity(passphrase: "correct horse ñandú")])
        == Array("hola".utf8))
  }

  private func type(_ passphrase: String, prompts: Int, at arguments: [String]) throws {
    let script = """
      import sys, pexpect
      passphrase, prompts, *arguments = sys.argv[1:]
      age = pexpect.spawn('age', arguments, timeout=60)
      for _ in range(int(prompts)):
          age.expect('passphrase.*: ')
          age.sendline(passphrase.encode())
      age.expect(pexpect.EOF)
      age.close()
      sys.exit(age.exitstatus)
      """
    try Tool.python.output(["-c", script, passphrase, String(prompts)] + arguments)
  }
}
