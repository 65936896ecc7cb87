import Foundation

/// A file that one program at a time may hold; let go when the value is, or the program ends.
final class FileLock: Sendable {
  private let file: Int32

  /// Waits until no other program holds it, for so many seconds at most.
  ///
  /// - Returns: `nil` where another still holds it then.
  init?(_ path: String, patience: Double = JournalFile.patience) throws(LeadStoreError) {
    file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw LeadStoreError(errno: errno, path: path) }
    FileMode.open(file, toSharersOf: path)
    var status = stat()
    guard fstat(file, &status) == 0 else { throw LeadStoreError(errno: errno, path: path) }
    try FileMode(status).requireClosedFile(path)
    var waited = 0.0
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      guard code == EWOULDBLOCK || code == EINTR else {
        throw LeadStoreError(errno: code, path: path)
      }
      guard waited < patience else { return nil }
      usleep(5_000)
      waited += 0.005
    }
  }

  deinit { close(file) }
}
