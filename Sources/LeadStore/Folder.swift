import Foundation

/// Folders that only their owner may enter.
package enum Folder {
  /// Makes a folder with mode 0700, on the disk when this returns.
  static func create(_ path: String) throws(LeadStoreError) {
    guard mkdir(path, 0o700) == 0, chmod(path, 0o700) == 0 else {
      throw LeadStoreError(errno: errno, path: path)
    }
    try sync(parent(of: path))
  }

  /// Whether a folder is there that its owner has to themselves, and who is not the caller.
  static func isAnothers(_ path: String) -> Bool {
    (try? FileMode(of: path))?.isAnothersOwn ?? false
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
    guard isSynced(path) else { throw LeadStoreError(errno: errno, path: path) }
  }

  /// The same, for whoever has words of their own for the `errno` that it leaves.
  package static func isSynced(_ path: String) -> Bool {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return false }
    // Some file systems cannot sync a folder, and say so by EINVAL: they need not.
    let code = fsync(folder) == 0 || errno == EINVAL ? 0 : errno
    close(folder)
    errno = code
    return code == 0
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

  /// The folder that a path lies in, without slashes at its end.
  package static func parent(of path: String) -> String {
    let own = path.reversed().drop { $0 == "/" }
    let parent = String(own.drop { $0 != "/" }.drop { $0 == "/" }.reversed())
    return parent.isEmpty ? path.hasPrefix("/") ? "/" : "." : parent
  }
}
