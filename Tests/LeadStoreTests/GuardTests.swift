import Consultation
import Foundation
import GRDB
import LeadStore
import Testing

@Suite struct GuardTests {
  static let columns =
    "id, lead, kind, folio, device, previous, sealed_hash, hash, signature, sealed"

  @Test(arguments: [
    "DELETE FROM journal WHERE seq = 2",
    "DELETE FROM journal",
    "UPDATE journal SET seq = 7 WHERE seq = 2",
    "UPDATE journal SET folio = '0000-0000' WHERE seq = 2",
    "UPDATE journal SET signature = zeroblob(64) WHERE seq = 2",
    "UPDATE journal SET sealed = x'' WHERE seq = 2",
    "UPDATE journal SET sealed = x'00' WHERE seq = 2",
    "UPDATE journal SET kind = 'event', folio = NULL WHERE seq = 2",
    "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 2",
    "INSERT INTO journal SELECT 9, \(columns) FROM journal WHERE seq = 2",
    """
    INSERT OR REPLACE INTO journal
    SELECT 4, id, randomblob(16), kind, '0000-0000', device,
      (SELECT hash FROM journal WHERE seq = 3), sealed_hash, randomblob(32), signature, sealed
    FROM journal WHERE seq = 2
    """,
  ])
  func `the table refuses`(sql: String) async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(3)
      let before = try lobby.read()

      #expect(throws: DatabaseError.self) { try Disk.execute(sql, on: lobby.folder) }

      #expect(try lobby.read() == before)
      #expect(try lobby.journal().verify().isSound)
    }
  }
}
