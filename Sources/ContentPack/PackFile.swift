import Glibc

/// One file of a pack, read whole as long as it is a file and small enough to be one of a pack.
enum PackFile {
  /// Why it is not read.
  enum Refusal: Error {
    case missing
    case notPlain
    case tooLarge
    case unreadable

    func words(path: String, folder: String) -> (message: String, hint: String?) {
      switch self {
      case .missing: ("the file is missing", "looked in \(folder)")
      case .notPlain: ("this is no plain file", "ls -l '\(path)'")
      case .tooLarge: ("the file has more than \(PackFile.most >> 20) MiB", nil)
      case .unreadable: ("the file cannot be read", "chmod a+r '\(path)'")
      }
    }
  }

  /// The most bytes of a file; those of packs in use have less than a hundredth.
  static let most = YAMLLimits.bytes

  /// The bytes of a file.
  ///
  /// Never waits: what is no plain file, such as a pipe that nobody writes to, is not read.
  static func contents(of path: String) throws(Refusal) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw errno == ENOENT ? .missing : .unreadable }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notPlain }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= most else { throw .tooLarge }
    }
  }
}
