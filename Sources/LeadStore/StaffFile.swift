import AgeEncryption
import Consultation

/// A file in `staff/`: the clinic's secret key, and former ones, under one person's passphrase.
///
/// ```
/// # created: 2026-11-22T18:20:00Z
/// # one-time passphrase: to be changed at the first unlocking
/// # public key: age1…
/// AGE-SECRET-KEY-1…
/// ```
/// The key in force comes first. Former keys open backups from before a rotation. The second line is
/// there where the passphrase was made by a rotation.
enum StaffFile {
  private static let oneTimeMark = "# one-time passphrase"

  /// Wraps the identities under a passphrase.
  static func sealed(
    _ identities: [X25519Identity], passphrase: String, isOneTime: Bool = false, now: Moment,
    workFactor: Int
  ) throws(LeadStoreError) -> [UInt8] {
    guard !passphrase.isEmpty else { throw .passphraseEmpty }
    let mark = isOneTime ? "\(oneTimeMark): to be changed at the first unlocking\n" : ""
    let text = "# created: \(now)\n" + mark + IdentityFile.text(of: identities)
    do throws(AgeError) {
      return try Age.encrypt(
        text.utf8, to: [ScryptRecipient(passphrase: passphrase, workFactor: workFactor)])
    } catch {
      throw .sealingFailed(error)
    }
  }

  /// Opens a person's file; `nil` where the passphrase is another one.
  static func open(
    _ name: String, path: String, passphrase: String
  ) throws(LeadStoreError) -> StaffKey? {
    let file = try PrivateFile.contents(of: path)
    do throws(AgeError) {
      let bytes = try Age.decrypt(file, with: [ScryptIdentity(passphrase: passphrase)])
      let text = String(decoding: bytes, as: UTF8.self)
      return StaffKey(
        name: name, identities: try IdentityFile(text).identities,
        mustChangePassphrase: text.split(separator: "\n").contains { $0.hasPrefix(oneTimeMark) })
    } catch .noMatch {
      return nil
    } catch {
      throw .staffFileMalformed(path: path, error)
    }
  }

  /// A passphrase that nobody could guess and anybody can type: 100 bits in five groups of four.
  static func oneTimePassphrase() -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return (0..<5).map { _ in
      String((0..<4).map { _ in letters[Int.random(in: 0..<letters.count)] })
    }.joined(separator: "-")
  }
}
