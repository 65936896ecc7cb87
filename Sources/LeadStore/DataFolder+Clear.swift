import Foundation

extension DataFolder {
  /// Takes away what a setup made before it failed; no lead can have been written by then.
  func clear(removingFolder: Bool) {
    for folder in [staffPath, devicesPath, backupsPath, logPath] {
      // A folder that was never made has no names, and nothing to remove.
      for name in (try? Folder.names(in: folder)) ?? [] { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    for file in [journalPath, headPath, recipientsPath, deviceKeyPath] { unlink(file) }
    if removingFolder { rmdir(path) }
  }
}
