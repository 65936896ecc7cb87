import Casework
import AgeEncryption
import Consultation
import Foundation
import Testing

@testable import LeadStore

@Suite struct SetUpTests {
  @Test func `a new folder has everything, for its owner alone`() async throws {
    try await Lobby.open { lobby in
      let path = lobby.folder.path
      let device = try lobby.kiosk().device

      let files = [
        "antesala.db", "antesala.db-journal", "device.key", "devices/\(device).pub", "head",
        "recipients.txt",
        "staff/ana.age",
      ]
      let folders = ["backups", "devices", "log", "staff"]

      #expect(try Disk.everything(below: path) == (files + folders).sorted())
      for file in files { #expect(try Disk.mode("\(path)/\(file)") == 0o600) }
      for folder in folders { #expect(try Disk.mode("\(path)/\(folder)") == 0o700) }
      #expect(try Disk.mode(path) == 0o700)
      #expect(try lobby.folder.recipients() == lobby.recipients)
      #expect(try lobby.journal().counts() == [.keys: 1])
      #expect(try lobby.journal().verify().problems == [])
    }
  }

  @Test func `the recovery key is nowhere on the machine, and opens every lead`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm()

      for name in try Disk.everything(below: lobby.folder.path) where name.contains(".") {
        let bytes = try Disk.bytes("\(lobby.folder.path)/\(name)")
        #expect(bytes.firstRange(of: Array(lobby.recoveryKey.utf8)) == nil)
        #expect(bytes.firstRange(of: Array("AGE-SECRET-KEY-".utf8)) == nil)
      }
      let key = try StaffKey(recoveryKey: lobby.recoveryKey)
      let records = try JournalReader(lobby.folder, key: key).leads().map { try $0.get() }
      #expect(try records.map(\.lead) == [Lobby.lead()])
    }
  }

  @Test func `setting up again changes nothing`() async throws {
    try await Lobby.open { lobby in
      let path = lobby.folder.path
      let before = try Disk.bytes(lobby.folder.journalPath)

      #expect(throws: LeadStoreError.folderNotEmpty(path: path)) {
        try DataFolder.setUp(at: path, staff: "bea", passphrase: "x", now: Lobby.now)
      }

      #expect(try Disk.bytes(lobby.folder.journalPath) == before)
      #expect(try lobby.folder.staffNames() == ["ana"])
    }
  }

  @Test func `an empty folder that is there already is taken`() async throws {
    try await Lobby.withEmptyPlace { place in
      try FileManager.default.createDirectory(
        atPath: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])

      let made = try DataFolder.setUp(
        at: place, staff: "ana", passphrase: "x", now: Lobby.now, workFactor: 2)

      #expect(try made.folder.staffNames() == ["ana"])
    }
  }

  @Test func `what cannot be done leaves nothing behind`() async throws {
    try await Lobby.withEmptyPlace { place in
      #expect(throws: LeadStoreError.staffNameMalformed("Ana P")) {
        try DataFolder.setUp(at: place, staff: "Ana P", passphrase: "x", now: Lobby.now)
      }
      #expect(throws: LeadStoreError.passphraseEmpty) {
        try DataFolder.setUp(at: place, staff: "ana", passphrase: "", now: Lobby.now)
      }
      #expect(throws: LeadStoreError.missing(path: "\(place)/in/nowhere")) {
        try DataFolder.setUp(at: "\(place)/in/nowhere", staff: "a", passphrase: "x", now: Lobby.now)
      }
      #expect(!FileManager.default.fileExists(atPath: place))
    }
  }

  @Test(arguments: ["", "Ana", "a b", "ñ", "../x", ".a", String(repeating: "a", count: 33)])
  func `is no staff name`(name: String) {
    #expect(!StaffKey.isName(name))
  }

  @Test(arguments: ["a", "ana.p", "x-1_2", String(repeating: "a", count: 32)])
  func `is a staff name`(name: String) {
    #expect(StaffKey.isName(name))
  }

  @Test func `nothing is ready before the recovery key is confirmed`() async throws {
    try await Lobby.withEmptyPlace { place in
      var meanwhile: [LeadStoreError] = []
      func attempt(_ body: () throws(LeadStoreError) -> Void) {
        do throws(LeadStoreError) { try body() } catch { meanwhile.append(error) }
      }
      #expect(throws: LeadStoreError.recoveryKeyNotConfirmed) {
        try DataFolder.setUp(
          at: place, staff: "ana", passphrase: "x", now: Lobby.now, workFactor: 2
        ) { made in
          attempt { () throws(LeadStoreError) in _ = try JournalWriter(made.folder) }
          attempt { () throws(LeadStoreError) in
            _ = try DataFolder.setUp(at: place, staff: "bea", passphrase: "y", now: Lobby.now)
          }
          return false
        }
      }
      #expect(
        meanwhile == [.missing(path: "\(place)/antesala.db"), .folderNotEmpty(path: place)])
      #expect(!FileManager.default.fileExists(atPath: place))
    }
  }

  @Test func `what a failed set-up could not take away does not hinder the next`() async throws {
    try await Lobby.withEmptyPlace { place in
      #expect(throws: LeadStoreError.recoveryKeyNotConfirmed) {
        try DataFolder.setUp(
          at: place, staff: "ana", passphrase: "x", now: Lobby.now, workFactor: 2
        ) { made in
          mkdir("\(made.folder.staffPath)/held", 0o700)
          return false
        }
      }
      #expect(try Disk.everything(below: place) == ["setup", "staff", "staff/held"])
      rmdir("\(place)/staff/held")

      let made = try DataFolder.setUp(
        at: place, staff: "bea", passphrase: "x", now: Lobby.now, workFactor: 2)

      #expect(try made.folder.staffNames() == ["bea"])
    }
  }

  @Test func `a set-up that was killed is begun again`() async throws {
    try await Lobby.withEmptyPlace { place in
      await #expect(processExitsWith: .signal(SIGKILL)) { [place = place as String] in
        _ = try DataFolder.setUp(
          at: place, staff: "ana", passphrase: "x", now: Lobby.now, workFactor: 2
        ) { _ in
          kill(getpid(), SIGKILL)
          return true
        }
      }
      #expect(throws: LeadStoreError.self) { try JournalWriter(DataFolder(place)) }

      let made = try DataFolder.setUp(
        at: place, staff: "bea", passphrase: "x", now: Lobby.now, workFactor: 2)

      #expect(try made.folder.staffNames() == ["bea"])
      #expect(try made.folder.journal().verify().problems == [])
    }
  }

  @Test func `a lobby's folder writes, verifies and is backed up, and opens nothing`() async throws
  {
    try await Lobby.open { desk in
      try await Lobby.withEmptyPlace { place in
        let text = try desk.writer().lobbyStatement(by: try desk.key(), at: Lobby.now)
        var meddled = text
        meddled[text.count / 2] ^= 1
        #expect(throws: LeadStoreError.statementMalformed) {
          try DataFolder.setUpLobby(at: place, statement: meddled, now: Lobby.now)
        }

        let folder = try DataFolder.setUpLobby(at: place, statement: text, now: Lobby.now)

        let lobby = Lobby(
          folder: folder, recoveryKey: desk.recoveryKey, recipients: desk.recipients)
        let receipts = try lobby.confirm(2)
        #expect(try folder.staffNames() == [])
        #expect(!FileManager.default.fileExists(atPath: "\(place)/staff"))
        #expect(try lobby.kiosk().backup(by: nil, at: Lobby.now).verification.problems == [])
        #expect(try lobby.journal().verify().problems == [])
        let key = try desk.key()
        #expect(try JournalReader(folder, key: key).lead(receipts[0].folio) != nil)

        // The desk changes the clinic's key; the lobby takes it from what the former one vouches for.
        try RotationTests.rotate(desk)
        let next = try desk.writer().lobbyStatement(by: try desk.key(), at: Lobby.now)
        try lobby.kiosk().take(next)
        let later = try #require(try lobby.confirm().first)
        #expect(try JournalReader(folder, key: try desk.key()).lead(later.folio) != nil)
        #expect(throws: LeadStoreError.self) {
          try JournalReader(folder, key: key).lead(later.folio)
        }
        #expect(try lobby.journal().verify().problems == [])
      }
    }
  }
}
