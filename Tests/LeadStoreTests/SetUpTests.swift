import Casework
import AgeEncryption
import Consultation
import Foundation
import LeadStore
import Testing

@Suite struct SetUpTests {
  @Test func `a new folder has everything, for its owner alone`() async throws {
    try await Lobby.open { lobby in
      let path = lobby.folder.path
      let device = try lobby.writer().device

      let files = [
        "antesala.db", "device.key", "devices/\(device).pub", "head", "recipients.txt",
        "staff/ana.age",
      ]
      let folders = ["backups", "devices", "log", "staff"]

      #expect(try Disk.everything(below: path) == (files + folders).sorted())
      for file in files { #expect(try Disk.mode("\(path)/\(file)") == 0o600) }
      for folder in folders { #expect(try Disk.mode("\(path)/\(folder)") == 0o700) }
      #expect(try Disk.mode(path) == 0o700)
      #expect(try lobby.folder.recipients() == lobby.recipients)
      #expect(try lobby.journal().counts() == [:])
      #expect(try lobby.journal().verify() == Verification())
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
}
