import Foundation
import GRDB

extension JournalFile {
  /// Copies the journal as it is at one moment into a new file, on the disk when this returns.
  ///
  /// Other programs read and write meanwhile; see ``JournalCopy``.
  /// - Parameters:
  ///   - progress: called with how much has been copied, of how much.
  func copy(
    to path: String, progress: (_ copied: Int, _ of: Int) -> Void
  ) throws(LeadStoreError) {
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw LeadStoreError(errno: errno, path: path) }
    defer { close(file) }
    do throws(LeadStoreError) {
      try JournalCopy(of: self, to: file, at: path).run(progress: progress)
    } catch {
      unlink(path)
      throw error
    }
    guard fsync(file) == 0 else { throw LeadStoreError(errno: errno, path: path) }
    try Folder.sync(Folder.parent(of: path))
  }

  /// How large a journal may be, in bytes, to be checked while nobody can write: less than a second
  /// even from a memory card.
  private static let largestCheckedInPlace = 16 << 20

  /// What SQLite's own check finds wrong with the file, at most twenty findings.
  ///
  /// The check sees a single state of the file, and while it looks nobody can write. So it looks at a
  /// copy of a large one, which has no name and so no end of the program can leave it behind. Where
  /// there is no room for a copy or the folder takes none, nobody can write anyway.
  /// - Parameters:
  ///   - isAlone: whether nobody writes to this file, so that any size is checked in its place.
  func findings(isAlone: Bool) throws(LeadStoreError) -> [String] {
    let isSmall = try FileIdentity.size(of: path) <= Self.largestCheckedInPlace
    if isAlone || isSmall { return try read { db in try Self.findings(db) } }
    do throws(LeadStoreError) {
      return try findingsInCopy(Draft.file(for: path))
    } catch {
      switch error {
      case .diskFull, .readOnly, .permissionDenied: return try read { db in try Self.findings(db) }
      default: throw error
      }
    }
  }

  private func findingsInCopy(_ draft: Draft) throws(LeadStoreError) -> [String] {
    let path = draft.path
    do {
      var configuration = Self.configuration(path)
      configuration.readonly = true
      configuration.prepareDatabase { db in try Self.requireCaution(db, path: path) }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      // SQLite has it open, and needs no name any more.
      unlink(path)
      try JournalCopy(of: self, to: draft.descriptor, at: self.path).run { _, _ in }
      let findings = try queue.read(Self.findings)
      try queue.close()
      return findings
    } catch {
      throw LeadStoreError(error, path: self.path)
    }
  }

  private static func findings(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
  }
}
