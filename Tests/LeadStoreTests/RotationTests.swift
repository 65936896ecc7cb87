import AgeEncryption
import Casework
import Consultation
import Foundation
import LeadStore
import Testing

@Suite struct RotationTests {
  /// Changes the clinic's key as ana.
  @discardableResult
  static func rotate(_ lobby: Lobby, by key: StaffKey? = nil) throws -> Rotation {
    try lobby.writer().rotateClinicKey(
      by: try key ?? lobby.key(), passphrases: ["ana": Lobby.passphrase],
      id: EntryID(now: Lobby.now), at: Lobby.now, workFactor: 4)
  }

  @Test func `after a rotation the former key opens nothing, and the new one all`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(3)
      _ = try lobby.writer().append(Lobby.event(about: receipts[0], .note("before")))
      let former = try lobby.key()
      let before = Array(try lobby.reader().items())

      let rotation = try Self.rotate(lobby)
      _ = try lobby.writer().append(Lobby.event(about: receipts[1], .note("after")))

      #expect(rotation.seq == 6)
      #expect(rotation.resealed == 4)
      #expect(rotation.unreadable == [])
      #expect(rotation.oneTimePassphrases == [:])
      #expect(rotation.recipients.last == lobby.recipients.last)
      #expect(rotation.recipients.first != lobby.recipients.first)
      let now = Array(try lobby.reader().items())
      #expect(now.prefix(5) == before[...])
      #expect(now.count == 8)
      #expect(now.contains(.rotation(seq: 6)))
      let withFormer = Array(try JournalReader(lobby.folder, key: former).items())
      #expect(
        withFormer == [.keys(seq: 1)]
          + [2, 3, 4, 5].map { .unreadable(seq: $0, .unreadable(seq: $0, .noMatch)) }
          + [.rotation(seq: 6)]
          + [7, 8].map { .unreadable(seq: $0, .unreadable(seq: $0, .noMatch)) })
      let recovery = try StaffKey(recoveryKey: lobby.recoveryKey)
      #expect(Array(try JournalReader(lobby.folder, key: recovery).items()) == now)
      #expect(try lobby.journal().verify().isSound)
    }
  }

  @Test func `a kiosk that was running seals to the new key from its next lead`() async throws {
    try await Lobby.open { lobby in
      let kiosk = try lobby.kiosk()
      let desk = try lobby.writer()
      let former = try lobby.key()
      try Self.rotate(lobby)

      let ticket = try kiosk.newTicket(now: Lobby.now)
      let receipt = try kiosk.append(try Lobby.lead(), ticket: ticket, at: Lobby.now)

      #expect(try lobby.reader().lead(receipt.folio) != nil)
      #expect(
        throws: LeadStoreError.keyRotated
      ) { try JournalReader(lobby.folder, key: former).lead(receipt.folio) }
      #expect(throws: LeadStoreError.keyRotated) {
        try desk.append(Lobby.event(about: receipt, .block))
      }
      try lobby.writer().append([.event(Lobby.event(about: receipt, .block))])
      #expect(try lobby.journal().verify().isSound)
    }
  }

  @Test func `whoever was reading when the key was changed hears just that`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(3)
      let reader = try lobby.reader()
      let stranger = try JournalReader(
        lobby.folder, key: StaffKey(recoveryKey: X25519Identity().string))
      let unreadable = try stranger.contents().unreadable
      #expect(
        unreadable.map { if case .unreadable(_, .noMatch) = $0 { true } else { false } } == [
          true, true, true,
        ])

      try Self.rotate(lobby)

      #expect(reader.newestFirst().map(\.unreadable) == [[.keyRotated]])
      #expect(throws: LeadStoreError.keyRotated) { try reader.contents() }
      #expect(throws: LeadStoreError.keyRotated) { try reader.case(receipts[0].folio) }
      #expect(throws: LeadStoreError.keyRotated) { try reader.opensLast() }
      #expect(throws: LeadStoreError.self) { try stranger.opensLast() }
      #expect(LeadStoreError.keyRotated.hint == "unlock once more with the passphrase")
      #expect(try !stranger.contents().unreadable.contains(.keyRotated))
      #expect(try lobby.reader().contents().cases.count == 3)
    }
  }

  @Test func `a second rotation and an erasure after it verify`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(2)
      try Self.rotate(lobby)
      try lobby.confirm()
      try Self.rotate(lobby)
      _ = try lobby.writer().erase(
        receipts[0].lead, id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now)
      try Self.rotate(lobby)

      #expect(try lobby.read().map { try $0.get().seq } == [3, 6])
      let found = try lobby.journal().verify()
      #expect(found.problems == [])
      #expect(found.emptied == 1)
    }
  }

  @Test(
    arguments: [
      (
        "UPDATE journal SET sealed = (SELECT sealed FROM journal WHERE seq = 3) WHERE seq = 2",
        [Verification.Problem.sealedDiffers(seq: 2)]
      ),
      (
        "UPDATE journal SET resealed_hash = NULL WHERE seq = 2",
        [.sealedDiffers(seq: 2), .resealedDiffers(rotation: 4)]
      ),
      (
        "UPDATE journal SET resealed_hash = zeroblob(32) WHERE seq = 5",
        [.sealedDiffers(seq: 5), .resealedWithoutRotation(seq: 5)]
      ),
      (
        "UPDATE journal SET sealed = x'cafe' WHERE seq = 4",
        [
          .keysUnvouched(seq: 4), .sealedDiffers(seq: 4), .malformed(seq: 4, column: "sealed"),
          .recipientsDiffer,
        ]
      ),
    ] as [(String, [Verification.Problem])])
  func `what was sealed anew cannot be changed unseen`(
    sql: String, problems: [Verification.Problem]
  ) async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(2)
      try Self.rotate(lobby)
      #expect(try lobby.journal().verify().isSound)

      try Disk.meddle(with: lobby.folder, sql)

      #expect(try lobby.journal().verify().problems == problems)
    }
  }

  @Test func `a list from before a rotation is not taken, and written anew`() async throws {
    try await Lobby.open { lobby in
      let path = "\(lobby.folder.path)/recipients.txt"
      let old = try Disk.bytes(path)
      let rotation = try Self.rotate(lobby)
      try Disk.write(old, to: path)

      let receipt = try #require(try lobby.confirm().first)

      #expect(try lobby.folder.recipients() == rotation.recipients)
      #expect(try lobby.reader().lead(receipt.folio) != nil)
    }
  }

  @Test(arguments: 1...5)
  func `a rotation killed at any moment leaves the old state or the new`(round: Int) async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(25)
      let path = lobby.folder.path
      let before = Array(try lobby.reader().items(after: 1))
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, pause = UInt32(round) * 14_000 as UInt32] in
        let folder = try DataFolder(path)
        let writer = try JournalWriter(folder)
        let key = try StaffKey.open(
          in: folder, name: "ana", passphrase: Lobby.passphrase, now: Lobby.now)
        Thread.detachNewThread {
          usleep(pause)
          kill(getpid(), SIGKILL)
        }
        while true {
          _ = try writer.rotateClinicKey(
            by: try StaffKey.open(
              in: folder, name: "ana", passphrase: Lobby.passphrase, now: Lobby.now),
            passphrases: ["ana": Lobby.passphrase], id: EntryID(now: Lobby.now), at: Lobby.now,
            workFactor: 4)
          _ = key
        }
      }

      let more = try lobby.confirm()
      let after = try lobby.reader().items().filter { item in
        if case .lead = item { true } else { false }
      }
      #expect(after.count == 26)
      #expect(after.prefix(25) == before[...])
      #expect(try lobby.reader().lead(more[0].folio) != nil)
      #expect(try lobby.reader().lead(receipts[0].folio) != nil)
      #expect(try lobby.journal().verify().problems == [])
      let left = try Disk.everything(below: path).filter { $0.hasPrefix("rotation") }
      #expect(left == [])
      try Self.rotate(lobby)
      #expect(try lobby.read().count == 26)
    }
  }
}
