import Glibc

/// A new file that its owner alone can read.
final class PrivateOutput {
  let path: String
  private let descriptor: Int32
  private var isOpen = true

  /// Makes the file; `nil` where one of this name is there already.
  init?(new path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if descriptor < 0 {
      guard errno == EEXIST else {
        throw Failure(
          "cannot write \(path): \(String(cString: strerror(errno)))", code: .cannotCreate)
      }
      return nil
    }
  }

  deinit { close() }

  /// Appends bytes, all of them.
  func write(_ bytes: [UInt8]) throws {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw Failure(
          "cannot write \(path): \(String(cString: strerror(errno)))", code: .inputOutput)
      }
      done += count
    }
  }

  /// Writes no more; harmless when done already.
  func close() {
    guard isOpen else { return }
    isOpen = false
    Glibc.close(descriptor)
  }
}
