import Casework
import Consultation
import Foundation
import Testing

@testable import LeadStore

/// Whatever is wrong with a journal, every walk along it comes to an end and says so.
@Suite(.timeLimit(.minutes(2))) struct DamageTests {
  private static let pageSize = 4096

  /// The first bytes of the pages that hold rows of a table, by where they begin in the file.
  private func leaves(_ bytes: [UInt8]) -> [Int] {
    stride(from: Self.pageSize, to: bytes.count, by: Self.pageSize).filter { place in
      bytes[place] == 13 && bytes[place + 4] > 3
    }
  }

  /// Everything that walks: it may find nothing, but it must return.
  private func walk(_ lobby: Lobby) throws {
    let target = "\(lobby.folder.path)/export"
    do {
      _ = try lobby.journal().exportSealed(to: target)
    } catch is LeadStoreError {}
    do {
      _ = try lobby.reader().contents()
      _ = Array(try lobby.reader().items())
      _ = try RotationTests.rotate(lobby)
    } catch is LeadStoreError {}
  }

  @Test func `rows in another order are told, and no walk goes round in them`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(40)
      let sound = try Disk.bytes(lobby.folder.journalPath)
      for leaf in leaves(sound) {
        var bytes = sound
        // The places of the first row and the last but one, two bytes each after the head of a page.
        let other = leaf + 8 + 2 * (Int(bytes[leaf + 4]) - 2)
        for offset in 0..<2 { bytes.swapAt(leaf + 8 + offset, other + offset) }
        try Disk.write(bytes, to: lobby.folder.journalPath)

        do {
          let found = try lobby.journal().verify().problems
          guard case .fileDamaged? = found.first else {
            Issue.record("the page at \(leaf) is not told: \(found)")
            continue
          }
        } catch LeadStoreError.journalDamaged {
          // Not even its end can be found.
        }
        try walk(lobby)
      }
    }
  }

  @Test(arguments: [1_000_000_000_000_000, Int64.max, Int64.max - 1, 0, -5, Int64.min])
  func `a row in a place far away is one row`(seq: Int64) async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(4)
      try Disk.meddle(with: lobby.folder, "UPDATE journal SET seq = \(seq) WHERE seq = 3")

      do {
        let found = try lobby.journal().verify().problems
        #expect(!found.isEmpty)
      } catch LeadStoreError.entryMalformed(seq: seq, column: "seq") {}
      try walk(lobby)
      do {
        try lobby.confirm()
      } catch is LeadStoreError {}
    }
  }

  @Test(arguments: [UInt32.max, 1 << 31, 1 << 20])
  func `a transaction to be taken back never makes the journal grow without measure`(
    pages: UInt32
  ) async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(2)
      let path = lobby.folder.journalPath
      let size = try Disk.bytes(path).count
      func bytes(_ numbers: UInt32...) -> [UInt8] {
        numbers.flatMap { number in
          (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
        }
      }
      let mark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
      let header = mark + bytes(0, 7, pages, 512, 4096)
      try Disk.write(header + Array(repeating: 0, count: 484), to: "\(path)-journal")

      #expect(throws: LeadStoreError.journalDamaged(path: "\(path)-journal")) {
        try lobby.journal().verify()
      }
      #expect(throws: LeadStoreError.self) { try JournalWriter(lobby.folder) }

      #expect(try Disk.bytes(path).count == size)
    }
  }

  @Test func `gaps of any size in the journal are stepped over by who reads`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(5)
      try Disk.meddle(
        with: lobby.folder, "UPDATE journal SET seq = seq + 100000000000 WHERE seq > 2")

      let found = try lobby.reader().contents()

      #expect(found.cases.map(\.record.folio) == receipts.map(\.folio))
    }
  }
}
