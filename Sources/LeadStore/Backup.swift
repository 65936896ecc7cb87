public import Casework
public import Consultation
import Foundation
import GRDB

/// A copy of a data folder as it was at one moment, without this machine's secret key.
///
/// A folder laid out as a data folder is: journal, head, recipients, devices, staff files. Payloads
/// are sealed in it as they were, so it needs the passphrases of its day.
public struct Backup: Equatable, Sendable {
  /// The name of its folder.
  public let name: String
  public let path: String
  /// What a check of the copy found; what is wrong in the store itself is wrong in its copy.
  public let verification: Verification
}

extension JournalWriter {
  /// Copies the data folder while others write, checks the copy, and only then gives it its name.
  ///
  /// - Parameters:
  ///   - name: a folder's name; the moment by default, `2026-11-22T18-20-00Z`.
  ///   - place: a private folder for it; `backups/` by default.
  ///   - staff: who asked for it, for the access entry.
  ///   - progress: called with how much has been copied or checked, of how much.
  /// - Throws: ``LeadStoreError/alreadyThere(path:)`` where the name is taken.
  public func backup(
    named name: String? = nil, in place: String? = nil, by staff: String?, at now: Moment,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(LeadStoreError) -> Backup {
    let name = name ?? "\(now)".replacing(":", with: "-")
    let place = place ?? folder.backupsPath
    let path = "\(place)/\(name)"
    guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/") else {
      throw .backupMalformed(path: place, name: name)
    }
    try FileMode(of: place).requirePrivateFolder(place)
    guard access(path, F_OK) != 0 else { throw .alreadyThere(path: path) }
    _ = try append(
      AccessEvent(
        id: EntryID(now: now), by: staff, at: now, act: .backup, subject: name, reason: "made"))
    try folder.settleRotation()
    guard let lock = try FileLock(folder.keysLockPath) else {
      throw .rotationUnderWay(path: folder.path)
    }
    defer { withExtendedLifetime(lock) {} }
    let draft = DataFolder(made: "\(place)/.\(name).new")
    draft.clear(removingFolder: true)
    do throws(LeadStoreError) {
      try folder.copy(to: draft, progress: progress)
      let found = try draft.journal().verify(progress: progress)
      guard rename(draft.path, path) == 0 else { throw LeadStoreError(errno: errno, path: path) }
      try Folder.sync(place)
      return Backup(name: name, path: path, verification: found)
    } catch {
      draft.clear(removingFolder: true)
      throw error
    }
  }
}

extension DataFolder {
  /// The names of what is in `backups/`, sorted; the oldest first where they are moments.
  public func backups() throws(LeadStoreError) -> [String] {
    try Folder.names(in: backupsPath).filter { name in
      access("\(backupsPath)/\(name)/antesala.db", F_OK) == 0
    }
  }

  /// The backups that still hold what was sealed about a lead, and those that cannot tell.
  ///
  /// An erasure does not reach into backups: whoever promised it removes these, or keeps them
  /// locked away until they are old enough.
  public func backups(
    containing lead: LeadID
  ) throws(LeadStoreError) -> (containing: [String], unreadable: [String]) {
    var result: (containing: [String], unreadable: [String]) = ([], [])
    for name in try backups() {
      let file = JournalFile(path: "\(backupsPath)/\(name)/antesala.db")
      do throws(LeadStoreError) {
        let left = try file.read { db in try EntryRow.unemptied(lead, before: .max, db) }
        if !left.isEmpty { result.containing.append(name) }
      } catch {
        result.unreadable.append(name)
      }
    }
    return result
  }

  /// Copies everything but this machine's secret key, the backups and the log.
  func copy(
    to target: DataFolder, progress: (_ done: Int, _ of: Int) -> Void
  ) throws(LeadStoreError) {
    for path in [
      target.path, target.devicesPath, target.backupsPath, target.logPath,
    ] + (isForStaff ? [target.staffPath] : []) {
      try Folder.create(path)
    }
    // The head comes first: it must not be ahead of the journal.
    do throws(LeadStoreError) {
      try PrivateFile.create(target.headPath, try PrivateFile.contents(of: headPath))
    } catch .missing {
      // Where the head is gone, the check of the copy says so.
    }
    try JournalFile(path: journalPath).copy(to: target.journalPath, progress: progress)
    try PrivateFile.create(target.recipientsPath, try PrivateFile.contents(of: recipientsPath))
    for name in try Folder.names(in: devicesPath) where name.hasSuffix(".pub") {
      try PrivateFile.create(
        "\(target.devicesPath)/\(name)", try PrivateFile.contents(of: "\(devicesPath)/\(name)"))
    }
    for name in try staffNames() {
      try PrivateFile.create(
        target.staffFilePath(name), try PrivateFile.contents(of: staffFilePath(name)))
    }
  }
}
