import Casework
import Consultation
import Testing

@testable import LeadStore

/// What a plaintext says is asked without any key, and only of its own entry.
@Suite struct PlaintextTests {
  @Test func `an entry read from its plaintext is the entry opened`() async throws {
    try await Lobby.open { lobby in
      let receipt = try #require(try lobby.confirm().first)
      let writer = try lobby.writer()
      _ = try writer.append(Lobby.event(about: receipt, .note(#"called, "no" answer"#)))
      _ = try writer.append(Lobby.event(about: receipt, .stage(.contacted)))
      _ = try writer.append(
        AccessEvent(
          id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now, act: .opened,
          leads: [receipt.lead]))
      let key = try lobby.key()
      let lines = try JournalFile(path: lobby.folder.journalPath).read { db in
        try EntryRow.page(after: 1, limit: 10, db)
      }
      let entries = try lines.map { try $0.entry.get() }
      #expect(entries.map(\.kind) == [.lead, .event, .event, .access])

      let plaintexts = try entries.map { try key.plaintext($0).bytes }

      for (entry, plaintext) in zip(entries, plaintexts) {
        #expect(try key.item(entry.label, plaintext: plaintext) == key.item(entry))
      }
      #expect(throws: LeadStoreError.payloadMalformed(seq: 4, .otherEntry)) {
        try key.item(entries[2].label, plaintext: plaintexts[1])
      }
      #expect(throws: LeadStoreError.payloadMalformed(seq: 3, .notJSON)) {
        try key.item(entries[1].label, plaintext: plaintexts[3])
      }
      #expect(throws: LeadStoreError.payloadMalformed(seq: 2, .otherSchema)) {
        try key.item(entries[0].label, plaintext: plaintexts[3])
      }
    }
  }
}
