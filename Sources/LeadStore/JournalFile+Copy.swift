import Foundation
import GRDB

extension JournalFile {
  /// Copies the journal as it is at one moment into a new file, on the disk when this returns.
  ///
  /// Other programs may read meanwhile; one that writes waits until the copy is done.
  /// - Parameters:
  ///   - progress: called with how many pages have been copied, of how many.
  func copy(
    to path: String, progress: (_ copied: Int, _ of: Int) -> Void
  ) throws(LeadStoreError) {
    try PrivateFile.create(path, [])
    do {
      let copy = try DatabaseQueue(path: path)
      try withoutActuallyEscaping(progress) { progress in
        try read { source in
          try copy.writeWithoutTransaction { target in
            try source.backup(to: target, pagesPerStep: 2_048) { step in
              progress(step.completedPageCount, step.totalPageCount)
            }
          }
        }
      }
      try copy.close()
    } catch {
      unlink(path)
      throw LeadStoreError(error, path: path)
    }
    try PrivateFile.sync(path)
    try Folder.sync(Folder.parent(of: path))
  }
}
