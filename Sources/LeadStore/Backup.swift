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
  /// Where the folder is, its name at the end.
  public let path: String
  /// What a check of the copy found; what is wrong in the store itself is wrong in its copy.
  public let verification: Verification
}

extension JournalWriter {
  /// Copies the data folder while others write, checks the copy, and only then gives it its name.
  ///
  /// - Parameters:
  ///   - name: a folder's name; the moment by default, `2026-11-22T18-20-00Z`, or with a number
  ///     after it where there is one of that moment already.
  ///   - place: a private folder for it; `backups/` by default.
  ///   - staff: who asked for it, for the access entry.
  ///   - progress: called with how much has been copied or checked, of how much.
  /// - Throws: ``LeadStoreError/alreadyThere(path:)`` where a name was given and is taken.
  public func backup(
    named name: String? = nil, in place: String? = nil, by staff: String?, at now: Moment,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(LeadStoreError) -> Backup {
    let moment = "\(now)".replacing(":", with: "-")
    let place = place ?? folder.backupsPath
    if let name, name.isEmpty || name.hasPrefix(".") || name.contains("/") {
      throw .backupMalformed(path: place, name: name)
    }
    try FileMode(of: place).requireClosedFolder(place)
    if let name { try Self.requireFree("\(place)/\(name)") }
    _ = try append(
      AccessEvent(
        id: EntryID(now: now), by: staff, at: now, act: .backup, subject: name ?? moment,
        reason: "made"))
    return try folder.alone { () throws(LeadStoreError) in
      try Draft.sweep(place)
      let draft = try Draft.folder(for: name ?? moment, in: place)
      let copy = DataFolder(made: draft.path)
      try folder.copy(to: copy, progress: progress)
      let found = try copy.journal().verify(isAlone: true, progress: progress)
      let chosen = try Self.name(draft, name, moment, in: place)
      try Folder.sync(place)
      return Backup(name: chosen, path: "\(place)/\(chosen)", verification: found)
    }
  }

  /// Gives a backup the name that was asked for, or the first of its moment that is free.
  private static func name(
    _ draft: Draft, _ name: String?, _ moment: String, in place: String
  ) throws(LeadStoreError) -> String {
    for number in 1...99 {
      let chosen = name ?? (number == 1 ? moment : "\(moment)-\(number)")
      do throws(LeadStoreError) {
        try requireFree("\(place)/\(chosen)")
        try draft.rename(to: "\(place)/\(chosen)")
        return chosen
      } catch  where name == nil && error.isOfTakenName {
        continue
      }
    }
    throw .alreadyThere(path: "\(place)/\(moment)")
  }

  private static func requireFree(_ path: String) throws(LeadStoreError) {
    var status = stat()
    guard lstat(path, &status) != 0 else { throw .alreadyThere(path: path) }
  }
}

extension LeadStoreError {
  /// Whether something else has the name.
  fileprivate var isOfTakenName: Bool {
    switch self {
    case .alreadyThere, .folderNotEmpty, .notAFolder: true
    default: false
    }
  }
}

extension DataFolder {
  /// The names of what is in `backups/`, sorted; the oldest first where they are moments.
  public func backups() throws(LeadStoreError) -> [String] {
    try Folder.names(in: backupsPath).filter { name in
      access("\(backupsPath)/\(name)/antesala.db", F_OK) == 0 || errno == EACCES
    }
  }

  /// The backups that still hold what was sealed about a lead, and those that cannot tell.
  ///
  /// An erasure does not reach into backups: whoever promised it removes these, or keeps them
  /// locked away until they are old enough. A folder that was replaced by a backup and is kept beside
  /// this one counts as one, and so do the backups in it, all by their paths.
  public func backups(
    containing lead: LeadID
  ) throws(LeadStoreError) -> (containing: [String], unreadable: [String]) {
    var copies = try backups().map { (name: $0, path: "\(backupsPath)/\($0)") }
    for former in RestorationDraft.whole(beside: Folder.resolved(path)).map(Self.init(made:)) {
      copies.append((former.path, former.path))
      for name in (try? former.backups()) ?? [] {
        let path = "\(former.backupsPath)/\(name)"
        copies.append((path, path))
      }
    }
    var result: (containing: [String], unreadable: [String]) = ([], [])
    for (name, path) in copies {
      let file = JournalFile(path: Self(made: path).journalPath)
      do throws(LeadStoreError) {
        let left = try file.read { db in try EntryRow.unemptied(lead, before: .max, db) }
        if !left.isEmpty { result.containing.append(name) }
      } catch {
        result.unreadable.append(name)
      }
    }
    return result
  }

  /// Copies everything but this machine's secret key, the backups and the log into an empty folder.
  func copy(
    to target: DataFolder, progress: (_ done: Int, _ of: Int) -> Void
  ) throws(LeadStoreError) {
    let folders = [target.devicesPath, target.backupsPath, target.logPath]
    for path in folders + (isForStaff ? [target.staffPath] : []) {
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
