import AgeEncryption
import Casework
import Consultation
import Foundation
import GRDB
import Testing

@testable import LeadStore

@Suite struct MigrationTests {
  /// Makes a lobby's folder what an earlier version left: leads and a note, nobody's signature, and
  /// nobody's word for the keys.
  private static func makeEarlier(
    _ lobby: Lobby, schema: String, columns: String = GuardTests.columns
  ) throws -> [Receipt] {
    let (folder, key) = (lobby.folder, try lobby.key())
    try FileManager.default.removeItem(atPath: folder.journalPath)
    try JournalFile.create(folder.journalPath)
    try PrivateFile.replace(
      folder.headPath, JournalHead.origin(signedBy: try folder.deviceKey()).bytes)
    try PrivateFile.replace(
      folder.staffFilePath("ana"),
      try StaffFile.sealed(
        StaffFile.Content(identities: key.identities, recipients: []),
        passphrase: Lobby.passphrase, now: Lobby.now, workFactor: 4))
    let writer = try JournalWriter(folder, people: []) { _ throws(LeadStoreError) in
      Sealer(recipients: lobby.recipients, statement: nil, seq: 0)
    }
    let receipts = try (0..<3).map { _ in
      try writer.append(
        try Lobby.lead(), ticket: try writer.newTicket(now: Lobby.now), at: Lobby.now)
    }
    let note = Lobby.event(about: receipts[0], .note("older"))
    _ = try writer.append(
      EntryDraft(
        id: note.id, lead: note.lead, kind: .event,
        payload: StaffPayload(note, device: writer.device)))

    let old = "\(folder.journalPath).old"
    try Disk.write([], to: old)
    let queue = try DatabaseQueue(path: old)
    try JournalSchema.migrator.migrate(queue, upTo: schema)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH ? AS now", arguments: [folder.journalPath])
      try db.execute(
        sql: """
          INSERT INTO journal (seq, \(columns))
          SELECT seq, \(columns) FROM now.journal ORDER BY seq
          """)
    }
    try queue.close()
    try FileManager.default.removeItem(atPath: folder.journalPath)
    try FileManager.default.moveItem(atPath: old, toPath: folder.journalPath)
    return receipts
  }

  @Test(arguments: ["one append-only table", "rotations and visits"])
  func `a folder of an earlier version is taken over once somebody said yes`(
    schema: String
  ) async throws {
    try await Lobby.open { lobby in
      let receipts = try Self.makeEarlier(lobby, schema: schema)
      let folder = lobby.folder
      #expect(throws: LeadStoreError.self) { try lobby.reader() }
      #expect(throws: LeadStoreError.keysUnstated(path: folder.path)) { try lobby.kiosk() }
      #expect(try lobby.journal().verify().problems == [])
      #expect(try lobby.journal().verify().remarks == [.keysUnstated])
      let key = try StaffKey.open(
        in: folder, name: "ana", passphrase: Lobby.passphrase,
        at: ClockReading(moment: Lobby.now), isChecked: false)

      try JournalWriter.acceptKeys(
        of: folder, by: key, recovery: try StaffKey(recoveryKey: lobby.recoveryKey),
        passphrase: Lobby.passphrase, at: Lobby.now, workFactor: 4)

      let more = try lobby.confirm()
      _ = try lobby.writer().append(Lobby.event(about: more[0], .note("newer")))
      let contents = try lobby.reader().contents()
      #expect(contents.unreadable == [])
      #expect(contents.cases.map(\.folio) == (receipts + more).map(\.folio))
      #expect(contents.cases.map { $0.notes.map(\.text) } == [["older"], [], [], ["newer"]])
      let found = try lobby.journal().verify()
      #expect(found.problems == [])
      #expect(found.remarks == [])
      #expect(found.older == 1)
      #expect(try RotationTests.rotate(lobby).unreadable == [])
      #expect(try lobby.journal().verify().problems == [])
    }
  }

  @Test func `a stranger's key that an earlier version believed is dropped and told`() async throws
  {
    try await Lobby.open { lobby in
      let stranger = X25519Identity().recipient
      _ = try Self.makeEarlier(lobby, schema: "rotations and visits")
      let list = DataFolder.recipientsText(lobby.recipients + [stranger])
      try Disk.write(list, to: lobby.folder.recipientsPath)
      try lobby.folder.bringUpToDate()
      let key = try StaffKey.open(
        in: lobby.folder, name: "ana", passphrase: Lobby.passphrase,
        at: ClockReading(moment: Lobby.now), isChecked: false)

      #expect(throws: LeadStoreError.recoveryKeyUnknown) {
        try JournalWriter.acceptKeys(
          of: lobby.folder, by: key, recovery: nil, passphrase: Lobby.passphrase, at: Lobby.now,
          workFactor: 4)
      }
      try JournalWriter.acceptKeys(
        of: lobby.folder, by: key, recovery: try StaffKey(recoveryKey: lobby.recoveryKey),
        passphrase: Lobby.passphrase, at: Lobby.now, workFactor: 4)

      #expect(try lobby.folder.recipients() == lobby.recipients)
      #expect(try lobby.journal().verify().problems == [])
    }
  }
}
