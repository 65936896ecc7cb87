import AgeEncryption
import Casework
import Consultation
import Foundation

/// What a change of the clinic's key prepares beside the files in use, in the folder `rotation/`.
///
/// | name             | what it is                                                         |
/// |------------------|--------------------------------------------------------------------|
/// | `NAME.age`       | the staff file to be                                               |
/// | `recipients.txt` | the list to be                                                     |
/// | `id`             | written last: the id of the entry that puts all this in force      |
///
/// The journal decides. Once it has the entry, the files move to their places, by whichever program
/// comes first; while it has not, they are worth nothing. So a rotation that was cut off at any
/// moment leaves the old state or the new one.
extension DataFolder {
  var rotationPath: String { "\(path)/rotation" }
  private var rotationIDPath: String { "\(rotationPath)/id" }

  /// Prepares the files of a rotation.
  func prepareRotation(
    _ id: EntryID, recipients: [X25519Recipient], staff: [String: [UInt8]]
  ) throws(LeadStoreError) {
    try Folder.create(rotationPath)
    for (name, file) in staff { try PrivateFile.create("\(rotationPath)/\(name).age", file) }
    try PrivateFile.create("\(rotationPath)/recipients.txt", Self.recipientsText(recipients))
    try PrivateFile.create(rotationIDPath, Array("\(id)\n".utf8))
  }

  /// Brings a rotation that was cut off to its end; one under way in another program is left alone
  /// until the journal has it, and then waited for.
  func settleRotation() throws(LeadStoreError) {
    guard access(rotationPath, F_OK) == 0 else { return }
    let journal = JournalFile(path: journalPath)
    let patience = try isRotationInForce(journal) ? JournalFile.patience : 0
    guard let lock = try FileLock(keysLockPath, patience: patience) else {
      if patience == 0 { return }
      throw .rotationUnderWay(path: path)
    }
    defer { withExtendedLifetime(lock) {} }
    try finishRotation(journal)
  }

  /// Moves what was prepared to its place, or takes it away; for the holder of the lock.
  func finishRotation(_ journal: JournalFile) throws(LeadStoreError) {
    guard access(rotationPath, F_OK) == 0 else { return }
    if try isRotationInForce(journal) {
      let names = try Folder.names(in: rotationPath)
      for name in names where name.hasSuffix(".age") { try move(name, to: staffPath) }
      if names.contains("recipients.txt") { try move("recipients.txt", to: path) }
      for folder in [staffPath, path] { try Folder.sync(folder) }
    }
    for name in try Folder.names(in: rotationPath) where name != "id" {
      unlink("\(rotationPath)/\(name)")
    }
    unlink(rotationIDPath)
    guard rmdir(rotationPath) == 0 else { throw LeadStoreError(errno: errno, path: rotationPath) }
    try Folder.sync(path)
  }

  private func move(_ name: String, to folder: String) throws(LeadStoreError) {
    let place = "\(folder)/\(name)"
    guard rename("\(rotationPath)/\(name)", place) == 0 else {
      throw LeadStoreError(errno: errno, path: place)
    }
  }

  private func isRotationInForce(_ journal: JournalFile) throws(LeadStoreError) -> Bool {
    let text: [UInt8]
    do throws(LeadStoreError) {
      text = try PrivateFile.contents(of: rotationIDPath)
    } catch .missing {
      return false
    }
    guard let id = EntryID(String(decoding: text.dropLast(), as: UTF8.self)) else { return false }
    return try journal.read { db in try EntryRow.find(id, db) }?.kind == .rotation
  }
}
