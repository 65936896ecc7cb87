import AgeEncryption
import Casework
public import Consultation
import Foundation

extension JournalWriter {
  /// Gives one more person a key of their own to the leads, and records who did.
  ///
  /// - Parameters:
  ///   - key: the clinic's key, as another person opened it. The recovery key cannot: it would have
  ///     to be kept on the machine. It rotates the clinic's key instead, and names new people there.
  ///   - workFactor: the base-2 logarithm of scrypt's cost.
  /// - Throws: ``LeadStoreError/alreadyThere(path:)`` where the name is taken.
  public func addStaff(
    _ name: String, passphrase: String, by key: StaffKey, at now: Moment, workFactor: Int = 18
  ) throws(LeadStoreError) {
    guard StaffKey.isName(name) else { throw .staffNameMalformed(name) }
    let file = try StaffFile.sealed(
      key.identities, passphrase: passphrase, now: now, workFactor: workFactor)
    try changeKeys(by: key) { () throws(LeadStoreError) in
      let path = folder.staffFilePath(name)
      guard try !folder.staffNames().contains(name) else { throw .alreadyThere(path: path) }
      try record(.keys, of: name, "added", by: key, at: now)
      folder.forgetTries(of: name)
      try PrivateFile.create(path, file)
    }
  }

  /// Takes a person's file away, and records who did.
  ///
  /// A copy of the file still opens copies of the journal, and this journal until the clinic's key
  /// is rotated.
  /// - Throws: ``LeadStoreError/lastStaff(_:)``, for somebody must be able to open leads.
  public func removeStaff(
    _ name: String, by key: StaffKey, at now: Moment
  ) throws(LeadStoreError) {
    try changeKeys(by: key) { () throws(LeadStoreError) in
      let names = try folder.staffNames()
      guard names.contains(name) else { throw .staffUnknown(name) }
      guard names.count > 1 else { throw .lastStaff(name) }
      try record(.keys, of: name, "removed", by: key, at: now)
      let path = folder.staffFilePath(name)
      guard unlink(path) == 0 else { throw LeadStoreError(errno: errno, path: path) }
      folder.forgetTries(of: name)
      try Folder.sync(folder.staffPath)
    }
  }

  /// Gives a person another passphrase, and records who did; the former no longer opens the file.
  ///
  /// Anybody with a key may do so for anybody: all keys open the same leads.
  public func changePassphrase(
    of name: String, to passphrase: String, by key: StaffKey, at now: Moment,
    workFactor: Int = 18
  ) throws(LeadStoreError) {
    let file = try StaffFile.sealed(
      key.identities, passphrase: passphrase, now: now, workFactor: workFactor)
    try changeKeys(by: key) { () throws(LeadStoreError) in
      guard try folder.staffNames().contains(name) else { throw .staffUnknown(name) }
      try record(.keys, of: name, "passphrase", by: key, at: now)
      try PrivateFile.replace(folder.staffFilePath(name), file)
      folder.forgetTries(of: name)
    }
  }

  /// Runs a change of staff files that no other program and no rotation gets between.
  private func changeKeys(
    by key: StaffKey, _ body: () throws(LeadStoreError) -> Void
  ) throws(LeadStoreError) {
    guard key.name != nil else { throw .recoveryKeyRefused }
    try folder.settleRotation()
    guard let lock = try FileLock(folder.keysLockPath) else {
      throw .rotationUnderWay(path: folder.path)
    }
    defer { withExtendedLifetime(lock) {} }
    guard try folder.recipients().contains(key.recipient) else { throw .keyForeign }
    try body()
  }

  private func record(
    _ act: AccessEvent.Act, of subject: String, _ reason: String, by key: StaffKey,
    at now: Moment
  ) throws(LeadStoreError) {
    _ = try append(
      AccessEvent(
        id: EntryID(now: now), by: key.name, at: now, act: act, subject: subject, reason: reason))
  }
}

extension DataFolder {
  /// Held by whoever changes staff files or the clinic's key.
  var keysLockPath: String { "\(staffPath)/.keys" }
}
