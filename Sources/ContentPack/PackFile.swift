import Glibc

/// One file of a pack, read whole as long as it is a file and small enough to be one of a pack.
enum PackFile {
  /// Why it is not read.
  enum Refusal: Error {
    case missing
    case notPlain
    case tooLarge
    case unreadable

    /// The same of a file of a pack's folder.
    func fault(path: String, folder: String) -> FileFault {
      switch self {
      case .missing: .missing(folder: folder)
      case .notPlain: .notPlain(path: path)
      case .tooLarge: .tooLarge
      case .unreadable: .unreadable(path: path)
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
    // All that is there at once, as a buffer for any size would be zeroed after each small file.
    var room = min(max(Int(status.st_size), 1), most + 1)
    while true {
      var fault: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = read(file, buffer.baseAddress, buffer.count)
        fault = got < 0 ? errno : 0
        count = max(0, got)
      }
      if fault == EINTR { continue }
      guard fault == 0 else { throw .unreadable }
      guard !piece.isEmpty else { return bytes }
      bytes = bytes.isEmpty ? piece : bytes + piece
      guard bytes.count <= most else { throw .tooLarge }
      room = 4096
    }
  }
}
