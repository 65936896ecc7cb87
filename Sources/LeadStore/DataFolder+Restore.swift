import Casework
public import Consultation
import Foundation

extension DataFolder {
  /// What putting a backup back did.
  public struct Restoration: Sendable {
    /// The folder, ready for writers, under a new device key.
    public let folder: DataFolder
    /// Where the folder went that had the place before; `nil` where there was none.
    public let former: String?
    /// What a check of the restored folder found.
    public let verification: Verification
  }

  /// Makes a data folder of a backup, after checking it, with a new key for this machine.
  ///
  /// The journal's end as the backup has it is taken for the head: entries written after the backup
  /// are not in it, and folios given out since will not be found.
  /// - Parameters:
  ///   - path: where nothing is, or an empty folder; or, with `replacing`, a data folder, which is
  ///     kept under another name beside it.
  ///   - staff: who asked for it, for the access entry.
  /// - Throws: ``LeadStoreError/backupUnsound(path:problems:)`` where the backup is damaged; then
  ///   nothing was changed.
  public static func restore(
    _ backup: String, to path: String, replacing: Bool = false, by staff: String?,
    at now: Moment, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(LeadStoreError) -> Restoration {
    let source = try DataFolder(backup)
    for name in ["antesala.db", "recipients.txt", "devices"] {
      guard access("\(backup)/\(name)", F_OK) == 0 else {
        throw .backupMalformed(path: backup, name: name)
      }
    }
    let found = try source.journal().verify(progress: progress)
    guard found.isSound else {
      throw .backupUnsound(path: backup, problems: found.problems.count)
    }
    let isTaken = try isTaken(path)
    if isTaken && !replacing { throw .folderNotEmpty(path: path) }

    let trimmed = String(path.reversed().drop { $0 == "/" }.reversed())
    let draft = DataFolder(made: "\(trimmed).restoring")
    draft.clear(removingFolder: true)
    do throws(LeadStoreError) {
      try source.copy(to: draft, progress: progress)
      _ = try draft.installDeviceKey(now: now)
      let writer = try JournalWriter(draft)
      try writer.acceptHead()
      _ = try writer.append(
        AccessEvent(
          id: EntryID(now: now), by: staff, at: now, act: .backup,
          subject: String(backup.split(separator: "/").last ?? ""), reason: "restored"))
      var former: String?
      if isTaken {
        let aside = "\(trimmed).before-\("\(now)".replacing(":", with: "-"))"
        guard access(aside, F_OK) != 0 else { throw .alreadyThere(path: aside) }
        try move(trimmed, to: aside)
        former = aside
      }
      try move(draft.path, to: trimmed)
      try Folder.sync(Folder.parent(of: trimmed))
      let folder = try DataFolder(path)
      return Restoration(
        folder: folder, former: former, verification: try folder.journal().verify())
    } catch {
      draft.clear(removingFolder: true)
      throw error
    }
  }

  /// Whether something is in the place but an empty folder.
  private static func isTaken(_ path: String) throws(LeadStoreError) -> Bool {
    guard access(path, F_OK) == 0 else { return false }
    return try !Folder.names(in: path).allSatisfy { $0 == "lost+found" }
  }

  private static func move(_ from: String, to path: String) throws(LeadStoreError) {
    guard rename(from, path) == 0 else { throw LeadStoreError(errno: errno, path: path) }
  }
}
