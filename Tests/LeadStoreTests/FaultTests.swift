import Casework
import Consultation
import Foundation
import LeadStore
import Testing

/// Faults of the world, met by a program of its own so that the others do not feel them.
@Suite struct FaultTests {
  @Test(arguments: 1...6)
  func `a program killed at any moment loses nothing it had confirmed`(round: Int) async throws {
    try await Lobby.open { lobby in
      let path = lobby.folder.path
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, pause = 20_000 + UInt32(round) * 17_000 as UInt32] in
        Thread.detachNewThread {
          usleep(pause)
          kill(getpid(), SIGKILL)
        }
        let writer = try JournalWriter(try DataFolder(path))
        let shown = open("\(path)/log/shown", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        while true {
          let ticket = try writer.newTicket(now: Lobby.now)
          let receipt = try writer.append(try Lobby.lead(), ticket: ticket, at: Lobby.now)
          let line = Array("\(receipt.folio)\n".utf8)
          guard write(shown, line, line.count) == line.count else { exit(1) }
        }
      }

      let folios = (try? String(contentsOfFile: "\(path)/log/shown", encoding: .utf8)) ?? ""
      let shown = folios.split(separator: "\n").map(String.init)
      let kept = try lobby.read().map { try $0.get().folio.description }
      #expect(kept.starts(with: shown))
      #expect(kept.count <= shown.count + 1)
      #expect(try lobby.journal().verify().isSound)
      #expect(try lobby.confirm().map(\.seq) == [Int64(kept.count) + 2])
    }
  }

  @Test func `a disk that takes no more bytes confirms nothing and keeps what it has`()
    async throws
  {
    try await Lobby.open { lobby in
      try lobby.confirm(2)
      let before = try lobby.read()
      await #expect(processExitsWith: .success) { [path = lobby.folder.path as String] in
        let folder = try DataFolder(path)
        let writer = try JournalWriter(folder)
        // From here on no file can grow beyond the journal's present size.
        let size = UInt(try Disk.bytes(folder.journalPath).count)
        var limit = rlimit(rlim_cur: size, rlim_max: size)
        signal(SIGXFSZ, SIG_IGN)
        guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { exit(1) }
        var refusals = 0
        for _ in 0..<10 {
          let ticket = try writer.newTicket(now: Lobby.now)
          do {
            _ = try writer.append(try Lobby.lead(), ticket: ticket, at: Lobby.now)
          } catch LeadStoreError.inputOutput(folder.journalPath, _) {
            refusals += 1
          }
        }
        #expect(refusals >= 8)
      }
      #expect(try Array(lobby.read().prefix(2)) == before)
      #expect(try lobby.journal().verify().isSound)
    }
  }

  @Test func `a folder that may only be read is refused before a visitor comes`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm()
      let path = lobby.folder.path
      await #expect(processExitsWith: .success) { [path = path as String] in
        // Root may write anywhere, so it becomes nobody.
        let nobody: UInt32 = 65534
        if geteuid() == 0 {
          for name in try Disk.everything(below: path) { chown("\(path)/\(name)", nobody, nobody) }
          guard chown(path, nobody, nobody) == 0, seteuid(nobody) == 0 else { exit(1) }
        }
        guard chmod("\(path)/antesala.db", 0o400) == 0, chmod(path, 0o500) == 0 else { exit(2) }
        let folder = try DataFolder(path)
        #expect(throws: LeadStoreError.permissionDenied(path: folder.journalPath)) {
          try JournalWriter(folder)
        }
        // Staff may still look.
        let key = try StaffKey.open(in: folder, passphrase: Lobby.passphrase, now: Lobby.now)
        #expect(try Array(JournalReader(folder, key: key).leads()).count == 1)
        #expect(try folder.journal().verify().isSound)
        chmod(path, 0o700)
      }
    }
  }

  @Test func `a folder of somebody else is refused`() async throws {
    try await Lobby.withEmptyPlace { place in
      try await Lobby.open { lobby in
        let path = lobby.folder.path
        guard geteuid() == 0 else { return }
        chown(path, 65534, 65534)
        #expect(throws: LeadStoreError.ownedByAnother(path: path, owner: 65534)) {
          try DataFolder(path)
        }
      }
    }
  }
}
