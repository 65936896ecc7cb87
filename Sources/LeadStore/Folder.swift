import Foundation

/// Folders that only their owner may enter.
enum Folder {
  /// Makes a folder with mode 0700, on the disk when this returns.
  static func create(_ path: String) throws(LeadStoreError) {
    guard mkdir(path, 0o700) == 0, chmod(path, 0o700) == 0 else {
      throw LeadStoreError(errno: errno, path: path)
    }
    try sync(parent(of: path))
  }

  /// The names inside, sorted; without those that begin with a dot.
  static func names(in path: String) throws(LeadStoreError) -> [String] {
    try everything(in: path).filter { !$0.hasPrefix(".") }
  }

  /// The names inside, sorted, hidden ones too.
  static func everything(in path: String) throws(LeadStoreError) -> [String] {
    guard let folder = opendir(path) else { throw LeadStoreError(errno: errno, path: path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let item = readdir(folder) {
      let name = withUnsafeBytes(of: item.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes the names inside as durable as the files they name.
  static func sync(_ path: String) throws(LeadStoreError) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw LeadStoreError(errno: errno, path: path) }
    defer { close(folder) }
    // Some file systems cannot sync a folder, and say so by EINVAL: they need not.
    guard fsync(folder) == 0 || errno == EINVAL else {
      throw LeadStoreError(errno: errno, path: path)
    }
  }

  /// Takes a file or a folder away, with all that is in it whatever it is; nothing else, for links
  /// and other file systems are not entered. Where it is not there, that is well.
  static func remove(_ path: String) throws(LeadStoreError) {
    try remove(path, on: nil)
  }

  private static func remove(_ path: String, on device: UInt64?) throws(LeadStoreError) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return }
      throw LeadStoreError(errno: errno, path: path)
    }
    let here = UInt64(status.st_dev)
    guard device == nil || device == here else { throw LeadStoreError(errno: EBUSY, path: path) }
    let isFolder = FileMode(status).isFolder
    if isFolder {
      for name in try everything(in: path) { try remove("\(path)/\(name)", on: here) }
    }
    guard (isFolder ? rmdir(path) : unlink(path)) == 0 || errno == ENOENT else {
      throw LeadStoreError(errno: errno, path: path)
    }
  }

  /// The path without links, as far as they lead anywhere, and without slashes at its end.
  static func resolved(_ path: String) -> String {
    if let found = realpath(path, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    return String(path.reversed().drop { $0 == "/" }.reversed())
  }

  /// What a path is called in its folder.
  static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// The folder that a path lies in.
  static func parent(of path: String) -> String {
    let trimmed = path.reversed().drop { $0 == "/" }
    let parent = String(trimmed.drop { $0 != "/" }.reversed())
    return parent.isEmpty ? "." : parent
  }
}

/// Who owns something on the disk, what it is, and who else may touch it.
struct FileMode: Equatable {
  private let bits: UInt32
  private let owner: UInt32

  init(_ status: stat) {
    bits = UInt32(status.st_mode)
    owner = UInt32(status.st_uid)
  }

  /// The state of what a path leads to.
  init(of path: String) throws(LeadStoreError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw LeadStoreError(errno: errno, path: path) }
    self.init(status)
  }

  /// Whether it is a folder, whoever may enter it.
  var isFolder: Bool { bits & UInt32(S_IFMT) == UInt32(S_IFDIR) }

  /// - Throws: unless it is a folder that its owner alone, who is the caller, may enter.
  func requirePrivateFolder(_ path: String) throws(LeadStoreError) {
    guard isFolder else { throw .notAFolder(path: path) }
    try requirePrivate(path)
  }

  /// - Throws: unless it is a plain file that its owner alone, who is the caller, may touch.
  func requirePrivateFile(_ path: String) throws(LeadStoreError) {
    guard bits & UInt32(S_IFMT) == UInt32(S_IFREG) else { throw .notAFile(path: path) }
    try requirePrivate(path)
  }

  private func requirePrivate(_ path: String) throws(LeadStoreError) {
    guard owner == geteuid() else { throw .ownedByAnother(path: path, owner: owner) }
    guard bits & 0o077 == 0 else { throw .tooOpen(path: path, mode: bits & 0o777) }
  }
}

/// Which file a path leads to: one that was put in its place is another.
struct FileIdentity: Equatable {
  private let device: UInt64
  private let number: UInt64

  /// - Throws: unless it is a plain file that its owner alone, who is the caller, may touch.
  init(privateFile path: String) throws(LeadStoreError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw LeadStoreError(errno: errno, path: path) }
    try FileMode(status).requirePrivateFile(path)
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }

  /// How many bytes a file has.
  static func size(of path: String) throws(LeadStoreError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw LeadStoreError(errno: errno, path: path) }
    return Int(status.st_size)
  }
}
