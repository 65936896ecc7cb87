import Foundation

/// Files that only their owner may touch, and that are there whole or not at all.
enum PrivateFile {
  /// Writes a new file; mode 0600, on the disk when this returns.
  ///
  /// - Throws: ``LeadStoreError/alreadyThere(path:)`` where something has the name already.
  static func create(_ path: String, _ bytes: [UInt8]) throws(LeadStoreError) {
    let draft = try self.draft(for: path, bytes)
    try draft.link(as: path)
    try Folder.sync(Folder.parent(of: path))
  }

  /// Writes a file in place of the one that has the name, if any; at every moment one is whole.
  ///
  /// - Parameters:
  ///   - isDurable: whether it is on the disk when this returns; a file that is not may be whole,
  ///     cut off or absent after the system has failed.
  static func replace(
    _ path: String, _ bytes: [UInt8], isDurable: Bool = true
  ) throws(LeadStoreError) {
    let draft = try self.draft(for: path, bytes, isDurable: isDurable)
    try draft.rename(to: path)
    if isDurable { try Folder.sync(Folder.parent(of: path)) }
  }

  /// Makes what was written to a file by other means durable.
  static func sync(_ path: String) throws(LeadStoreError) {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw LeadStoreError(errno: errno, path: path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw LeadStoreError(errno: errno, path: path) }
  }

  /// Reads a file, if its owner alone has access to it.
  ///
  /// - Parameters:
  ///   - limit: a larger file, in bytes, is refused.
  static func contents(
    of path: String, limit: Int = 1 << 20
  ) throws(LeadStoreError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw LeadStoreError(errno: errno, path: path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw LeadStoreError(errno: errno, path: path) }
    try FileMode(status).requireClosedFile(path)
    return try contents(of: file, path: path, size: Int(status.st_size), limit: limit)
  }

  private static func contents(
    of file: Int32, path: String, size: Int, limit: Int
  ) throws(LeadStoreError) -> [UInt8] {
    var bytes: [UInt8] = []
    // All that is there at once, as a buffer for any size would be zeroed after each small file.
    var room = min(max(size, 1), limit + 1)
    while bytes.count <= limit {
      var fault: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = read(file, buffer.baseAddress, buffer.count)
        fault = got < 0 ? errno : 0
        count = max(0, got)
      }
      if fault == 0, piece.isEmpty { return bytes }
      guard fault == 0 || fault == EINTR else { throw LeadStoreError(errno: fault, path: path) }
      bytes = bytes.isEmpty ? piece : bytes + piece
      room = 4096
    }
    throw LeadStoreError(errno: EFBIG, path: path)
  }

  /// A file beside the path with the bytes on the disk, not yet under its name.
  private static func draft(
    for path: String, _ bytes: [UInt8], isDurable: Bool = true
  ) throws(LeadStoreError) -> Draft {
    let draft = try Draft.file(for: path)
    guard Descriptor.write(bytes, to: draft.descriptor),
      !isDurable || fsync(draft.descriptor) == 0
    else {
      throw LeadStoreError(errno: errno, path: path)
    }
    return draft
  }
}
