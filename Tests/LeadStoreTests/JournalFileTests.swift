import Consultation
import Foundation
import GRDB
import Testing

@testable import LeadStore

@Suite struct JournalFileTests {
  /// Everything that opens the journal meets the same fact, and the file stays as it was.
  private func expectRefusal(_ error: LeadStoreError, of lobby: Lobby) throws {
    let before = try Disk.bytes(lobby.folder.journalPath)
    let names = try journals(in: lobby)
    #expect(throws: error) { try lobby.writer() }
    #expect(throws: error) { try lobby.reader() }
    #expect(throws: error) { try lobby.journal() }
    #expect(try Disk.bytes(lobby.folder.journalPath) == before)
    #expect(try journals(in: lobby) == names)
  }

  private func journals(in lobby: Lobby) throws -> [String] {
    try Disk.everything(below: lobby.folder.path).filter { $0.hasPrefix("antesala.db") }
  }

  @Test func `a journal of a newer schema is left alone`() async throws {
    try await Lobby.open { lobby in
      let path = lobby.folder.journalPath
      try Disk.execute("PRAGMA user_version = 4", on: lobby.folder)
      try expectRefusal(.schemaTooNew(path: path, found: 4, known: 3), of: lobby)
    }
  }

  @Test func `a database of another program is left alone`() async throws {
    try await Lobby.open { lobby in
      try Disk.execute("PRAGMA application_id = 7", on: lobby.folder)
      try expectRefusal(.notAJournal(path: lobby.folder.journalPath), of: lobby)
    }
  }

  @Test func `a file that is no database is left alone`() async throws {
    try await Lobby.open { lobby in
      try Disk.write(Array("not a database at all, ".utf8), to: lobby.folder.journalPath)
      try expectRefusal(.notAJournal(path: lobby.folder.journalPath), of: lobby)
    }
  }

  @Test func `an empty file is not taken for an empty journal`() async throws {
    try await Lobby.open { lobby in
      try Disk.write([], to: lobby.folder.journalPath)
      try expectRefusal(.journalEmpty(path: lobby.folder.journalPath), of: lobby)
    }
  }

  @Test func `a damaged page is told, and nothing is repaired behind our backs`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(40)
      var bytes = try Disk.bytes(lobby.folder.journalPath)
      for page in stride(from: 4096, to: bytes.count, by: 4096) {
        for index in page..<page + 64 { bytes[index] = 0xff }
      }
      try Disk.write(bytes, to: lobby.folder.journalPath)
      let path = lobby.folder.journalPath

      #expect(throws: LeadStoreError.journalDamaged(path: path)) { try lobby.confirm() }
      #expect(throws: LeadStoreError.journalDamaged(path: path)) { try lobby.journal() }

      #expect(try Disk.bytes(path) == bytes)
    }
  }

  @Test func `every connection is asked for durability, and answers`() async throws {
    try await Lobby.open { lobby in
      let file = JournalFile(path: lobby.folder.journalPath)
      let pragmas = [
        "journal_mode", "synchronous", "secure_delete", "trusted_schema", "busy_timeout",
      ]
      let answers = try file.write { db in
        try pragmas.map { try String.fetchOne(db, sql: "PRAGMA \($0)") }
      }
      #expect(answers == ["truncate", "3", "1", "0", "5000"])
    }
  }

  @Test func `the rollback journal is one file from setup on, and empty between transactions`()
    async throws
  {
    try await Lobby.open { lobby in
      let path = "\(lobby.folder.journalPath)-journal"
      let number = try Disk.number(of: path)

      for _ in 0..<3 {
        try lobby.confirm()

        #expect(try Disk.number(of: path) == number)
        #expect(try Disk.bytes(path) == [])
        #expect(try Disk.mode(path) == 0o600)
      }
    }
  }

  @Test func `a rollback journal that was taken away is there again before the next entry`()
    async throws
  {
    try await Lobby.open { lobby in
      let path = "\(lobby.folder.journalPath)-journal"
      let writer = try lobby.writer()
      try FileManager.default.removeItem(atPath: path)

      let ticket = try writer.newTicket(now: Lobby.now)
      _ = try writer.append(try Lobby.lead(), ticket: ticket, at: Lobby.now)

      #expect(try Disk.bytes(path) == [])
    }
  }

  @Test(arguments: ["journal", "wal", "shm"])
  func `what is no plain file beside the journal is refused and not waited for`(
    name: String
  ) async throws {
    try await Lobby.open { lobby in
      let path = "\(lobby.folder.journalPath)-\(name)"
      for make in [
        { mkfifo(path, 0o600) == 0 }, { symlink("/dev/null", path) == 0 },
        { mkdir(path, 0o700) == 0 },
      ] {
        remove(path)
        #expect(make())

        #expect(throws: LeadStoreError.notAFile(path: path)) { try lobby.writer() }
        #expect(throws: LeadStoreError.notAFile(path: path)) { try lobby.journal() }
      }
    }
  }

  @Test func `a journal in another mode is brought back to ours`() async throws {
    try await Lobby.open { lobby in
      try Disk.execute("PRAGMA journal_mode = WAL", on: lobby.folder)

      try lobby.confirm()

      #expect(try lobby.read().count == 1)
      let left = try Disk.everything(below: lobby.folder.path).filter { $0.contains("-") }
      #expect(left == ["antesala.db-journal"])
    }
  }

  @Test func `a full disk confirms nothing and loses nothing`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(2)
      let before = try lobby.read()
      let file = JournalFile(path: lobby.folder.journalPath)

      #expect(throws: LeadStoreError.diskFull(path: lobby.folder.journalPath)) {
        try file.write { db in
          try db.execute(sql: "PRAGMA max_page_count = 1")
          try db.execute(sql: "CREATE TABLE large AS SELECT zeroblob(1000000)")
        }
      }

      #expect(try lobby.read() == before)
      #expect(try lobby.confirm().map(\.seq) == [4])
    }
  }

  @Test func `the system's faults have names`() {
    #expect(LeadStoreError(errno: EROFS, path: "d") == .readOnly(path: "d"))
    #expect(LeadStoreError(errno: ENOSPC, path: "d") == .diskFull(path: "d"))
    #expect(LeadStoreError(errno: EACCES, path: "d") == .permissionDenied(path: "d"))
    #expect(LeadStoreError(errno: EIO, path: "d") == .inputOutput(path: "d", code: EIO))
    for (code, fact) in [
      (.SQLITE_READONLY, .readOnly(path: "d")),
      (.SQLITE_LOCKED, .journalBusy(path: "d")),
      (.SQLITE_IOERR_FSYNC, .inputOutput(path: "d", code: 1034)),
      (.SQLITE_TOOBIG, .database(path: "d", code: 18)),
    ] as [(ResultCode, LeadStoreError)] {
      let error = DatabaseError(resultCode: code, message: "Ximena", arguments: ["Ximena"])
      #expect(LeadStoreError(error, path: "d") == fact)
    }
  }
}
