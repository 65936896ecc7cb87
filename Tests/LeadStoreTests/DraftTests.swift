import Consultation
import Foundation
import Testing

@testable import LeadStore

/// What a program that was killed had not finished.
@Suite struct DraftTests {
  /// A draft as a killed program leaves it: nobody holds it.
  private func leave(_ path: String, _ bytes: [UInt8] = [1, 2, 3]) throws -> String {
    let draft = "\(path).00112233445566aa.new"
    try Disk.write(bytes, to: draft)
    return draft
  }

  private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  @Test func `what a killed program left half written is gone when the next one starts`()
    async throws
  {
    try await Lobby.open { lobby in
      let path = lobby.folder.path
      mkdir("\(path)/pages", 0o700)
      let drafts = try ["head", "staff/ana.age", "devices/x.pub", "pages/1-256.age"].map {
        try leave("\(path)/\($0)")
      }

      _ = try lobby.writer()

      #expect(drafts.filter(isThere) == [])
      #expect(try lobby.folder.strangers() == [])
    }
  }

  @Test func `a draft that a living program holds is left alone, and then gets its name`()
    async throws
  {
    try await Lobby.open { lobby in
      let name = "\(lobby.folder.staffPath)/bea.age"
      let draft = try Draft.file(for: name)

      _ = try lobby.writer()
      try lobby.folder.sweep()
      #expect(isThere(draft.path))
      #expect(try lobby.folder.strangers() == [])

      try draft.rename(to: name)
      #expect(isThere(name))
    }
  }

  @Test func `nothing but drafts is swept`() async throws {
    try await Lobby.open { lobby in
      let path = lobby.folder.path
      let names = ["notes.new", "x.00112233445566AA.new", "0011223344556677.new", "a.0.new"]
      for name in names { try Disk.write([1], to: "\(path)/\(name)") }
      let target = "\(path)/target"
      try Disk.write([1], to: target)
      symlink(target, "\(path)/link.00112233445566aa.new")
      mkfifo("\(path)/pipe.00112233445566aa.new", 0o600)

      try lobby.folder.sweep()

      let strangers =
        names + ["link.00112233445566aa.new", "pipe.00112233445566aa.new", "target"]
      #expect(try lobby.folder.strangers() == strangers.sorted())
      #expect(try Disk.bytes(target) == [1])
    }
  }

  @Test func `who is removed leaves no half-written key behind`() async throws {
    try await Lobby.open { lobby in
      let writer = try lobby.writer()
      let key = try lobby.key()
      try writer.addStaff(
        "bea", passphrase: "of bea", by: key, at: Lobby.now, workFactor: 4)
      let file = try Disk.bytes("\(lobby.folder.staffPath)/bea.age")
      let draft = try leave("\(lobby.folder.staffPath)/bea.age", file)

      try writer.removeStaff("bea", by: key, at: Lobby.now)

      #expect(!isThere(draft))
    }
  }

  @Test func `programs that write and sweep at once keep every file whole`() async throws {
    try await Lobby.open { lobby in
      let path = "\(lobby.folder.path)/head"
      let folder = lobby.folder
      try await withThrowingTaskGroup(of: Void.self) { programs in
        for number in 0..<3 {
          programs.addTask {
            let bytes = [UInt8](repeating: UInt8(number), count: 20_000)
            for _ in 0..<60 { try PrivateFile.replace(path, bytes, isDurable: false) }
          }
        }
        programs.addTask { for _ in 0..<400 { try folder.sweep() } }
        try await programs.waitForAll()
      }
      let bytes = try Disk.bytes(path)
      #expect(bytes.count == 20_000 && Set(bytes).count == 1)
      try folder.sweep()
      #expect(try folder.strangers() == [])
    }
  }

  @Test func `a folder is removed with all that is in it, and what a link leads to stays`()
    async throws
  {
    try await Lobby.withEmptyPlace { place in
      let kept = "\(place)/kept"
      let gone = "\(place)/gone"
      try FileManager.default.createDirectory(
        atPath: "\(gone)/.a/b/c", withIntermediateDirectories: true)
      try FileManager.default.createDirectory(
        atPath: kept, withIntermediateDirectories: true)
      try Disk.write([1], to: "\(kept)/file")
      symlink(kept, "\(gone)/.a/link")
      mkfifo("\(gone)/.a/b/.pipe", 0o600)

      try Folder.remove(gone)
      try Folder.remove(gone)

      #expect(try Disk.everything(below: place) == ["kept", "kept/file"])
    }
  }
}
