import Glibc

/// A file that its owner alone can read, and that has its name only once it is whole.
///
/// Until then it stands beside its place as `NAME.….new`; one that is let go of before is gone.
final class PrivateOutput {
  private let path: String
  private let draft: String
  private let descriptor: Int32
  private var isKept = false

  /// Begins the file that is to stand at a path.
  init(_ path: String) throws {
    self.path = path
    draft = "\(path).\(String(UInt64.random(in: 0 ... .max), radix: 36)).new"
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Self.failure(path, .cannotCreate) }
  }

  deinit {
    close(descriptor)
    if !isKept { unlink(draft) }
  }

  /// Appends bytes, all of them.
  func write(_ bytes: [UInt8]) throws {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure(path, .inputOutput) }
      done += count
    }
  }

  /// Gives the file its name, or another one beside, with all of it on the disk.
  ///
  /// - Parameter replacing: whether a plain file of this name is let go for it. At every moment one
  ///   of them has the name, whole.
  /// - Returns: whether it has it; `false` where something has the name that is not replaced.
  func keep(as name: String? = nil, replacing: Bool = false) throws -> Bool {
    let name = name ?? path
    guard fsync(descriptor) == 0 else { throw Self.failure(name, .inputOutput) }
    switch (Self.kind(of: name), replacing) {
    case (nil, true), (S_IFREG, true):
      guard rename(draft, name) == 0 else { throw Self.failure(name, .cannotCreate) }
    case (nil, false):
      guard try link(as: name) else { return false }
    case (_?, _): return false
    }
    isKept = true
    return true
  }

  /// Gives it a name that nothing has.
  private func link(as name: String) throws -> Bool {
    if Glibc.link(draft, name) == 0 {
      unlink(draft)
      return true
    }
    switch errno {
    case EEXIST: return false
    // File systems without hard links, such as those of memory sticks, say EPERM.
    case EPERM, EOPNOTSUPP:
      guard rename(draft, name) == 0 else { throw Self.failure(name, .cannotCreate) }
      return true
    default: throw Self.failure(name, .cannotCreate)
    }
  }

  /// What stands at a path, links not followed; `nil` where nothing does.
  static func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func failure(_ path: String, _ code: Failure.Code) -> Failure {
    Failure("cannot write \(path): \(String(cString: strerror(errno)))", code: code)
  }
}
