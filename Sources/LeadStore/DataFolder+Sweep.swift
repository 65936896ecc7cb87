import Foundation

extension DataFolder {
  /// Takes away what programs left unfinished that are no more: drafts of keys, of the head, of
  /// pages, of backups, of a folder that was to take this one's place; for good when this returns.
  ///
  /// What another program is making right now stays; see ``Draft``. A draft may hold a key or a lead
  /// that is to be gone, so whoever removes a person or erases a lead sweeps first.
  func sweep() throws(LeadStoreError) {
    let isReady = access(journalPath, F_OK) == 0
    try Draft.sweep(path) { isReady && FolderLayout.isOfSetUp($0) }
    for folder in [staffPath, devicesPath, pagesPath, rotationPath]
    where !Folder.isAnothers(folder) {
      try Draft.sweep(folder)
    }
    try Draft.sweep(backupsPath) { $0.hasPrefix(".") && $0.hasSuffix(".new") }
    try RestorationDraft.sweep(beside: Folder.resolved(path))
  }

  /// Does something that no other program may get between, be it a change of keys, a backup or an
  /// erasure; what was left unfinished before is gone.
  ///
  /// - Throws: ``LeadStoreError/rotationUnderWay(path:)`` where another program is at it for long.
  func alone<Result>(
    _ body: () throws(LeadStoreError) -> Result
  ) throws(LeadStoreError) -> Result {
    try settleRotation()
    guard let lock = try FileLock(keysLockPath) else { throw .rotationUnderWay(path: path) }
    defer { withExtendedLifetime(lock) {} }
    try sweep()
    return try body()
  }
}
