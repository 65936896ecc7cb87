import Casework
import Consultation
import Foundation
import GRDB
import Testing

@testable import LeadStore

@Suite struct MigrationTests {
  @Test func `a journal of the first schema is brought up to date by a writer alone`() async throws
  {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(3)
      let path = lobby.folder.journalPath
      let old = "\(path).old"
      try Disk.write([], to: old)
      let queue = try DatabaseQueue(path: old)
      try JournalSchema.migrator.migrate(queue, upTo: "one append-only table")
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "ATTACH ? AS now", arguments: [path])
        try db.execute(
          sql: """
            INSERT INTO journal SELECT seq, \(GuardTests.columns) FROM now.journal ORDER BY seq
            """)
      }
      try queue.close()
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.moveItem(atPath: old, toPath: path)
      #expect(throws: LeadStoreError.schemaTooOld(path: path, found: 1, known: 2)) {
        try lobby.reader()
      }

      let more = try lobby.confirm()

      #expect(try lobby.read().map { try $0.get().folio } == (receipts + more).map(\.folio))
      #expect(try lobby.journal().verify().problems == [])
    }
  }
}
