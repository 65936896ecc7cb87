import Foundation

extension DataFolder {
  /// Takes away what a setup made before it failed; nobody was told that it is there.
  func clear(removingFolder: Bool) {
    try? sweep()
    for folder in [staffPath, devicesPath, backupsPath, logPath] {
      // A folder that was never made has no names, and nothing to remove.
      for name in (try? Folder.names(in: folder)) ?? [] { unlink("\(folder)/\(name)") }
      for name in [".keys", ".counting"] { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    for file in [
      journalPath, "\(journalPath)-journal", "\(journalPath).setup",
      "\(journalPath).setup-journal", headPath, recipientsPath, deviceKeyPath, keysLockPath,
    ] {
      unlink(file)
    }
    if removingFolder { rmdir(path) }
  }
}
