import Casework
import AgeEncryption
import Consultation
import Foundation
import LeadStore
import Testing

/// The promise that staff need no software of ours, kept with the stock `age` where it is installed.
@Suite(.enabled(if: Tool.isInstalled("age"))) struct StockToolTests {
  @Test func `age opens an exported lead with the recovery key`() async throws {
    try await Lobby.open { lobby in
      let receipt = try #require(try lobby.confirm().first)
      let export = "\(lobby.folder.path)/backups/export"
      let name = try #require(try lobby.journal().exportSealed(to: export).written.last)
      let identity = "\(lobby.folder.path)/backups/recovery.txt"
      try Disk.write("\(lobby.recoveryKey)\n".utf8, to: identity)

      let plaintext = try Tool.run("age", "-d", "-i", identity, "\(export)/\(name)")

      #expect(plaintext == (try lobby.reader().lead(receipt.folio)?.payload))
    }
  }

  @Test(.enabled(if: Tool.isInstalled("python3") && Tool.knows(pythonModule: "pexpect")))
  func `age opens a staff file with its passphrase, and a lead with what is inside`() async throws {
    try await Lobby.open { lobby in
      let receipt = try #require(try lobby.confirm().first)
      let export = "\(lobby.folder.path)/backups/export"
      let name = try #require(try lobby.journal().exportSealed(to: export).written.last)
      let identity = "\(lobby.folder.path)/backups/clinic.txt"
      let conversation = """
        import pexpect, sys
        age = pexpect.spawn("age", ["-d", "-o", sys.argv[1], sys.argv[2]])
        age.expect("(?i)passphrase")
        age.sendline(sys.argv[3])
        age.expect(pexpect.EOF)
        """

      _ = try Tool.run(
        "python3", "-c", conversation, identity, "\(lobby.folder.path)/staff/ana.age",
        Lobby.passphrase)
      let plaintext = try Tool.run("age", "-d", "-i", identity, "\(export)/\(name)")

      let text = String(decoding: try Disk.bytes(identity), as: UTF8.self)
      let clinic = try #require(lobby.recipients.first)
      #expect(text.hasPrefix("# created: \(Lobby.now)\n# recipient: \(clinic)\n"))
      #expect(text.contains("\n# public key: \(clinic)\nAGE-SECRET-KEY-1"))
      #expect(plaintext == (try lobby.reader().lead(receipt.folio)?.payload))
    }
  }
}

/// A program of the system.
enum Tool {
  struct Failure: Error { let status: Int32 }

  static func isInstalled(_ name: String) -> Bool {
    (try? run("sh", "-c", "command -v \(name)")) != nil
  }

  static func knows(pythonModule: String) -> Bool {
    (try? run("python3", "-c", "import \(pythonModule)")) != nil
  }

  /// What a program writes, if it succeeds.
  static func run(_ arguments: String...) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(status: process.terminationStatus)
    }
    return Array(bytes)
  }
}
