import Glibc
import LeadStore

/// A file that its owner alone can read, and that has its name only once it is whole.
///
/// Until then it has none, so that nothing is left of one that was let go of, or whose program was
/// killed. Where the file system knows no files without names it stands beside its place as
/// `NAME.….new`, and so does one for a moment that is to replace another; what a power cut leaves of
/// these goes when the next file of that name is begun.
final class PrivateOutput {
  private let path: String
  private let descriptor: Int32
  /// Its name until it is kept; `nil` while it has none.
  private var draft: String?

  /// Begins the file that is to stand at a path.
  init(_ path: String) throws {
    self.path = path
    // What cannot be swept is no reason to write nothing.
    try? Draft.sweep(beside: path)
    let folder = Folder.parent(of: path)
    let unnamed = open(folder, O_WRONLY | Self.withoutName | O_CLOEXEC, 0o600)
    guard unnamed < 0 || access(Self.way(to: unnamed), F_OK) != 0 else {
      descriptor = unnamed
      flock(descriptor, LOCK_EX | LOCK_NB)
      return
    }
    close(unnamed)
    let draft = Draft.path(beside: path)
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    self.draft = draft
    guard descriptor >= 0 else { throw Failure.file(.unmade(path: path, errno)) }
    flock(descriptor, LOCK_EX | LOCK_NB)
  }

  deinit {
    close(descriptor)
    if let draft { unlink(draft) }
  }

  /// `O_TMPFILE`, which Swift does not see.
  private static let withoutName = 0o20_000_000 | O_DIRECTORY

  /// By which name the system knows an open file.
  private static func way(to descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

  /// Appends bytes, all of them.
  func write(_ bytes: [UInt8]) throws {
    guard Descriptor.write(bytes, to: descriptor) else {
      throw Failure.file(.unwritten(path: path, errno))
    }
  }

  /// Gives the file its name, or another one beside, with all of it on the disk.
  ///
  /// - Parameter replacing: whether a plain file of this name is let go for it. At every moment one
  ///   of them has the name, whole.
  /// - Returns: whether it has it; `false` where something has the name that is not replaced.
  func keep(as name: String? = nil, replacing: Bool = false) throws -> Bool {
    let name = name ?? path
    guard fsync(descriptor) == 0 else { throw Failure.file(.unwritten(path: name, errno)) }
    switch (Self.kind(of: name), replacing) {
    case (nil, true), (S_IFREG, true): try rename(to: name)
    case (nil, false): guard try link(as: name) else { return false }
    case (_?, _): return false
    }
    guard Folder.isSynced(Folder.parent(of: name)) else {
      throw Failure.file(.unwritten(path: name, errno))
    }
    return true
  }

  /// Gives it a name that something may have.
  private func rename(to name: String) throws {
    if draft == nil {
      let draft = Draft.path(beside: name)
      guard linkUnnamed(as: draft) else { throw Failure.file(.unmade(path: name, errno)) }
      self.draft = draft
    }
    guard let draft, Glibc.rename(draft, name) == 0 else {
      throw Failure.file(.unmade(path: name, errno))
    }
    self.draft = nil
  }

  /// Gives it a name that nothing has.
  private func link(as name: String) throws -> Bool {
    if let draft {
      if Glibc.link(draft, name) == 0 {
        unlink(draft)
        self.draft = nil
        return true
      }
    } else if linkUnnamed(as: name) {
      return true
    }
    switch errno {
    case EEXIST: return false
    // File systems without hard links, such as those of memory sticks, say EPERM.
    case EPERM where draft != nil, EOPNOTSUPP where draft != nil:
      try rename(to: name)
      return true
    default: throw Failure.file(.unmade(path: name, errno))
    }
  }

  private func linkUnnamed(as name: String) -> Bool {
    linkat(AT_FDCWD, Self.way(to: descriptor), AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
  }

  /// What stands at a path, links not followed; `nil` where nothing does.
  static func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}
