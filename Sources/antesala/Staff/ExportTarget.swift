import Glibc

/// Where an export goes: the standard output, or a file that its owner alone can read and that is
/// there only as a whole.
struct ExportTarget {
  private let path: String
  private let replaces: Bool
  private let file: PrivateOutput?

  /// Begins the export.
  ///
  /// - Parameter data: the data folder, in which nothing may stand in the clear.
  /// - Throws: a `Failure` where something is there already that is not to be replaced.
  init(_ path: String, replacing: Bool, outside data: String) throws {
    self.path = path
    replaces = replacing
    guard path != "-" else {
      file = nil
      return
    }
    try ClearPlace.check(Folders.parent(of: path), outside: data)
    switch (PrivateOutput.kind(of: path), replacing) {
    case (nil, _), (S_IFREG, true): break
    case (S_IFREG, false): throw Self.isThere(path)
    case (_?, _):
      throw Failure(
        "\(path) is there already and no plain file", hint: "name another file",
        code: .cannotCreate)
    }
    file = try PrivateOutput(path)
  }

  /// Does all the writing; where it fails, what was there before is there still, and nothing else.
  func whole(_ body: () throws -> Void) throws {
    try body()
    if let file, try !file.keep(replacing: replaces) { throw Self.isThere(path) }
  }

  func write(_ bytes: [UInt8]) throws {
    if let file { try file.write(bytes) } else { try StandardOutput.write(bytes) }
  }

  private static func isThere(_ path: String) -> Failure {
    Failure(
      "\(path) is there already", hint: "name another file, or add --force", code: .cannotCreate)
  }
}
