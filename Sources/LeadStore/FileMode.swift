import Foundation

/// Who owns something on the disk, what it is, and who else may touch it.
///
/// All belongs to one account alone, but for folders that are shared: theirs is the mode 2770, and
/// what lies in them is of the folder's group and closed to everybody else. So two accounts of one
/// machine can have a journal together; what only one of them may read lies in a folder of its own.
struct FileMode: Equatable {
  private let bits: UInt32
  let owner: UInt32
  private let group: UInt32

  /// What only the owner, and what a group, may enter or touch.
  static let privateFolder: mode_t = 0o700
  static let privateFile: mode_t = 0o600
  static let sharedFolder: mode_t = 0o2770
  static let sharedFile: mode_t = 0o660

  static func folder(shared isShared: Bool) -> mode_t { isShared ? sharedFolder : privateFolder }
  static func file(shared isShared: Bool) -> mode_t { isShared ? sharedFile : privateFile }

  init(_ status: stat) {
    bits = UInt32(status.st_mode)
    owner = UInt32(status.st_uid)
    group = UInt32(status.st_gid)
  }

  /// The state of what a path leads to.
  init(of path: String) throws(LeadStoreError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw LeadStoreError(errno: errno, path: path) }
    self.init(status)
  }

  /// Whether it is a folder, whoever may enter it.
  var isFolder: Bool { bits & UInt32(S_IFMT) == UInt32(S_IFDIR) }

  /// Whether it is a folder of two accounts.
  var isShared: Bool { isFolder && bits & 0o7777 == UInt32(Self.sharedFolder) }

  /// Whether it is the caller's.
  var isCallers: Bool { owner == geteuid() }

  /// Whether it is a folder that another account has to itself.
  var isAnothersOwn: Bool { isFolder && !isCallers && bits & 0o077 == 0 }

  /// - Throws: unless it is a folder that its owner alone, who is the caller, may enter, or one that
  ///   is shared.
  func requireClosedFolder(_ path: String) throws(LeadStoreError) {
    if !isShared { try requirePrivateFolder(path) }
  }

  /// - Throws: unless it is a folder that its owner alone, who is the caller, may enter.
  func requirePrivateFolder(_ path: String) throws(LeadStoreError) {
    guard isFolder else { throw .notAFolder(path: path) }
    try requirePrivate(path)
  }

  /// - Throws: unless it is a plain file that its owner alone, who is the caller, may touch, or those
  ///   who share its folder.
  func requireClosedFile(_ path: String) throws(LeadStoreError) {
    guard bits & UInt32(S_IFMT) == UInt32(S_IFREG) else { throw .notAFile(path: path) }
    if isCallers, bits & 0o077 == 0 { return }
    let folder = try Self(of: Folder.parent(of: path))
    guard folder.isShared, group == folder.group, bits & 0o7007 == 0 else {
      return try requirePrivate(path)
    }
  }

  private func requirePrivate(_ path: String) throws(LeadStoreError) {
    guard isCallers else { throw .ownedByAnother(path: path, owner: owner) }
    guard bits & 0o077 == 0 else { throw .tooOpen(path: path, mode: bits & 0o777) }
  }

  /// Lets a file that the caller made be touched by those who share its folder, if anybody does.
  static func open(_ file: Int32, toSharersOf path: String) {
    var status = stat()
    guard fstat(file, &status) == 0, status.st_uid == geteuid(),
      status.st_mode & 0o777 == privateFile,
      (try? Self(of: Folder.parent(of: path)))?.isShared == true
    else { return }
    fchmod(file, sharedFile)
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
    try FileMode(status).requireClosedFile(path)
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
