import Casework
import Consultation
import Foundation
import LeadStore
import Testing

@Suite struct ExportTests {
  @Test func `every entry becomes one age file, and later exports add what is new`() async throws {
    try await Lobby.open { lobby in
      try await Lobby.withEmptyPlace { place in
        let receipts = try lobby.confirm(2)
        let first = try lobby.journal().exportSealed(to: place)
        let more = try lobby.confirm()

        let second = try lobby.journal().exportSealed(to: place)

        let old = ["000001-keys.txt"] + receipts.map { "00000\($0.seq)-\($0.folio).age" }
        let new = more.map { "00000\($0.seq)-\($0.folio).age" }
        #expect(first.written == old)
        #expect(second.kept == old)
        #expect(second.written == new)
        #expect(try Disk.everything(below: place) == old + new)
        for name in old + new { #expect(try Disk.mode("\(place)/\(name)") == 0o600) }
        let entry = try #require(try lobby.journal().entry(receipts[0].folio))
        #expect(try Disk.bytes("\(place)/\(old[1])") == entry.sealed)
      }
    }
  }

  @Test func `a file with other bytes is not overwritten`() async throws {
    try await Lobby.open { lobby in
      try await Lobby.withEmptyPlace { place in
        try lobby.confirm()
        let name = try #require(try lobby.journal().exportSealed(to: place).written.last)
        try Disk.write([1, 2, 3], to: "\(place)/\(name)")

        #expect(throws: LeadStoreError.alreadyThere(path: "\(place)/\(name)")) {
          try lobby.journal().exportSealed(to: place)
        }

        #expect(try Disk.bytes("\(place)/\(name)") == [1, 2, 3])
        #expect(try Disk.everything(below: place) == ["000001-keys.txt", name])
      }
    }
  }

  @Test func `what has no content, or no sound row, is told`() async throws {
    try await Lobby.open { lobby in
      try await Lobby.withEmptyPlace { place in
        let receipts = try lobby.confirm(3)
        _ = try lobby.writer().erase(
          receipts[0].lead, id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now)
        try Disk.meddle(
          with: lobby.folder, "UPDATE journal SET folio = '../../etc' WHERE seq = 3")

        let export = try lobby.journal().exportSealed(to: place)

        #expect(export.emptied == [2])
        #expect(export.malformed == [3])
        #expect(
          export.written == [
            "000001-keys.txt", "000004-\(receipts[2].folio).age", "000005-erasure.age",
          ])
      }
    }
  }
}
