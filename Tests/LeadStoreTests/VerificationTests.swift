import Consultation
import Foundation
import Testing

@testable import LeadStore

@Suite struct VerificationTests {
  /// A change to the second of three leads, and what must be found.
  struct Tampering: Sendable, CustomTestStringConvertible {
    let column: String
    let sql: String
    let found: [Verification.Problem]
    var testDescription: String { column }
  }

  static let tamperings: [Tampering] = [
    .init(
      column: "seq", sql: "UPDATE journal SET seq = 10 WHERE seq = 3",
      found: [.missing(3...3), .missing(5...9), .hashDiffers(seq: 10)]),
    .init(
      column: "id",
      sql: "UPDATE journal SET id = CAST(substr(id, 1, 15) || x'00' AS BLOB) WHERE seq = 3",
      found: [.hashDiffers(seq: 3)]),
    .init(
      column: "id, no UUID", sql: "UPDATE journal SET id = zeroblob(16) WHERE seq = 3",
      found: [.malformed(seq: 3, column: "id")]),
    .init(
      column: "lead",
      sql: "UPDATE journal SET lead = CAST(substr(lead, 1, 15) || x'00' AS BLOB) WHERE seq = 3",
      found: [.hashDiffers(seq: 3)]),
    .init(
      column: "kind", sql: "UPDATE journal SET kind = 'event' WHERE seq = 3",
      found: [
        .fileDamaged("CHECK constraint failed in journal"), .hashDiffers(seq: 3),
        .unsigned(seq: 3, .event),
      ]),
    .init(
      column: "kind, with a hidden NUL",
      sql: "UPDATE journal SET kind = 'lead' || char(0) || 'x' WHERE seq = 3",
      found: [
        .fileDamaged("CHECK constraint failed in journal"), .malformed(seq: 3, column: "kind"),
      ]),
    .init(
      column: "folio", sql: "UPDATE journal SET folio = '0000-0000' WHERE seq = 3",
      found: [.hashDiffers(seq: 3)]),
    .init(
      column: "folio, with a wrong check",
      sql: "UPDATE journal SET folio = '0000-0001' WHERE seq = 3",
      found: [.malformed(seq: 3, column: "folio")]),
    .init(
      column: "device", sql: "UPDATE journal SET device = '0123456789abcdef' WHERE seq = 3",
      found: [.hashDiffers(seq: 3), .deviceUnknown(seq: 3, device: "0123456789abcdef")]),
    .init(
      column: "previous", sql: "UPDATE journal SET previous = zeroblob(32) WHERE seq = 3",
      found: [.chainBroken(seq: 3), .hashDiffers(seq: 3)]),
    .init(
      column: "sealed_hash", sql: "UPDATE journal SET sealed_hash = zeroblob(32) WHERE seq = 3",
      found: [.hashDiffers(seq: 3), .sealedDiffers(seq: 3)]),
    .init(
      column: "hash", sql: "UPDATE journal SET hash = zeroblob(32) WHERE seq = 3",
      found: [.hashDiffers(seq: 3), .signatureInvalid(seq: 3), .chainBroken(seq: 4)]),
    .init(
      column: "signature", sql: "UPDATE journal SET signature = zeroblob(64) WHERE seq = 3",
      found: [.signatureInvalid(seq: 3)]),
    .init(
      column: "sealed",
      sql: "UPDATE journal SET sealed = CAST(sealed || x'00' AS BLOB) WHERE seq = 3",
      found: [.sealedDiffers(seq: 3)]),
    .init(
      column: "sealed, no age file", sql: "UPDATE journal SET sealed = x'cafe' WHERE seq = 3",
      found: [.sealedDiffers(seq: 3), .notAgeFile(seq: 3)]),
    .init(
      column: "sealed, emptied", sql: "UPDATE journal SET sealed = x'' WHERE seq = 3",
      found: [.emptiedWithoutErasure(seq: 3)]),
    .init(
      column: "the row, deleted", sql: "DELETE FROM journal WHERE seq = 3",
      found: [.missing(3...3)]),
    .init(
      column: "the last row, deleted", sql: "DELETE FROM journal WHERE seq = 4",
      found: [.endMissing(4...4)]),
    .init(
      column: "all rows, deleted", sql: "DELETE FROM journal",
      found: [.endMissing(1...4)]),
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
      expected.entries = 133
      expected.devices = [first: 131, second: 2]
      expected.acts = [.init(seq: 1, kind: .keys(.setup, about: nil), by: "ana")]
      expected.remarks = [.deviceUnvouched(device: second, entries: 2)]
      #expect(found == expected)
      #expect(steps == [[128, 133], [133, 133]])
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
        try lobby.journal().verify().problems == [
          .deviceUnknown(seq: 1, device: device), .deviceUnknown(seq: 2, device: device),
        ])
    }
  }

  @Test func `a journal put back from a copy is told, also after new leads`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(2)
      let copy = try Disk.bytes(lobby.folder.journalPath)
      try lobby.confirm(2)
      try Disk.write(copy, to: lobby.folder.journalPath)
      #expect(try lobby.journal().verify().problems == [.endMissing(4...5)])

      let receipts = try lobby.confirm(3)

      #expect(receipts.map(\.seq) == [4, 5, 6])
      #expect(receipts.map(\.isWitnessed) == [false, false, false])
      #expect(try lobby.journal().verify().problems == [.headDiffers(seq: 5)])
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
      try Disk.write(text.replacingOccurrences(of: "seq 2", with: "seq 1").utf8, to: head)
      #expect(try lobby.confirm().map(\.isWitnessed) == [false])
      #expect(try lobby.journal().verify().problems == [.headMalformed])

      try FileManager.default.removeItem(atPath: head)

      #expect(try lobby.confirm().map(\.isWitnessed) == [false])
      #expect(try lobby.journal().verify().problems == [.headMissing])
    }
  }
}
