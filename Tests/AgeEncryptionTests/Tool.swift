import Foundation

/// A program of the system that a test talks to.
struct Tool {
  static let age = Tool("age")
  static let ageKeygen = Tool("age-keygen")
  static let python = Tool("python3")

  /// Whether a test can type a passphrase at the stock tool, which asks a terminal for it.
  static let canType =
    age.isThere && (try? python.output("-c", "import pexpect")) != nil

  /// The tool ended with a status other than zero, or is not there.
  struct Failed: Error, Equatable {
    var status: Int32
  }

  private let url: URL?

  init(_ name: String) {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    url = path.split(separator: ":")
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  var isThere: Bool { url != nil }

  /// Runs the tool and returns what it wrote to its standard output.
  @discardableResult
  func output(_ arguments: String...) throws -> [UInt8] {
    try output(arguments)
  }

  /// Runs the tool and returns what it wrote to its standard output.
  @discardableResult
  func output(_ arguments: [String]) throws -> [UInt8] {
    guard let url else { throw Failed(status: 127) }
    let process = Process()
    let output = Pipe()
    process.executableURL = url
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    return Array(bytes)
  }
}

/// A folder of one test, gone after it.
final class Folder {
  private let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("age-tests-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String {
    url.appendingPathComponent(name).path
  }

  /// Writes a file and returns its path.
  func write(_ bytes: some Sequence<UInt8>, as name: String) throws -> String {
    try Data(bytes).write(to: url.appendingPathComponent(name))
    return path(name)
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appendingPathComponent(name)))
  }
}
