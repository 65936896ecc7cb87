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
    /// Where a folder is now that an earlier try had left beside the place; `nil` where none had.
    public let setAside: String?
    /// What a check of the restored folder found.
    public let verification: Verification
  }

  /// Makes a data folder of a backup, after checking it, with a new key for this machine.
  ///
  /// The journal's end as the backup has it is taken for the head: entries written after the backup
  /// are not in it, and folios given out since will not be found. Whenever the program is killed, a
  /// whole folder, the former or the new one, has the place, and the same call can be made again;
  /// where the file system cannot exchange two names, the place may be left empty beside both.
  /// - Parameters:
  ///   - backup: its folder; where it lay in a folder that was replaced, it is found there.
  ///   - path: where nothing is, or an empty folder; or, with `replacing`, a data folder, which is
  ///     kept under another name beside it.
  ///   - staff: who asked for it, for the access entry.
  /// - Throws: ``LeadStoreError/backupUnsound(path:problems:)`` where the backup is damaged; then
  ///   nothing was changed.
  public static func restore(
    _ backup: String, to path: String, replacing: Bool = false, by staff: String?,
    at now: Moment, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(LeadStoreError) -> Restoration {
    let place = Folder.resolved(path)
    let source = try requireSound(found(backup, in: path, place), progress: progress)
    let isTaken = try isTaken(place)
    if isTaken && !replacing { throw .folderNotEmpty(path: path) }

    let moment = "\(now)".replacing(":", with: "-")
    let draft = try RestorationDraft(for: place, at: moment)
    // Where it lay in a folder that an earlier try had left, it has moved with it.
    let backup = access(source.path, F_OK) == 0 ? source.path : found(backup, in: path, place)
    try DataFolder(backup).copy(to: draft.folder, progress: progress)
    _ = try draft.folder.installDeviceKey(now: now)
    let writer = try JournalWriter(draft.folder)
    try writer.acceptHead()
    _ = try writer.append(
      AccessEvent(
        id: EntryID(now: now), by: staff, at: now, act: .backup,
        subject: Folder.name(of: backup), reason: "restored"))
    let former = try draft.take(isTaken: isTaken, at: moment)
    let folder = try DataFolder(path)
    return Restoration(
      folder: folder, former: former, setAside: draft.setAside,
      verification: try folder.journal().verify(isAlone: true, progress: progress))
  }

  private static func requireSound(
    _ backup: String, progress: (_ done: Int, _ of: Int) -> Void
  ) throws(LeadStoreError) -> DataFolder {
    let source = try DataFolder(backup)
    for name in ["antesala.db", "recipients.txt", "devices"] {
      guard access("\(backup)/\(name)", F_OK) == 0 else {
        throw .backupMalformed(path: backup, name: name)
      }
    }
    let found = try source.journal().verify(isAlone: true, progress: progress)
    guard found.isSound else {
      throw .backupUnsound(path: backup, problems: found.problems.count)
    }
    return source
  }

  /// Whether something is in the place but an empty folder.
  private static func isTaken(_ path: String) throws(LeadStoreError) -> Bool {
    guard access(path, F_OK) == 0 else { return false }
    return try !Folder.names(in: path).allSatisfy { $0 == "lost+found" }
  }

  /// Where a backup is that lay in a data folder, which may have been replaced since.
  private static func found(_ backup: String, in path: String, _ place: String) -> String {
    guard access(backup, F_OK) != 0, backup.hasPrefix("\(path)/") else { return backup }
    let name = backup.dropFirst(path.count)
    return RestorationDraft.whole(beside: place).map { $0 + name }
      .first { access($0, F_OK) == 0 } ?? backup
  }

  /// - Throws: ``LeadStoreError/restorationCutOff(path:whole:)`` where no data folder has the place
  ///   because replacing one was cut off: an empty one in its place would hide the leads.
  public static func requireNoneCutOff(_ path: String) throws(LeadStoreError) {
    guard access(path, F_OK) != 0,
      let whole = RestorationDraft.whole(beside: Folder.resolved(path)).first
    else { return }
    throw .restorationCutOff(path: path, whole: whole)
  }
}
