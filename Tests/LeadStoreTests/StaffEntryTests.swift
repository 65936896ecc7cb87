import Casework
import Consultation
import Foundation
import LeadStore
import Testing

@Suite struct StaffEntryTests {
  @Test func `what staff do about a lead is kept in its order and folds into a case`() async throws
  {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(2)
      let note = Lobby.event(about: receipts[0], .note("called, no answer"))
      let booked = Lobby.event(about: receipts[0], .stage(.booked(nil)))

      let first = try lobby.writer().append(note)
      let second = try lobby.writer().append(booked)

      #expect([first.seq, second.seq] == [4, 5])
      #expect(first.id == note.id)
      #expect(first.isWitnessed)
      let reader = try lobby.reader()
      let expected = [Case.Happening(seq: 4, event: note), .init(seq: 5, event: booked)]
      #expect(
        Array(reader.items(after: 3)) == [.event(expected[0]), .event(expected[1])])
      let record = try #require(try reader.lead(receipts[0].folio))
      #expect(try reader.case(receipts[0].folio) == Case(record, history: expected))
      let other = try #require(try reader.lead(receipts[1].folio))
      let all = try reader.contents()
      #expect(all.cases == [Case(record, history: expected), Case(other)])
      #expect(all.unreadable == [])
      #expect(try reader.lastSeq() == 5)
      #expect(try lobby.journal().verify().isSound)
    }
  }

  @Test func `an event tried again is one entry, and an id is for one event`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(2)
      let event = Lobby.event(about: receipts[0], .note("once"))
      let first = try lobby.writer().append(event)

      #expect(try lobby.writer().append(event) == first)

      let other = Lobby.event(id: event.id, about: receipts[1], .note("twice"))
      #expect(throws: LeadStoreError.idTaken(event.id)) { try lobby.writer().append(other) }
      #expect(try lobby.journal().counts() == [.keys: 1, .lead: 2, .event: 1])
    }
  }

  @Test func `an event needs a lead that is there`() async throws {
    try await Lobby.open { lobby in
      let receipt = try #require(try lobby.confirm().first)
      let writer = try lobby.writer()
      let unknown = LeadID(now: Lobby.now)
      let stray = CaseEvent(
        id: EntryID(now: Lobby.now), lead: unknown, by: "ana", at: Lobby.now, seen: 0,
        change: .block)
      #expect(throws: LeadStoreError.leadUnknown(unknown)) { try writer.append(stray) }

      _ = try writer.erase(receipt.lead, id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now)

      #expect(throws: LeadStoreError.leadErased(receipt.lead)) {
        try writer.append(Lobby.event(about: receipt, .note("too late")))
      }
      #expect(try lobby.journal().counts() == [.keys: 1, .lead: 1, .erasure: 1])
    }
  }

  @Test func `an erasure takes events along and leaves who saw the lead`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(2)
      let writer = try lobby.writer()
      let note = Lobby.event(about: receipts[0], .note("Ximena likes mornings"))
      let seen = AccessEvent(
        id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now, act: .opened,
        leads: [receipts[0].lead])
      _ = try writer.append(note)
      let access = try writer.append(seen)
      let id = EntryID(now: Lobby.now)

      let erasure = try writer.erase(receipts[0].lead, id: id, by: "ana", at: Lobby.now)

      #expect(access.lead == receipts[0].lead)
      let reader = try lobby.reader()
      let other = try #require(try reader.lead(receipts[1].folio))
      #expect(
        Array(reader.items()) == [
          .keys(seq: 1), .lead(other), .access(seen, seq: 5),
          .erasure(
            JournalItem.Erasure(
              seq: erasure.seq, id: id, lead: receipts[0].lead, by: "ana", at: Lobby.now)),
        ])
      #expect(try reader.contents().cases == [Case(other)])
      #expect(try reader.case(receipts[0].folio) == nil)
      let found = try lobby.journal().verify()
      #expect(found.isSound)
      #expect(found.emptied == 2)
    }
  }

  @Test func `an access about many leads or none is an entry about itself`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(2)
      let writer = try lobby.writer()
      let unlocked = AccessEvent(
        id: EntryID(now: Lobby.now), by: nil, at: Lobby.now, act: .unlocked)
      let exported = AccessEvent(
        id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now, act: .exported,
        leads: receipts.map(\.lead), reason: "the yearly report")

      let first = try writer.append(unlocked)
      let second = try writer.append(exported)

      #expect(first.lead.bytes == unlocked.id.bytes)
      #expect(second.lead.bytes == exported.id.bytes)
      #expect(
        Array(try lobby.reader().items(after: 3)) == [
          .access(unlocked, seq: 4), .access(exported, seq: 5),
        ])
    }
  }

  @Test func `a payload that was moved to another entry is not taken for it`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(2)
      let writer = try lobby.writer()
      for receipt in receipts { _ = try writer.append(Lobby.event(about: receipt, .block)) }
      try Disk.meddle(
        with: lobby.folder,
        "UPDATE journal SET sealed = (SELECT sealed FROM journal WHERE seq = 4) WHERE seq = 5")

      #expect(
        Array(try lobby.reader().items(after: 4)) == [
          .unreadable(seq: 5, .payloadMalformed(seq: 5, .otherEntry))
        ])
    }
  }

  @Test(arguments: [1, 2, 7])
  func `batches by several threads are what one by one yields`(threads: Int) async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(40)
      let reader = try lobby.reader()

      let batches = Array(reader.batches(after: 3, size: 16, threads: threads))

      #expect(batches.map(\.seq) == [19, 35, 41])
      #expect(batches.flatMap(\.items) == Array(reader.items(after: 3)))
      var steps: [Int] = []
      let contents = try reader.contents { opened, total in steps += [opened, total] }
      #expect(contents.cases.count == 40)
      #expect(steps == [41, 41])
    }
  }
}
