import Casework
import Consultation
import Foundation
import Testing

@testable import LeadStore

@Suite struct BackupTests {
  @Test func `a backup is a whole that can be checked, put back and read`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(3)
      let backup = try lobby.writer().backup(by: "ana", at: Lobby.now)
      try lobby.confirm()

      #expect(backup.name == "2026-11-22T18-00-00Z")
      #expect(backup.verification.problems == [])
      #expect(backup.verification.entries == 5)
      #expect(try lobby.folder.backups() == [backup.name])
      #expect(!FileManager.default.fileExists(atPath: "\(backup.path)/device.key"))
      try await Lobby.withEmptyPlace { place in
        let restored = try DataFolder.restore(backup.path, to: place, by: nil, at: Lobby.now)

        #expect(restored.former == nil)
        #expect(restored.verification.problems == [])
        #expect(restored.verification.devices.count == 2)
        let key = try StaffKey.open(
          in: restored.folder, passphrase: Lobby.passphrase, now: Lobby.now)
        let leads = try JournalReader(restored.folder, key: key).leads().map { try $0.get() }
        #expect(leads.map(\.folio) == receipts.map(\.folio))
        let writer = try JournalWriter(restored.folder)
        let ticket = try writer.newTicket(now: Lobby.now)
        #expect(try writer.append(try Lobby.lead(), ticket: ticket, at: Lobby.now).isWitnessed)
      }
    }
  }

  @Test func `nothing is overwritten unless it is said, and then it is kept`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm()
      let backup = try lobby.writer().backup(named: "one", by: nil, at: Lobby.now)
      #expect(throws: LeadStoreError.alreadyThere(path: backup.path)) {
        try lobby.writer().backup(named: "one", by: nil, at: Lobby.now)
      }
      try await Lobby.open { other in
        let path = other.folder.path
        try other.confirm(2)
        #expect(throws: LeadStoreError.folderNotEmpty(path: path)) {
          try DataFolder.restore(backup.path, to: path, by: nil, at: Lobby.now)
        }
        #expect(try other.read().count == 2)

        let restored = try DataFolder.restore(
          backup.path, to: path, replacing: true, by: nil, at: Lobby.now)

        let former = try #require(restored.former)
        defer { try? FileManager.default.removeItem(atPath: former) }
        #expect(try DataFolder(former).journal().counts()[.lead] == 2)
        #expect(try restored.folder.journal().counts()[.lead] == 1)
      }
    }
  }

  @Test func `a damaged backup is not put back`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(2)
      let backup = try lobby.writer().backup(by: nil, at: Lobby.now)
      try Disk.meddle(with: try DataFolder(backup.path), "DELETE FROM journal WHERE seq = 4")
      try await Lobby.withEmptyPlace { place in
        #expect(throws: LeadStoreError.backupUnsound(path: backup.path, problems: 1)) {
          try DataFolder.restore(backup.path, to: place, by: nil, at: Lobby.now)
        }
        #expect(!FileManager.default.fileExists(atPath: place))
      }
    }
  }

  @Test func `an erasure names the backups it does not reach`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(2)
      let writer = try lobby.writer()
      _ = try writer.backup(named: "one", by: nil, at: Lobby.now)
      try writer.rotateClinicKey(
        by: try lobby.key(), passphrases: ["ana": Lobby.passphrase], id: EntryID(now: Lobby.now),
        at: Lobby.now, workFactor: 4)
      _ = try writer.backup(named: "two", by: nil, at: Lobby.now)
      _ = try lobby.writer().erase(
        receipts[0].lead, id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now)
      _ = try writer.backup(named: "three", by: nil, at: Lobby.now)
      try Disk.write([1], to: "\(lobby.folder.backupsPath)/two/antesala.db")

      let found = try lobby.folder.backups(containing: receipts[0].lead)

      #expect(found.containing == ["one"])
      #expect(found.unreadable == ["two"])
      // The new staff file opens a backup from before the rotation.
      let old = try DataFolder("\(lobby.folder.backupsPath)/one")
      #expect(try JournalReader(old, key: try lobby.key()).lead(receipts[0].folio) != nil)
    }
  }

  @Test func `two backups of one second have a name each`() async throws {
    try await Lobby.open { lobby in
      let writer = try lobby.writer()
      let names = try (1...3).map { _ in try writer.backup(by: nil, at: Lobby.now).name }

      let moment = "2026-11-22T18-00-00Z"
      #expect(names == [moment, "\(moment)-2", "\(moment)-3"])
      #expect(try lobby.folder.backups() == names)
    }
  }

  @Test(arguments: [".2026-11-22T18-20-00Z.new", ".2026-11-22T18-20-00Z.00112233445566aa.new"])
  func `a backup that was killed is no copy that an erasure leaves`(name: String) async throws {
    try await Lobby.open { lobby in
      let receipt = try #require(try lobby.confirm(2).first)
      let writer = try lobby.writer()
      let sealed = try #require(try lobby.journal().entry(receipt.folio)).sealed
      let backup = try writer.backup(by: nil, at: Lobby.now)
      let hidden = "\(lobby.folder.backupsPath)/\(name)"
      try FileManager.default.moveItem(atPath: backup.path, toPath: hidden)
      try Disk.write([1], to: "\(hidden)/antesala.db.00112233445566aa.new")

      _ = try writer.erase(
        receipt.lead, id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now)

      #expect(!FileManager.default.fileExists(atPath: hidden))
      #expect(try lobby.folder.strangers() == [])
      for file in try Disk.files(below: lobby.folder.path) {
        #expect(try Disk.bytes(file).firstRange(of: sealed[200..<232]) == nil, "\(file)")
      }
    }
  }

  @Test func `everything that the program never makes is a stranger`() async throws {
    try await Lobby.open { lobby in
      let path = lobby.folder.path
      let receipt = try #require(try lobby.confirm().first)
      let writer = try lobby.writer()
      try RotationTests.rotate(lobby)
      _ = try Array(lobby.reader().newestFirst())
      let backup = try writer.backup(by: nil, at: Lobby.now)
      #expect(throws: LeadStoreError.self) {
        try StaffKey.open(in: lobby.folder, passphrase: "wrong", now: Lobby.now)
      }
      _ = try lobby.writer().append(Lobby.event(about: receipt, .note("one")))
      #expect(try lobby.folder.strangers() == [])

      let files = [
        "antesala.db.bak", ".antesala.db.swp", "staff/ana.age~", "staff/.ana.age", "log/core",
        "devices/README", "pages/one.age", "backups/\(backup.name)/staff/eva.txt",
      ]
      for file in files.map({ "\(path)/\($0)" }) {
        try FileManager.default.createDirectory(
          atPath: Folder.parent(of: file), withIntermediateDirectories: true)
        try Disk.write([1], to: file)
      }
      for folder in ["copy", ".hidden", "backups/not one", "backups/.older"] {
        mkdir("\(path)/\(folder)", 0o700)
      }
      symlink("/dev/null", "\(path)/log/antesala.log")

      let strangers =
        files + ["copy", ".hidden", "backups/not one", "backups/.older", "log/antesala.log"]
      #expect(Set(try lobby.folder.strangers()) == Set(strangers))
    }
  }

  @Test func `visits are numbers of a day`() async throws {
    try await Lobby.open { lobby in
      let first = try #require(CalendarDay(iso: "2026-11-22"))
      let second = first.adding(days: 1)
      let writer = try lobby.writer()
      try writer.count(screens: ["welcome", "notice", "welcome"], on: first)
      try writer.count(screens: ["welcome"], on: first)
      try writer.count(screens: ["welcome"], on: second)

      let journal = try lobby.journal()

      #expect(
        try journal.visits(from: first, to: first) == [
          Visits(day: first, screen: "notice", count: 1),
          Visits(day: first, screen: "welcome", count: 2),
        ])
      #expect(try journal.visits(from: first, to: second).count == 3)
      #expect(try journal.visits(from: second.adding(days: 1), to: second.adding(days: 9)) == [])
      #expect(try journal.verify().isSound)
    }
  }

  @Test func `a kiosk, two consoles and a backup at once lose nothing`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(2)
      let path = lobby.folder.path
      let backups = try await withThrowingTaskGroup(of: Void.self) { programs in
        for (console, receipt) in receipts.enumerated() {
          programs.addTask {
            let bytes = receipt.lead.bytes
            await #expect(processExitsWith: .success) {
              [path = path as String, bytes = bytes as [UInt8], console = console as Int] in
              let folder = try DataFolder(path)
              let key = try StaffKey.open(
                in: folder, name: "ana", passphrase: Lobby.passphrase, now: Lobby.now)
              let writer = try JournalWriter(folder, signedBy: key)
              guard let lead = LeadID(bytes: bytes) else { exit(2) }
              for number in 0..<12 {
                _ = try writer.append(
                  CaseEvent(
                    id: EntryID(now: Lobby.now), lead: lead, by: "ana",
                    at: Lobby.now, seen: 0, change: .note("note \(number) of \(console)")))
              }
            }
          }
        }
        programs.addTask { try lobby.confirm(12) }
        var backups: [Backup] = []
        for number in 0..<3 {
          backups.append(
            try lobby.writer().backup(named: "at \(number)", by: nil, at: Lobby.now))
        }
        try await programs.waitForAll()
        return backups
      }

      #expect(backups.map(\.verification.problems) == [[], [], []])
      let counts = try lobby.journal().counts()
      #expect(counts == [.keys: 1, .lead: 14, .event: 24, .access: 3])
      for (console, receipt) in receipts.enumerated() {
        let notes = try lobby.reader().case(receipt.folio)?.notes
        #expect(notes?.map(\.text) == (0..<12).map { "note \($0) of \(console)" })
        #expect(notes?.allSatisfy { $0.by == "ana" } == true)
      }
      #expect(try lobby.journal().verify().problems == [])
    }
  }
}
