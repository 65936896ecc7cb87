import Foundation

/// The program itself, as the build has just made it, on a data folder of its own.
struct Clinic {
  let path: String
  private let passphrase: String

  /// A place for a data folder that is not there yet, and a file that holds `passphrase`.
  init(passphrase: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    path = folder.appendingPathComponent("data").path
    self.passphrase = folder.appendingPathComponent("passphrase").path
    let isMade = FileManager.default.createFile(
      atPath: self.passphrase, contents: Data(passphrase.utf8),
      attributes: [.posixPermissions: 0o600])
    guard isMade else { throw CocoaError(.fileWriteUnknown) }
  }

  func remove() {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.removeItem(at: folder)
  }

  /// What a run of the program printed.
  struct Run {
    let output: String
    let errors: String
    let code: Int32
  }

  /// Runs a command on the folder, opened with the passphrase where it takes one.
  func run(_ arguments: [String], opened: Bool = true, input: String = "") throws -> Run {
    let open = opened ? ["--passphrase-file", passphrase] : []
    return try Self.run(arguments + ["--data", path] + open, input: input)
  }

  /// Runs the program as it is.
  static func run(_ arguments: [String], input: String = "") throws -> Run {
    let folder = FileManager.default.temporaryDirectory
    let names = (0..<3).map { _ in folder.appendingPathComponent(UUID().uuidString) }
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    try Data(input.utf8).write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }
    let process = Foundation.Process()
    process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent()
      .appendingPathComponent("antesala")
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    func text(_ name: URL) throws -> String {
      String(decoding: try Data(contentsOf: name), as: UTF8.self)
    }
    return Run(
      output: try text(names[1]), errors: try text(names[2]), code: process.terminationStatus)
  }
}
