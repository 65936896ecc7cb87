import Casework
import Consultation
import Foundation
import Testing

@testable import LeadStore

/// A backup takes the place of a folder, and the program may be killed at any moment of it.
@Suite struct RestoreTests {
  private let moment = "2026-11-22T18-00-00Z"

  /// A lobby in a folder of its own, with three leads, two of them in a backup inside.
  private static func open(_ story: (_ place: String, _ backup: String) async throws -> Void)
    async throws
  {
    try await Lobby.withEmptyPlace { home in
      try Folder.create(home)
      let place = "\(home)/data"
      let made = try DataFolder.setUp(
        at: place, staff: "ana", passphrase: Lobby.passphrase, now: Lobby.now, workFactor: 4)
      let lobby = Lobby(
        folder: made.folder, recoveryKey: made.recoveryKey, recipients: made.recipients)
      try lobby.confirm(2)
      let backup = try lobby.writer().backup(named: "one", by: nil, at: Lobby.now)
      try lobby.confirm()
      try await story(place, backup.path)
    }
  }

  private func leads(_ path: String) throws -> Int? {
    let journal = try DataFolder(path).journal()
    #expect(try journal.verify().problems == [])
    return try journal.counts()[.lead]
  }

  private func restore(_ backup: String, _ place: String) throws -> DataFolder.Restoration {
    try DataFolder.restore(backup, to: place, replacing: true, by: nil, at: Lobby.now)
  }

  private func names(beside place: String) throws -> [String] {
    try Folder.everything(in: Folder.parent(of: place))
  }

  @Test func `the new folder takes the place, and the former one is kept beside it`() async throws {
    try await Self.open { place, backup in
      let done = try restore(backup, place)

      #expect(done.former == "\(place).before-\(moment)")
      #expect(done.setAside == nil)
      #expect(try leads(place) == 2)
      #expect(try leads("\(place).before-\(moment)") == 3)
      #expect(try names(beside: place) == ["data", "data.before-\(moment)"])
    }
  }

  @Test func `an erasure names the folder that was replaced, and the backups in it`() async throws {
    try await Self.open { place, backup in
      let former = try #require(try restore(backup, place).former)
      let folder = try DataFolder(place)
      let key = try StaffKey.open(in: folder, passphrase: Lobby.passphrase, now: Lobby.now)
      let lead = try #require(try JournalReader(folder, key: key).contents().cases.first)

      let found = try folder.backups(containing: lead.id)

      #expect(found.containing == [former, "\(former)/backups/one"])
      #expect(found.unreadable == [])
    }
  }

  @Test func `what an earlier try had not finished is cleared, whatever is in it`() async throws {
    try await Self.open { place, backup in
      let draft = "\(place).restoring"
      try FileManager.default.createDirectory(
        atPath: "\(draft)/.hidden/a/b", withIntermediateDirectories: true)
      for name in ["unfinished", "antesala.db", "head.00112233445566aa.new", ".hidden/x"] {
        try Disk.write([1], to: "\(draft)/\(name)")
      }
      mkfifo("\(draft)/pipe", 0o600)

      _ = try restore(backup, place)

      #expect(try leads(place) == 2)
      #expect(try names(beside: place) == ["data", "data.before-\(moment)"])
    }
  }

  @Test func `what no try has finished is gone once somebody writes, what is whole stays`()
    async throws
  {
    try await Self.open { place, backup in
      let draft = "\(place).restoring"
      let folder = try DataFolder(place)
      do {
        let making = try RestorationDraft(for: place, at: moment)
        try folder.sweep()
        #expect(try names(beside: place) == ["data", "data.restoring"])
        withExtendedLifetime(making) {}
      }

      for left in [["unfinished", "antesala.db"], ["unfinished.00112233445566aa.new"], []] {
        try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
        for name in left { try Disk.write([1], to: "\(draft)/\(name)") }
        try folder.sweep()
        #expect(try names(beside: place) == ["data"])
      }

      try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
      try Disk.write([1], to: "\(draft)/antesala.db")
      try folder.sweep()
      #expect(try names(beside: place) == ["data", "data.restoring"])
    }
  }

  @Test func `a folder killed after the exchange is whole, and the next try keeps it`() async throws
  {
    try await Self.open { place, backup in
      // So it is between the exchange of the names and the naming of the former folder.
      let fresh = try restore(backup, place)
      let aside = try #require(fresh.former)
      rename(aside, "\(place).restoring")

      let done = try restore(backup, place)

      #expect(done.setAside == "\(place).before-\(moment)")
      #expect(done.former == "\(place).before-\(moment)-2")
      #expect(try leads("\(place).before-\(moment)") == 3)
      #expect(try leads(place) == 2)
    }
  }

  @Test func `a place that was left empty is told with what to type, and tried again`()
    async throws
  {
    try await Self.open { place, backup in
      let former = try #require(try restore(backup, place).former)
      rename(place, "\(place).restoring")

      let error = LeadStoreError.restorationCutOff(path: place, whole: "\(place).restoring")
      #expect(throws: error) { try DataFolder(place) }
      #expect(error.hint == "mv '\(place).restoring' '\(place)'")
      rename("\(place).restoring", "\(place).gone")
      #expect(throws: LeadStoreError.restorationCutOff(path: place, whole: former)) {
        try DataFolder.requireNoneCutOff(place)
      }

      let done = try DataFolder.restore(backup, to: place, by: nil, at: Lobby.now)

      #expect(done.former == nil)
      #expect(try leads(place) == 2)
    }
  }

  @Test func `where two names cannot be exchanged, one is moved after the other`() async throws {
    try await Self.open { place, backup in
      let draft = try RestorationDraft(for: place, at: moment)
      try DataFolder(backup).copy(to: draft.folder) { _, _ in }
      #expect(throws: LeadStoreError.journalBusy(path: "\(place).restoring")) {
        try restore(backup, place)
      }

      let former = try draft.take(isTaken: true, at: moment, exchanging: false)

      #expect(former == "\(place).before-\(moment)")
      #expect(try leads(place) == 2)
      #expect(try leads("\(place).before-\(moment)") == 3)
    }
  }

  @Test(arguments: 1...8)
  func `killed at any moment, a whole folder has the place, and the same call works again`(
    round: Int
  ) async throws {
    try await Self.open { place, backup in
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [
          place = place as String, backup = backup as String,
          pause = UInt32(round) * 9_000 as UInt32
        ] in
        Thread.detachNewThread {
          usleep(pause)
          kill(getpid(), SIGKILL)
        }
        while true {
          _ = try DataFolder.restore(
            backup, to: place, replacing: true, by: nil, at: Lobby.now)
        }
      }
      #expect([2, 3].contains(try leads(place)))

      let done = try restore(backup, place)

      #expect(try leads(place) == 2)
      #expect(try done.former.map(leads) != nil)
      #expect(try !names(beside: place).contains("data.restoring"))
    }
  }
}
