import Casework
import Consultation
import Foundation
import LeadStore
import Testing

/// Who opens the leads after a rotation, and with what.
@Suite struct RotationPassphraseTests {
  @Test func `others get a passphrase for once, and change it`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm()
      for name in ["bea", "carla"] {
        try lobby.writer().addStaff(
          name, passphrase: "of \(name)", by: try lobby.key(), at: Lobby.now, workFactor: 4)
      }

      let rotation = try lobby.writer().rotateClinicKey(
        by: try lobby.key(), passphrases: ["ana": Lobby.passphrase, "carla": "of carla"],
        id: EntryID(now: Lobby.now), at: Lobby.now, workFactor: 4)

      #expect(Array(rotation.oneTimePassphrases.keys) == ["bea"])
      let once = try #require(rotation.oneTimePassphrases["bea"])
      #expect(once.count == 24)
      #expect(throws: LeadStoreError.passphraseWrong(nextIn: 0)) {
        try StaffKey.open(
          in: lobby.folder, name: "bea", passphrase: "of bea", now: Lobby.now)
      }
      let bea = try StaffKey.open(
        in: lobby.folder, name: "bea", passphrase: once, now: Lobby.now)
      #expect(bea.mustChangePassphrase)
      try lobby.writer().changePassphrase(
        of: "bea", to: "my own", by: bea, at: Lobby.now, workFactor: 4)
      let again = try StaffKey.open(
        in: lobby.folder, name: "bea", passphrase: "my own", now: Lobby.now)
      #expect(!again.mustChangePassphrase)
      let carla = try StaffKey.open(
        in: lobby.folder, name: "carla", passphrase: "of carla", now: Lobby.now)
      #expect(!carla.mustChangePassphrase)
      #expect(carla.recipient == again.recipient)
    }
  }

  @Test func `what others need is announced before it holds`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(2)
      try lobby.writer().addStaff(
        "bea", passphrase: "of bea", by: try lobby.key(), at: Lobby.now, workFactor: 4)
      func open(_ passphrase: String) -> StaffKey? {
        try? StaffKey.open(in: lobby.folder, name: "bea", passphrase: passphrase, now: Lobby.now)
      }
      var announced: [String: String] = [:]

      let rotation = try lobby.writer().rotateClinicKey(
        by: try lobby.key(), passphrases: ["ana": Lobby.passphrase], id: EntryID(now: Lobby.now),
        at: Lobby.now, workFactor: 4
      ) { passphrases in
        announced = passphrases
        #expect(open("of bea")?.recipient == lobby.recipients[0])
        return true
      }

      #expect(announced == rotation.oneTimePassphrases)
      let bea = try #require(open(announced["bea"] ?? ""))
      #expect(bea.mustChangePassphrase)
      #expect(try JournalReader(lobby.folder, key: bea).lead(receipts[0].folio) != nil)
    }
  }

  @Test func `passphrases that nobody took change nothing`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(2)
      let before = Array(try lobby.reader().items())

      #expect(throws: LeadStoreError.rotationDeclined) {
        try lobby.writer().rotateClinicKey(
          by: try lobby.key(), passphrases: ["ana": Lobby.passphrase],
          id: EntryID(now: Lobby.now), at: Lobby.now, workFactor: 4, announce: { _ in false })
      }

      #expect(try lobby.folder.recipients() == lobby.recipients)
      #expect(Array(try lobby.reader().items()) == before)
      let left = try Disk.everything(below: lobby.folder.path)
      #expect(!left.contains { $0.hasPrefix("rotation") })
      #expect(try lobby.journal().verify().isSound)
    }
  }

  @Test func `without any staff the recovery key begins anew`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(2)
      try FileManager.default.removeItem(atPath: "\(lobby.folder.path)/staff/ana.age")
      let recovery = try StaffKey(recoveryKey: lobby.recoveryKey)

      _ = try lobby.kiosk().rotateClinicKey(
        by: recovery, passphrases: ["dora": "a new one"], id: EntryID(now: Lobby.now),
        at: Lobby.now, workFactor: 4)

      let dora = try StaffKey.open(in: lobby.folder, passphrase: "a new one", now: Lobby.now)
      let read = try JournalReader(lobby.folder, key: dora).leads().map { try $0.get().folio }
      #expect(read == receipts.map(\.folio))
      #expect(!dora.description.contains("SECRET"))
    }
  }
}
