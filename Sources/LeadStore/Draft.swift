import Foundation

/// A file or a folder on its way to its name, held by whoever makes it.
///
/// It is called `NAME.0123456789abcdef.new`, and its maker holds a lock on it until it has its name.
/// The system lets go of the lock when the maker ends, however that ends. So a draft that nobody
/// holds is a left-over, which anybody may take away; what a living program is writing is left alone.
/// Where the file system knows no locks, left-overs stay.
package final class Draft {
  let path: String
  let descriptor: Int32
  private let isFolder: Bool
  private var isKept = false

  /// Begins a file, mode 0600, beside the place it is for.
  static func file(for path: String) throws(LeadStoreError) -> Draft {
    try make(isFolder: false, in: Folder.parent(of: path), named: Folder.name(of: path))
  }

  /// Begins a folder, mode 0700 and hidden, in the folder where it will get a name.
  static func folder(for name: String, in place: String) throws(LeadStoreError) -> Draft {
    try make(isFolder: true, in: place, named: ".\(name)")
  }

  /// - Throws: about the place that it is for, since nobody knows the draft's own name.
  private static func make(
    isFolder: Bool, in place: String, named name: String
  ) throws(LeadStoreError) -> Draft {
    let target = "\(place)/\(name)"
    // Whoever sweeps between the making and the locking takes it away, and another is made.
    for _ in 0..<100 {
      let path = Self.path(beside: target)
      if isFolder, mkdir(path, 0o700) != 0 || chmod(path, 0o700) != 0 {
        throw LeadStoreError(errno: errno, path: target)
      }
      let flags = isFolder ? O_RDONLY | O_DIRECTORY : O_RDWR | O_CREAT | O_EXCL
      let descriptor = open(path, flags | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        if isFolder, errno == ENOENT { continue }
        throw LeadStoreError(errno: errno, path: target)
      }
      if !isFolder { FileMode.open(descriptor, toSharersOf: path) }
      let isTaken = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
      let draft = Draft(path: path, descriptor: descriptor, isFolder: isFolder)
      if !isTaken, draft.isThere { return draft }
    }
    throw .journalBusy(path: place)
  }

  private init(path: String, descriptor: Int32, isFolder: Bool) {
    self.path = path
    self.descriptor = descriptor
    self.isFolder = isFolder
  }

  /// Whether the path still leads to what was made.
  private var isThere: Bool {
    var made = stat()
    var found = stat()
    return fstat(descriptor, &made) == 0 && lstat(path, &found) == 0
      && made.st_ino == found.st_ino && made.st_dev == found.st_dev
  }

  /// A draft that never got its name goes with all that is in it.
  deinit {
    if !isKept {
      if isFolder { try? Folder.remove(path) } else { unlink(path) }
    }
    close(descriptor)
  }

  /// Makes what was written so far durable.
  func sync() throws(LeadStoreError) {
    guard fsync(descriptor) == 0 else { throw LeadStoreError(errno: errno, path: path) }
  }

  /// Takes the place of what has the name, if anything.
  func rename(to name: String) throws(LeadStoreError) {
    guard Foundation.rename(path, name) == 0 else {
      throw LeadStoreError(errno: errno, path: name)
    }
    isKept = true
  }

  /// Gives a file a name that nothing has; the draft's own goes, on the disk with the next sync.
  func link(as name: String) throws(LeadStoreError) {
    if Foundation.link(path, name) == 0 {
      unlink(path)
      isKept = true
    } else {
      // File systems without hard links, such as those of memory sticks, say EPERM.
      guard errno == EPERM || errno == EOPNOTSUPP else {
        throw LeadStoreError(errno: errno, path: name)
      }
      guard access(name, F_OK) != 0 else { throw .alreadyThere(path: name) }
      try rename(to: name)
    }
  }
}

extension Draft {
  /// A draft's path for a file that is to have this one.
  package static func path(beside path: String) -> String {
    "\(path).\(UInt64.random(in: 0 ... .max).bigEndianBytes.hexadecimal).new"
  }

  /// Of `.0123456789abcdef.new`.
  private static let endingLength = 21

  /// Whether something is called as drafts are.
  static func isName(_ name: String) -> Bool {
    guard name.hasSuffix(".new") else { return false }
    let mark = name.suffix(endingLength).dropLast(4)
    return mark.first == "." && mark.count == 17
      && mark.dropFirst().allSatisfy { ("0"..."9").contains($0) || ("a"..."f").contains($0) }
  }

  /// Takes away what others left unfinished in a folder; for good when this returns.
  ///
  /// - Parameter also: names from before drafts were called as they are now.
  static func sweep(
    _ folder: String, also: (String) -> Bool = { _ in false }
  ) throws(LeadStoreError) {
    let names: [String]
    do throws(LeadStoreError) {
      names = try Folder.everything(in: folder)
    } catch .missing {
      return
    }
    var isSwept = false
    for name in names where isName(name) || also(name) {
      isSwept = try sweepOne("\(folder)/\(name)") || isSwept
    }
    if isSwept { try Folder.sync(folder) }
  }

  /// Takes away what others left unfinished of the file that is to have this path.
  package static func sweep(beside path: String) throws(LeadStoreError) {
    let (folder, beginning) = (Folder.parent(of: path), "\(Folder.name(of: path)).")
    for name in try Folder.everything(in: folder)
    where isName(name) && name.dropLast(endingLength) + "." == beginning {
      _ = try sweepOne("\(folder)/\(name)")
    }
  }

  /// - Returns: whether it was a left-over, and is gone.
  private static func sweepOne(_ path: String) throws(LeadStoreError) -> Bool {
    // What is neither a file nor a folder nobody makes here.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0,
      status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFDIR,
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return false }
    try Folder.remove(path)
    return true
  }
}
