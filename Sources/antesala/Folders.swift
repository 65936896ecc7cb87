import Glibc

/// Folders that this program makes for itself.
enum Folders {
  /// Makes the folders above a path, private to their owner.
  static func makeParent(
    of path: String, hint: String = "choose another place with --data DIR"
  ) throws {
    let parts = path.split(separator: "/").dropLast()
    var folder = path.hasPrefix("/") ? "" : "."
    for part in parts {
      folder += "/\(part)"
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
        throw Failure.file(.folderUnmade(path: folder, errno, hint: hint))
      }
    }
  }

  /// Makes a new folder with a name nobody else has, private to its owner.
  static func makeTemporary(_ name: String) throws -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    // mkdtemp(3) puts letters of its own in the place of six X.
    let place = "\(base)/\(name)-" + String(repeating: "X", count: 6)
    var template = Array(place.utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure.file(.temporaryUnmade(base: base, errno))
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
