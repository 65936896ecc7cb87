import Foundation

/// Where an export goes: the standard output, or a new file that its owner alone can read.
struct ExportTarget {
  private let file: PrivateOutput?

  /// Makes the file, empty.
  ///
  /// - Parameter data: the data folder, in which nothing may stand in the clear.
  /// - Throws: a `Failure` where there is a file already that is not to be replaced.
  init(_ path: String, replacing: Bool, outside data: String) throws {
    guard path != "-" else {
      file = nil
      return
    }
    let place = URL(fileURLWithPath: path).deletingLastPathComponent().resolvingSymlinksInPath()
    let store = URL(fileURLWithPath: data).resolvingSymlinksInPath()
    guard !(place.path + "/").hasPrefix(store.path + "/") else {
      throw Failure(
        "\(path) is in the data folder, where nothing stands in the clear",
        hint: "name another folder", code: .cannotCreate)
    }
    if replacing { unlink(path) }
    guard let made = try PrivateOutput(new: path) else {
      throw Failure(
        "\(path) is there already", hint: "name another file, or add --force",
        code: .cannotCreate)
    }
    file = made
  }

  /// Does all the writing; where it fails, nothing half-written stays behind.
  func whole(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      if let file { unlink(file.path) }
      throw error
    }
  }

  func write(_ bytes: [UInt8]) throws {
    if let file { try file.write(bytes) } else { try StandardOutput.write(bytes) }
  }
}
