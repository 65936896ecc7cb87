import Casework
import Consultation
import Foundation
import LeadStore
import Testing

@Suite struct ErasureTests {
  @Test func `an erased lead leaves its place and no content`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(3)
      let sealed = try #require(try lobby.journal().entry(receipts[1].folio)).sealed
      let id = EntryID(now: Lobby.now)

      let erasure = try lobby.writer().erase(
        receipts[1].lead, id: id, by: "ana", at: Lobby.now)

      #expect(erasure.seq == 5)
      #expect(erasure.isWitnessed)
      #expect(try lobby.read().map { try $0.get().seq } == [2, 4])
      #expect(try lobby.reader().lead(receipts[1].folio) == nil)
      #expect(try lobby.journal().entry(receipts[1].folio)?.isEmptied == true)
      let found = try lobby.journal().verify()
      #expect(found.isSound)
      #expect(found.emptied == 1)
      for file in try Disk.files(below: lobby.folder.path) {
        #expect(try Disk.bytes(file).firstRange(of: sealed[200..<232]) == nil, "\(file)")
      }
    }
  }

  @Test func `an erasure tried again is one erasure`() async throws {
    try await Lobby.open { lobby in
      let receipt = try #require(try lobby.confirm().first)
      let id = EntryID(now: Lobby.now)
      let first = try lobby.writer().erase(receipt.lead, id: id, by: "ana", at: Lobby.now)

      let again = try lobby.writer().erase(receipt.lead, id: id, by: "ana", at: Lobby.now)

      #expect(again == first)
      #expect(try lobby.journal().counts() == [.keys: 1, .lead: 1, .erasure: 1])
    }
  }

  @Test func `a lead that nobody knows cannot be erased`() async throws {
    try await Lobby.open { lobby in
      let lead = LeadID(now: Lobby.now)
      #expect(throws: LeadStoreError.leadUnknown(lead)) {
        try lobby.writer().erase(lead, id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now)
      }
      let counts = try lobby.journal().counts()
      #expect(counts == [.keys: 1])
    }
  }

  @Test func `content that comes back after its erasure is told`() async throws {
    try await Lobby.open { lobby in
      let receipt = try #require(try lobby.confirm().first)
      let sealed = try #require(try lobby.journal().entry(receipt.folio)).sealed
      _ = try lobby.writer().erase(
        receipt.lead, id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now)
      let digits = sealed.map { String(format: "%02x", $0) }.joined()

      try Disk.meddle(
        with: lobby.folder, "UPDATE journal SET sealed = x'\(digits)' WHERE seq = 2")

      #expect(try lobby.journal().verify().problems == [.notEmptied(seq: 2, erasure: 3)])
    }
  }

  @Test func `an entry that was taken cannot be taken for something else`() async throws {
    try await Lobby.open { lobby in
      let receipt = try #require(try lobby.confirm().first)
      #expect(throws: LeadStoreError.idTaken(receipt.id)) {
        try lobby.writer().erase(receipt.lead, id: receipt.id, by: "ana", at: Lobby.now)
      }
    }
  }
}
