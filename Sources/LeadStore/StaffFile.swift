import AgeEncryption
import Consultation
import Foundation

/// A file in `staff/`: the clinic's secret key, and former ones, under one person's passphrase, with
/// that person's own key to sign with.
///
/// ```
/// # created: 2026-11-22T18:20:00Z
/// # one-time passphrase: to be changed at the first unlocking
/// # recipient: age1…
/// # signing key: 64 hexadecimal digits
/// # public key: age1…
/// AGE-SECRET-KEY-1…
/// ```
/// The key in force comes first. Former keys open backups from before a rotation. The second line is
/// there where the passphrase was made by a rotation. The recipients are those in force when the
/// file was written, the clinic's first: whoever opens the file holds the journal against them. To
/// the stock tool all this is an identity file with comments.
enum StaffFile {
  /// The most that a file may ask of whoever unlocks; a step up doubles time and memory, and 20 takes
  /// 1 GiB and seconds.
  static let maxWorkFactor = 20

  private static let oneTimeMark = "# one-time passphrase"
  private static let recipientMark = "# recipient: "
  private static let signingMark = "# signing key: "

  /// What lies inside a file.
  struct Content: Sendable {
    var identities: [X25519Identity]
    var person: SigningKey?
    var recipients: [X25519Recipient]
    var isOneTime = false
  }

  /// The one way in which a passphrase is written: accents joined to their letters (NFC), however the
  /// keyboard sent them.
  static func normalized(_ passphrase: String) -> String {
    passphrase.precomposedStringWithCanonicalMapping
  }

  /// Wraps the content under a passphrase.
  static func sealed(
    _ content: Content, passphrase: String, now: Moment, workFactor: Int
  ) throws(LeadStoreError) -> [UInt8] {
    guard !passphrase.isEmpty else { throw .passphraseEmpty }
    var lines = ["# created: \(now)"]
    if content.isOneTime { lines.append("\(oneTimeMark): to be changed at the first unlocking") }
    lines += content.recipients.map { recipientMark + $0.string }
    if let person = content.person { lines.append(signingMark + person.bytes.hexadecimal) }
    let text = lines.map { "\($0)\n" }.joined() + IdentityFile.text(of: content.identities)
    do throws(AgeError) {
      return try Age.encrypt(
        text.utf8, to: [ScryptRecipient(passphrase: normalized(passphrase), workFactor: workFactor)]
      )
    } catch {
      throw .sealingFailed(error)
    }
  }

  /// Opens a person's file; `nil` where the passphrase is another one.
  ///
  /// Files of former versions are wrapped under a passphrase as it was typed, so that is tried too.
  static func open(
    _ name: String, path: String, passphrase: String
  ) throws(LeadStoreError) -> StaffKey? {
    let file = try PrivateFile.contents(of: path)
    let normal = normalized(passphrase)
    if let key = try open(file, of: name, path: path, passphrase: normal) { return key }
    guard !normal.utf8.elementsEqual(passphrase.utf8) else { return nil }
    return try open(file, of: name, path: path, passphrase: passphrase)
  }

  private static func open(
    _ file: [UInt8], of name: String, path: String, passphrase: String
  ) throws(LeadStoreError) -> StaffKey? {
    do throws(AgeError) {
      let bytes = try Age.decrypt(
        file, with: [ScryptIdentity(passphrase: passphrase, maxWorkFactor: maxWorkFactor)])
      return StaffKey(name: name, try content(String(decoding: bytes, as: UTF8.self)))
    } catch .noMatch {
      return nil
    } catch {
      throw .staffFileMalformed(path: path, error)
    }
  }

  private static func content(_ text: String) throws(AgeError) -> Content {
    var content = Content(identities: try IdentityFile(text).identities, recipients: [])
    for line in text.split(separator: "\n") {
      if line.hasPrefix(oneTimeMark) { content.isOneTime = true }
      if line.hasPrefix(recipientMark) {
        content.recipients.append(
          try X25519Recipient(String(line.dropFirst(recipientMark.count))))
      }
      if line.hasPrefix(signingMark) {
        content.person = [UInt8](hexadecimal: String(line.dropFirst(signingMark.count)))
          .flatMap(SigningKey.init)
      }
    }
    return content
  }

  /// A passphrase that nobody could guess and anybody can type: 100 bits in five groups of four.
  static func oneTimePassphrase() -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return (0..<5).map { _ in
      String((0..<4).map { _ in letters[Int.random(in: 0..<letters.count)] })
    }.joined(separator: "-")
  }
}
