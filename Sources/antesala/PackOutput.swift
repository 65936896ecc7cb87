import Consultation
import Foundation
import LeadStore

/// Where something made of a pack goes: the standard output (`-`), a file, or a folder, in which it
/// is named for the pack.
struct PackOutput {
  private let path: String
  private let isReplaced: Bool

  /// Looks at a place before anything is worked out for it.
  ///
  /// - Parameter ending: of the name in a folder, such as `es.pdf`.
  /// - Throws: a `Failure` where nothing can be put there, or something is there that stays.
  init(
    _ output: String, for identity: ClinicPack.Identity, ending: String, replacing isReplaced: Bool
  ) throws {
    self.isReplaced = isReplaced
    guard output != "-" else {
      path = output
      return
    }
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: output, isDirectory: &isFolder)
    let name = "\(identity.id)-\(identity.version)-\(ending)"
    let safe = String(name.map { $0 == "/" ? "_" : $0 })
    path = isThere && isFolder.boolValue ? "\(output)/\(safe)" : output
    let parent = Folder.parent(of: path)
    guard access(parent, W_OK | X_OK) == 0 else {
      throw Failure.printing(.folderClosed(path: parent, errno))
    }
    switch (PrivateOutput.kind(of: path), isReplaced) {
    case (nil, _), (S_IFREG, true): break
    case (S_IFREG, false): throw Failure.export(.isThere(path: path))
    case (_?, _): throw Failure.export(.isNoFile(path: path))
    }
  }

  /// Puts it there, as a whole or not at all, and says where.
  func write(_ bytes: [UInt8]) throws {
    guard path != "-" else { return try StandardOutput.write(bytes) }
    let file = try PrivateOutput(path)
    try file.write(bytes)
    guard try file.keep(replacing: isReplaced) else { throw Failure.export(.isThere(path: path)) }
    try StandardOutput.write("\(path)\n")
  }
}
