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
/// The journal decides. Once it has the entry, the files are copied to their places, by whichever
/// program comes first; while it has not, they are worth nothing. Only when every copy is on the disk
/// under its name do the prepared ones go. So a rotation that was cut off at any moment, even where a
/// file system loses names that move between folders, leaves the old state or the new one.
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
  /// until the journal has it, and then waited for. Where another account shares the folder, its
  /// rotation is its own to end.
  func settleRotation() throws(LeadStoreError) {
    guard access(rotationPath, F_OK) == 0, !Folder.isAnothers(rotationPath) else { return }
    let journal = JournalFile(path: journalPath)
    let patience = try isRotationInForce(journal) ? JournalFile.patience : 0
    guard let lock = try FileLock(keysLockPath, patience: patience) else {
      if patience == 0 { return }
      throw .rotationUnderWay(path: path)
    }
    defer { withExtendedLifetime(lock) {} }
    try finishRotation(journal)
  }

  /// Copies what was prepared to its place, or takes it away; for the holder of the lock.
  ///
  /// However often it is cut off, the next one ends it.
  func finishRotation(_ journal: JournalFile) throws(LeadStoreError) {
    guard access(rotationPath, F_OK) == 0 else { return }
    if try isRotationInForce(journal) {
      for name in try Folder.names(in: rotationPath) {
        if name == "recipients.txt" { try put(name, in: path) }
        if FolderLayout.isStaffFile(name) { try put(name, in: staffPath) }
      }
    }
    // The id goes last: while it is there, what is left is put in its place once more.
    for name in try Folder.everything(in: rotationPath) where name != "id" {
      try Folder.remove("\(rotationPath)/\(name)")
    }
    try Folder.sync(rotationPath)
    try Folder.remove(rotationPath)
    try Folder.sync(path)
  }

  private func put(_ name: String, in folder: String) throws(LeadStoreError) {
    try PrivateFile.replace(
      "\(folder)/\(name)", try PrivateFile.contents(of: "\(rotationPath)/\(name)"))
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
