import AgeEncryption
import Casework
import Consultation
import Foundation
import Testing

@testable import LeadStore

/// What somebody can do who may write to the folder and has the machine's key, and nobody's
/// passphrase.
@Suite struct TrustTests {
  private static func list(_ lobby: Lobby, _ change: (inout String) -> Void) throws {
    let path = "\(lobby.folder.path)/recipients.txt"
    var text = String(decoding: try Disk.bytes(path), as: UTF8.self)
    change(&text)
    try Disk.write(text.utf8, to: path)
  }

  @Test func `a key added to the list reads nothing, and everybody says so`() async throws {
    try await Lobby.open { lobby in
      let stranger = X25519Identity()
      let running = try lobby.kiosk()
      let key = try lobby.key()
      try lobby.confirm()
      let path = "\(lobby.folder.path)/recipients.txt"
      let differ = LeadStoreError.recipientsDiffer(path: path)
      try Self.list(lobby) { $0 += "\(stranger.recipient.string)\n" }

      #expect(throws: differ) { try lobby.kiosk() }
      #expect(throws: differ) { try lobby.key() }
      #expect(throws: differ) {
        try running.rotateClinicKey(
          by: key, passphrases: ["ana": Lobby.passphrase], id: EntryID(now: Lobby.now),
          at: Lobby.now, workFactor: 4)
      }
      #expect(try lobby.journal().verify().problems == [.recipientsDiffer])
      #expect(try !lobby.folder.keys().areSound)

      // A kiosk that was running goes by the journal.
      let ticket = try running.newTicket(now: Lobby.now)
      let receipt = try running.append(try Lobby.lead(), ticket: ticket, at: Lobby.now)
      let sealed = try #require(try lobby.journal().entry(receipt.folio)).sealed
      #expect(throws: AgeError.noMatch) { try Age.decrypt(sealed, with: [stranger]) }

      try JournalWriter.acceptKeys(
        of: lobby.folder, by: key, recovery: nil, passphrase: Lobby.passphrase, at: Lobby.now,
        workFactor: 4)

      #expect(try lobby.folder.recipients() == lobby.recipients)
      try lobby.confirm()
      #expect(try lobby.read().count == 3)
      #expect(try lobby.journal().verify().problems == [])
    }
  }

  @Test func `the clinic's key replaced in the list is told before a lead is sealed`() async throws
  {
    try await Lobby.open { lobby in
      let stranger = X25519Identity().recipient.string
      let clinic = try #require(lobby.recipients.first).string
      try Self.list(lobby) { $0 = $0.replacingOccurrences(of: clinic, with: stranger) }

      #expect(throws: LeadStoreError.self) { try lobby.kiosk() }
      #expect(try lobby.journal().verify().problems == [.recipientsDiffer])
    }
  }

  @Test func `keys that the machine states are not in force`() async throws {
    try await Lobby.open { lobby in
      let stranger = X25519Identity()
      let key = try lobby.key()
      let former = try #require(try lobby.folder.keys().statement)
      let forged = try KeyStatement(
        id: EntryID(now: Lobby.now), at: Lobby.now, by: "ana", reason: .rotated,
        recipients: [stranger.recipient, lobby.recipients[1]],
        vouchers: [SigningKey(vouchingBy: stranger).publicKey], people: former.people,
        devices: former.devices
      ).vouched(by: [SigningKey(vouchingBy: stranger)])
      let kiosk = try lobby.kiosk()
      let entry = try kiosk.append(EntryDraft(forged))

      let receipt = try #require(try lobby.confirm().first)

      let sealed = try #require(try lobby.journal().entry(receipt.folio)).sealed
      #expect(throws: AgeError.noMatch) { try Age.decrypt(sealed, with: [stranger]) }
      #expect(try lobby.journal().verify().problems == [.keysUnvouched(seq: entry.seq)])
      #expect(throws: LeadStoreError.keysUnvouched(seq: entry.seq)) { try lobby.key() }

      // Somebody has compared the fingerprints: what was forged stays visible, and stops nobody.
      try JournalWriter.acceptKeys(
        of: lobby.folder, by: key, recovery: nil, passphrase: Lobby.passphrase, at: Lobby.now,
        workFactor: 4)
      #expect(try lobby.read().count == 1)
    }
  }

  @Test func `what the machine does in a person's name is not believed`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(2)
      let kiosk = try lobby.kiosk()
      let event = Lobby.event(about: receipts[0], .note("forged"))
      let access = AccessEvent(id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now, act: .opened)
      #expect(throws: LeadStoreError.signatureMissing(by: "ana")) { try kiosk.append(event) }
      let unsigned = [
        EntryDraft(
          id: event.id, lead: event.lead, kind: .event,
          payload: StaffPayload(event, device: kiosk.device)),
        EntryDraft(
          id: access.id, lead: access.subjectOfEntry, kind: .access,
          payload: StaffPayload(access, device: kiosk.device)),
        EntryDraft(
          id: EntryID(now: Lobby.now), lead: receipts[1].lead, kind: .erasure,
          payload: ErasurePayload(
            id: EntryID(now: Lobby.now), lead: receipts[1].lead, by: "ana", device: kiosk.device,
            at: Lobby.now)),
      ]

      for draft in unsigned { _ = try kiosk.append(draft) }

      #expect(
        try lobby.journal().verify().problems == [
          .unsigned(seq: 4, .event), .unsigned(seq: 6, .erasure), .notEmptied(seq: 3, erasure: 6),
        ])
      #expect(
        Array(try lobby.reader().items(after: 3)).prefix(2) == [
          .unreadable(seq: 4, .notSigned(seq: 4)), .unreadable(seq: 5, .notSigned(seq: 5)),
        ])
      let contents = try lobby.reader().contents()
      #expect(contents.cases.count == 2)
      #expect(contents.cases.allSatisfy { $0.notes.isEmpty })
      #expect(contents.accesses == [])
    }
  }

  @Test func `a signature of nobody, or of another person, is told`() async throws {
    try await Lobby.open { lobby in
      let receipt = try #require(try lobby.confirm().first)
      try lobby.writer().addStaff(
        "bea", passphrase: "of bea", by: try lobby.key(), at: Lobby.now, workFactor: 4)
      let bea = try StaffKey.open(
        in: lobby.folder, name: "bea", passphrase: "of bea", now: Lobby.now)
      let note = CaseEvent(
        id: EntryID(now: Lobby.now), lead: receipt.lead, by: "bea", at: Lobby.now,
        seen: receipt.seq, change: .note("by bea"))
      let signed = try JournalWriter(lobby.folder, signedBy: bea).append(note)
      let seq = signed.seq
      #expect(try lobby.journal().verify().problems == [])

      try Disk.meddle(
        with: lobby.folder, "UPDATE journal SET signer = '0123456789abcdef' WHERE seq = \(seq)")
      #expect(
        try lobby.journal().verify().problems == [
          .signerUnknown(seq: seq, signer: "0123456789abcdef")
        ])
      #expect(try lobby.reader().contents().unreadable == [.notSigned(seq: seq)])

      let ana = try #require(try lobby.key().person).publicKey.name
      try Disk.meddle(
        with: lobby.folder, "UPDATE journal SET signer = '\(ana)' WHERE seq = \(seq)")
      #expect(
        try lobby.journal().verify().problems == [
          .personSignatureInvalid(seq: seq, person: "ana")
        ])
      #expect(try lobby.reader().contents().unreadable == [.notSigned(seq: seq)])
    }
  }

  @Test func `who did what is told without a key`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(2)
      let writer = try lobby.writer()
      _ = try writer.append(
        AccessEvent(
          id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now, act: .exported, reason: "yearly"))
      _ = try writer.erase(
        receipts[0].lead, id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now)
      try writer.addStaff(
        "bea", passphrase: "of bea", by: try lobby.key(), at: Lobby.now, workFactor: 4)
      try RotationTests.rotate(lobby)

      let found = try lobby.journal().verify()

      #expect(
        found.acts.map(\.kind) == [
          .keys(.setup, about: nil), .export, .erasure, .keys(.added, about: "bea"),
          .keys(.rotated, about: nil),
        ])
      #expect(found.acts.allSatisfy { $0.by == "ana" })
      #expect(found.problems == [])
    }
  }

  @Test func `whoever was removed signs no more, and what they signed stays theirs`() async throws {
    try await Lobby.open { lobby in
      let receipt = try #require(try lobby.confirm().first)
      try lobby.writer().addStaff(
        "bea", passphrase: "of bea", by: try lobby.key(), at: Lobby.now, workFactor: 4)
      let bea = try StaffKey.open(
        in: lobby.folder, name: "bea", passphrase: "of bea", now: Lobby.now)
      let desk = try JournalWriter(lobby.folder, signedBy: bea)
      func note(_ text: String) -> CaseEvent {
        CaseEvent(
          id: EntryID(now: Lobby.now), lead: receipt.lead, by: "bea", at: Lobby.now,
          seen: receipt.seq, change: .note(text))
      }
      _ = try desk.append(note("before"))
      try lobby.writer().removeStaff("bea", by: try lobby.key(), at: Lobby.now)

      #expect(throws: LeadStoreError.signatureMissing(by: "bea")) {
        try desk.append(note("after"))
      }
      #expect(try lobby.reader().contents().cases.first?.notes.map(\.text) == ["before"])
      #expect(try lobby.journal().verify().problems == [])
    }
  }

  @Test func `an entry sealed to one key more is told`() async throws {
    try await Lobby.open { lobby in
      let receipt = try #require(try lobby.confirm().first)
      let lead = try lobby.reader().lead(receipt.folio)
      let kiosk = try lobby.kiosk()
      let ticket = try kiosk.newTicket(now: Lobby.now)
      let draft = kiosk.draft(try #require(lead).lead, ticket, at: Lobby.now)
      let sealed = try Sealer(
        recipients: lobby.recipients + [X25519Identity().recipient], statement: nil, seq: 0
      ).seal(draft.json)
      try kiosk.file.write { db in
        try EntryRow.insert(
          try kiosk.sign(draft, sealed: sealed, after: try EntryRow.last(db)), db)
      }

      #expect(
        try lobby.journal().verify().problems == [.readersDiffer(seq: 3, found: 3, stated: 2)])
    }
  }
}
