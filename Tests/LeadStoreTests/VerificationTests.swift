import Consultation
import Foundation
import LeadStore
import Testing

@Suite struct VerificationTests {
  /// A change to the second of three entries, and what must be found.
  struct Tampering: Sendable, CustomTestStringConvertible {
    let column: String
    let sql: String
    let found: [Verification.Problem]
    var testDescription: String { column }
  }

  static let tamperings: [Tampering] = [
    .init(
      column: "seq", sql: "UPDATE journal SET seq = 9 WHERE seq = 2",
      found: [.missing(2...2), .missing(4...8), .hashDiffers(seq: 9)]),
    .init(
      column: "id",
      sql: "UPDATE journal SET id = CAST(substr(id, 1, 15) || x'00' AS BLOB) WHERE seq = 2",
      found: [.hashDiffers(seq: 2)]),
    .init(
      column: "id, no UUID", sql: "UPDATE journal SET id = zeroblob(16) WHERE seq = 2",
      found: [.malformed(seq: 2, column: "id")]),
    .init(
      column: "lead",
      sql: "UPDATE journal SET lead = CAST(substr(lead, 1, 15) || x'00' AS BLOB) WHERE seq = 2",
      found: [.hashDiffers(seq: 2)]),
    .init(
      column: "kind", sql: "UPDATE journal SET kind = 'event' WHERE seq = 2",
      found: [.fileDamaged("CHECK constraint failed in journal"), .hashDiffers(seq: 2)]),
    .init(
      column: "kind, with a hidden NUL",
      sql: "UPDATE journal SET kind = 'lead' || char(0) || 'x' WHERE seq = 2",
      found: [
        .fileDamaged("CHECK constraint failed in journal"), .malformed(seq: 2, column: "kind"),
      ]),
    .init(
      column: "folio", sql: "UPDATE journal SET folio = '0000-0000' WHERE seq = 2",
      found: [.hashDiffers(seq: 2)]),
    .init(
      column: "folio, with a wrong check",
      sql: "UPDATE journal SET folio = '0000-0001' WHERE seq = 2",
      found: [.malformed(seq: 2, column: "folio")]),
    .init(
      column: "device", sql: "UPDATE journal SET device = '0123456789abcdef' WHERE seq = 2",
      found: [.hashDiffers(seq: 2), .deviceUnknown(seq: 2, device: "0123456789abcdef")]),
    .init(
      column: "previous", sql: "UPDATE journal SET previous = zeroblob(32) WHERE seq = 2",
      found: [.chainBroken(seq: 2), .hashDiffers(seq: 2)]),
    .init(
      column: "sealed_hash", sql: "UPDATE journal SET sealed_hash = zeroblob(32) WHERE seq = 2",
      found: [.hashDiffers(seq: 2), .sealedDiffers(seq: 2)]),
    .init(
      column: "hash", sql: "UPDATE journal SET hash = zeroblob(32) WHERE seq = 2",
      found: [.hashDiffers(seq: 2), .signatureInvalid(seq: 2), .chainBroken(seq: 3)]),
    .init(
      column: "signature", sql: "UPDATE journal SET signature = zeroblob(64) WHERE seq = 2",
      found: [.signatureInvalid(seq: 2)]),
    .init(
      column: "sealed",
      sql: "UPDATE journal SET sealed = CAST(sealed || x'00' AS BLOB) WHERE seq = 2",
      found: [.sealedDiffers(seq: 2)]),
    .init(
      column: "sealed, no age file", sql: "UPDATE journal SET sealed = x'cafe' WHERE seq = 2",
      found: [.sealedDiffers(seq: 2), .notAgeFile(seq: 2)]),
    .init(
      column: "sealed, emptied", sql: "UPDATE journal SET sealed = x'' WHERE seq = 2",
      found: [.emptiedWithoutErasure(seq: 2)]),
    .init(
      column: "the row, deleted", sql: "DELETE FROM journal WHERE seq = 2",
      found: [.missing(2...2)]),
    .init(
      column: "the last row, deleted", sql: "DELETE FROM journal WHERE seq = 3",
      found: [.endMissing(3...3)]),
    .init(
      column: "all rows, deleted", sql: "DELETE FROM journal",
      found: [.endMissing(1...3)]),
    .init(
      column: "a trigger", sql: "CREATE TRIGGER t AFTER INSERT ON journal BEGIN SELECT 1; END",
      found: [.schemaAltered("t")]),
    .init(
      column: "an index", sql: "DROP INDEX journal_by_lead",
      found: [.schemaAltered("journal_by_lead")]),
  ]

  @Test(arguments: tamperings)
  func `finds a change of`(tampering: Tampering) async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(3)
      #expect(try lobby.journal().verify().isSound)

      try Disk.meddle(with: lobby.folder, tampering.sql)

      #expect(try lobby.journal().verify().problems == tampering.found)
    }
  }

  @Test func `a sound journal is counted, device by device`() async throws {
    try await Lobby.open { lobby in
      let first = try lobby.writer().device
      try lobby.confirm(130)
      let second = try lobby.folder.rotateDeviceKey(now: Lobby.now)
      try lobby.confirm(2)

      var steps: [[Int]] = []
      let found = try lobby.journal().verify { steps.append([$0, $1]) }

      var expected = Verification()
      expected.entries = 132
      expected.devices = [first: 130, second: 2]
      #expect(found == expected)
      #expect(steps == [[128, 132], [132, 132]])
    }
  }

  @Test func `entries of a machine without a file are not taken as known`() async throws {
    try await Lobby.open { lobby in
      let device = try lobby.writer().device
      try lobby.confirm()
      _ = try lobby.folder.rotateDeviceKey(now: Lobby.now)
      try lobby.confirm()
      try FileManager.default.removeItem(atPath: "\(lobby.folder.path)/devices/\(device).pub")

      #expect(
        try lobby.journal().verify().problems == [.deviceUnknown(seq: 1, device: device)])
    }
  }

  @Test func `a journal put back from a copy is told, also after new leads`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(2)
      let copy = try Disk.bytes(lobby.folder.journalPath)
      try lobby.confirm(2)
      try Disk.write(copy, to: lobby.folder.journalPath)
      #expect(try lobby.journal().verify().problems == [.endMissing(3...4)])

      let receipts = try lobby.confirm(3)

      #expect(receipts.map(\.seq) == [3, 4, 5])
      #expect(receipts.map(\.isWitnessed) == [false, false, false])
      #expect(try lobby.journal().verify().problems == [.headDiffers(seq: 4)])
      try lobby.writer().acceptHead()
      #expect(try lobby.journal().verify().isSound)
      #expect(try lobby.confirm().map(\.isWitnessed) == [true])
    }
  }

  @Test func `a head that is gone or false is told, and leads are confirmed all the same`()
    async throws
  {
    try await Lobby.open { lobby in
      try lobby.confirm()
      let head = "\(lobby.folder.path)/head"
      let text = String(decoding: try Disk.bytes(head), as: UTF8.self)
      try Disk.write(text.replacingOccurrences(of: "seq 1", with: "seq 0").utf8, to: head)
      #expect(try lobby.confirm().map(\.isWitnessed) == [false])
      #expect(try lobby.journal().verify().problems == [.headMalformed])

      try FileManager.default.removeItem(atPath: head)

      #expect(try lobby.confirm().map(\.isWitnessed) == [false])
      #expect(try lobby.journal().verify().problems == [.headMissing])
    }
  }
}
