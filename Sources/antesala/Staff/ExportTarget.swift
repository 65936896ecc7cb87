import Glibc
import LeadStore

/// Where something in the clear goes: the standard output, or a file that its owner alone can read
/// and that is there only as a whole.
struct ExportTarget {
  private let place: Place
  private let file: PrivateOutput?

  private enum Place {
    case standardOutput
    /// A file of this name, perhaps in the place of one that is there.
    case file(String, replacing: Bool)
    /// A file in a folder of files, under the first number that nothing has.
    case numbered(folder: String, name: String, suffix: String)
  }

  /// Begins what was asked for by name; `-` is the standard output.
  ///
  /// - Parameter data: the data folder, in which nothing may stand in the clear.
  /// - Throws: a `Failure` where something is there already that is not to be replaced.
  init(_ path: String, replacing: Bool, outside data: String) throws {
    guard path != "-" else {
      (place, file) = (.standardOutput, nil)
      return
    }
    let folder = Folder.parent(of: path)
    guard !ClearPlace.isIn(data, folder) else { throw Failure.export(.inDataFolder(folder)) }
    switch (PrivateOutput.kind(of: path), replacing) {
    case (nil, _), (S_IFREG, true): break
    case (S_IFREG, false): throw Failure.export(.isThere(path: path))
    case (_?, _): throw Failure.export(.isNoFile(path: path))
    }
    place = .file(path, replacing: replacing)
    file = try PrivateOutput(path)
  }

  /// Begins a new file in the folder for exports, which is made where it is missing.
  init(in folder: ExportFolder, name: String, suffix: String) throws {
    place = .numbered(folder: folder.path, name: name, suffix: suffix)
    let first = "\(folder.path)/\(name).\(suffix)"
    try Folders.makeParent(of: first, hint: ExportFailure.variable)
    file = try PrivateOutput(first)
  }

  /// Does all the writing; where it fails, what was there before is there still, and nothing else.
  ///
  /// - Returns: what the file is called now; `-` for the standard output.
  @discardableResult
  func whole(_ body: () throws -> Void) throws -> String {
    try body()
    switch (place, file) {
    case (.file(let path, let replacing), let file?):
      guard try file.keep(replacing: replacing) else { throw Failure.export(.isThere(path: path)) }
      return path
    case (.numbered(let folder, let name, let suffix), let file?):
      for number in 1...9999 {
        let path = "\(folder)/\(name)\(number == 1 ? "" : "-\(number)").\(suffix)"
        if try file.keep(as: path) { return path }
      }
      throw Failure.export(.folderFull(folder))
    case (.standardOutput, _), (.file, nil), (.numbered, nil): return "-"
    }
  }

  func write(_ bytes: [UInt8]) throws {
    if let file { try file.write(bytes) } else { try StandardOutput.write(bytes) }
  }
}
