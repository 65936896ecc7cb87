import AgeEncryption
import Foundation
import Testing

/// The same files, opened and written by the stock `age` tool.
@Suite(.enabled(if: Tool.age.isThere && Tool.ageKeygen.isThere, "no stock age on this machine"))
struct StockAgeTests {
  static let sizes = [0, 1, 65_535, 65_536, 65_537, 200_000]

  let folder: Folder
  let identity = X25519Identity()
  let identityPath: String

  init() throws {
    folder = try Folder()
    identityPath = try folder.write(IdentityFile.text(of: [identity]).utf8, as: "key.txt")
  }

  @Test(arguments: sizes)
  func `the stock tool opens what we wrote`(size: Int) throws {
    let plaintext = Plaintext.bytes(size)
    let file = try folder.write(
      Age.encrypt(plaintext, to: [identity.recipient]), as: "ours.age")

    #expect(try Tool.age.output("-d", "-i", identityPath, file) == plaintext)
  }

  @Test(arguments: sizes)
  func `we open what the stock tool wrote`(size: Int) throws {
    let plaintext = Plaintext.bytes(size)
    let plain = try folder.write(plaintext, as: "plain")
    let file = try Tool.age.output("-r", identity.recipient.string, plain)

    #expect(try Age.decrypt(file, with: [identity]) == plaintext)
  }

  @Test func `the stock tool opens our armor, and we open its`() throws {
    let plaintext = Plaintext.bytes(1000)
    let armor = Age.armor(try Age.encrypt(plaintext, to: [identity.recipient]))
    let ours = try folder.write(armor.utf8, as: "ours.age")
    let plain = try folder.write(plaintext, as: "plain")
    let theirs = try Tool.age.output("-a", "-r", identity.recipient.string, plain)

    #expect(try Tool.age.output("-d", "-i", identityPath, ours) == plaintext)
    #expect(try Age.decrypt(Age.dearmor(theirs), with: [identity]) == plaintext)
  }

  @Test func `each of several recipients opens the file with either program`() throws {
    let plaintext = Plaintext.bytes(70_000)
    let staff = [X25519Identity(), X25519Identity(), X25519Identity()]
    let recipients = RecipientsFile.text(of: staff.map(\.recipient))
    let recipientsPath = try folder.write(recipients.utf8, as: "recipients.txt")
    let plain = try folder.write(plaintext, as: "plain")

    let ours = try folder.write(
      Age.encrypt(plaintext, to: RecipientsFile(recipients).recipients), as: "ours.age")
    let theirs = try Tool.age.output("-R", recipientsPath, plain)

    for (number, member) in staff.enumerated() {
      let path = try folder.write(IdentityFile.text(of: [member]).utf8, as: "staff\(number).txt")
      #expect(try Tool.age.output("-d", "-i", path, ours) == plaintext)
      #expect(try Age.decrypt(theirs, with: [member]) == plaintext)
    }
  }

  @Test func `the stock tool passes over a stanza of a kind it does not know`() throws {
    let file = try Age.encrypt("hello".utf8, to: [Grease(), identity.recipient, Grease()])
    let path = try folder.write(file, as: "grease.age")

    #expect(try Tool.age.output("-d", "-i", identityPath, path) == Array("hello".utf8))
  }

  @Test func `both programs refuse a file for others`() throws {
    let file = try Age.encrypt("hello".utf8, to: [X25519Identity().recipient])
    let path = try folder.write(file, as: "others.age")

    #expect(throws: Tool.Failed(status: 1)) {
      try Tool.age.output("-d", "-i", identityPath, path)
    }
    #expect(throws: AgeError.noMatch) { try Age.decrypt(file, with: [identity]) }
  }

  @Test func `we read the identity that age-keygen makes, and name the same recipient`() throws {
    let text = String(decoding: try Tool.ageKeygen.output(), as: UTF8.self)
    let path = try folder.write(text.utf8, as: "theirs.txt")
    let recipients = String(decoding: try Tool.ageKeygen.output("-y", path), as: UTF8.self)

    let identities = try IdentityFile(text).identities

    #expect(identities.map(\.recipient) == (try RecipientsFile(recipients).recipients))
  }

  @Test func `age-keygen names the recipient of the identity we make`() throws {
    let recipient = try Tool.ageKeygen.output("-y", identityPath)

    #expect(recipient == Array("\(identity.recipient.string)\n".utf8))
  }
}
