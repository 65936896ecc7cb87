import Foundation

/// The files that SQLite keeps beside a journal, above all the one that takes back a transaction
/// that was cut off.
///
/// That one is there all the time, and empty between transactions. SQLite syncs the folder after it
/// has made the file and passes over an error there; a file whose name has long been on the disk
/// cannot lose it.
struct RollbackJournal {
  let path: String
  private let others: [String]

  init(of journal: String) {
    path = "\(journal)-journal"
    others = ["\(journal)-wal", "\(journal)-shm"]
  }

  /// All of them, whether they are there or not.
  var companions: [String] { [path] + others }

  /// - Throws: where one is there and no plain file of its owner alone: SQLite would open it,
  ///   and wait for ever where it is a pipe.
  func requirePlain() throws(LeadStoreError) {
    for path in companions {
      var status = stat()
      if lstat(path, &status) == 0 { try FileMode(status).requireClosedFile(path) }
    }
  }

  /// Another file under the name, where this one's emptying may not be on the disk.
  ///
  /// Pages of a next transaction, written over those that are still there, would be taken for them
  /// after a power cut. Only for whoever has all locks of the journal.
  func renew() throws(LeadStoreError) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_size == 0 else { return }
    try Folder.remove(path)
    try establish()
  }

  /// Makes the file where it is not, its name on the disk when this returns.
  func establish() throws(LeadStoreError) {
    guard access(path, F_OK) != 0 else { return }
    let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw LeadStoreError(errno: errno, path: path) }
    FileMode.open(file, toSharersOf: path)
    close(file)
    try requirePlain()
    try Folder.sync(Folder.parent(of: path))
  }
}
