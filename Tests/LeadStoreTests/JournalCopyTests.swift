import Consultation
import Foundation
import Synchronization
import Testing

@testable import LeadStore

/// A large journal is copied and checked while a kiosk saves.
@Suite struct JournalCopyTests {
  /// Makes the file so large that nobody would check it in its place: sealed anew, and not in force.
  private func enlarge(_ folder: DataFolder, megabytes: Int) throws {
    try Disk.execute(
      """
      WITH RECURSIVE number(i) AS (
        SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < \(megabytes))
      INSERT INTO resealing SELECT i, zeroblob(32), randomblob(1000000) FROM number
      """, on: folder)
  }

  /// The desk gives way to the lobby, and tries again where the machine has no time for both.
  private func patiently<Result>(_ work: () throws -> Result) throws -> Result {
    for _ in 0..<3 {
      do { return try work() } catch LeadStoreError.journalBusy { continue }
    }
    return try work()
  }

  /// A kiosk on a thread of its own, which saves until it is told to end.
  private final class Kiosk: Sendable {
    private let state = Mutex((isTold: false, isOver: false, saves: 0, longest: 0.0, fault: ""))

    var saves: Int { state.withLock { $0.saves } }
    var longest: Double { state.withLock { $0.longest } }
    var fault: String { state.withLock { $0.fault } }

    func begin(_ writer: JournalWriter) {
      Thread.detachNewThread { [self] in
        do {
          while !state.withLock({ $0.isTold }) {
            let took = try save(writer)
            // SQLite's locks are not fair: who never rests lets nobody else in.
            Thread.sleep(forTimeInterval: max(0.02, took))
          }
        } catch {
          state.withLock { $0.fault = "\(error)" }
        }
        state.withLock { $0.isOver = true }
      }
    }

    private func save(_ writer: JournalWriter) throws -> TimeInterval {
      let start = Date()
      let ticket = try writer.newTicket(now: Lobby.now)
      _ = try writer.append(try Lobby.lead(), ticket: ticket, at: Lobby.now)
      let took = Date().timeIntervalSince(start)
      state.withLock { state in
        state.saves += 1
        state.longest = max(state.longest, took)
      }
      return took
    }

    func end() {
      state.withLock { $0.isTold = true }
      while !state.withLock({ $0.isOver }) { usleep(1_000) }
    }
  }

  @Test func `a copy of a file that nobody writes to is that file`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(2)
      try enlarge(lobby.folder, megabytes: 3)
      let file = JournalFile(path: lobby.folder.journalPath)
      let copy = "\(lobby.folder.path)/copy"
      var told: [Int] = []

      try file.copy(to: copy) { copied, total in told.append(copied * 100 / total) }

      #expect(try Disk.bytes(copy) == Disk.bytes(lobby.folder.journalPath))
      #expect(told == told.sorted() && told.last == 100)
    }
  }

  @Test func `a large journal is checked without a name on the disk`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(2)
      try enlarge(lobby.folder, megabytes: 20)
      let before = try Disk.everything(below: lobby.folder.path)

      #expect(try lobby.journal().verify().problems == [])

      #expect(try Disk.everything(below: lobby.folder.path) == before)
      var bytes = try Disk.bytes(lobby.folder.journalPath)
      for index in bytes.count - 8_000..<bytes.count - 4_000 { bytes[index] = 0xff }
      try Disk.write(bytes, to: lobby.folder.journalPath)
      #expect(try !lobby.journal().verify().isSound)
    }
  }

  @Test func `a kiosk saves while backups and checks run, and is never told to wait`() async throws
  {
    try await Lobby.open { lobby in
      try enlarge(lobby.folder, megabytes: 40)
      let kiosk = Kiosk()
      kiosk.begin(try lobby.writer())
      var sizes: [Int] = []
      for _ in 0..<2 {
        let backup = try patiently { try lobby.writer().backup(by: nil, at: Lobby.now) }
        #expect(backup.verification.problems == [])
        #expect(try patiently { try lobby.journal().verify() }.problems == [])
        sizes.append(backup.verification.entries)
      }
      kiosk.end()

      Attachment.record(
        "\(kiosk.saves) saves, the longest \(kiosk.longest) s\n", named: "saves.txt")
      #expect(kiosk.fault == "")
      #expect(kiosk.saves > 0)
      #expect(try lobby.journal().counts()[.lead] == kiosk.saves)
      #expect(sizes == sizes.sorted())
    }
  }
}
