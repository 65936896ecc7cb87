import Casework
import Consultation
import Foundation
import Testing

@testable import LeadStore

@Suite struct IdentityTests {
  /// What was recorded about keys: who, what, about whom.
  private func traces(of lobby: Lobby) throws -> [String] {
    try lobby.reader().items().compactMap { item in
      guard case .access(let access, _) = item else { return nil }
      return [access.by, access.act.rawValue, access.subject, access.reason]
        .map { $0 ?? "-" }.joined(separator: " ")
    }
  }

  @Test func `who adds, removes and changes is on record`() async throws {
    try await Lobby.open { lobby in
      let writer = try lobby.writer()
      let ana = try lobby.key()
      try writer.addStaff("bea", passphrase: "another", by: ana, at: Lobby.now, workFactor: 4)
      let bea = try StaffKey.open(
        in: lobby.folder, name: "bea", passphrase: "another", now: Lobby.now)
      try writer.changePassphrase(of: "bea", to: "third", by: bea, at: Lobby.now, workFactor: 4)
      try writer.removeStaff("bea", by: ana, at: Lobby.now)

      #expect(try lobby.folder.staffNames() == ["ana"])
      #expect(throws: LeadStoreError.staffUnknown("bea")) {
        try StaffKey.open(in: lobby.folder, name: "bea", passphrase: "third", now: Lobby.now)
      }
      #expect(throws: LeadStoreError.lastStaff("ana")) {
        try writer.removeStaff("ana", by: ana, at: Lobby.now)
      }
      #expect(
        try traces(of: lobby) == [
          "ana keys bea added", "bea keys bea passphrase", "ana keys bea removed",
        ])
      #expect(try lobby.journal().verify().isSound)
    }
  }

  @Test func `the recovery key and keys of elsewhere change no staff files`() async throws {
    try await Lobby.open { lobby in
      let recovery = try StaffKey(recoveryKey: lobby.recoveryKey)
      #expect(throws: LeadStoreError.recoveryKeyRefused) {
        try lobby.writer().addStaff("bea", passphrase: "x", by: recovery, at: Lobby.now)
      }
      let foreign = try await Lobby.open { elsewhere in try elsewhere.key() }
      #expect(throws: LeadStoreError.keyForeign) {
        try lobby.writer().addStaff(
          "bea", passphrase: "x", by: foreign, at: Lobby.now, workFactor: 4)
      }
      #expect(try lobby.folder.staffNames() == ["ana"])
    }
  }

  @Test func `wrong passphrases cost growing delays, whichever program asks`() async throws {
    try await Lobby.open { lobby in
      func attempt(_ passphrase: String, after seconds: Int64) throws {
        _ = try StaffKey.open(
          in: lobby.folder, name: "ana", passphrase: passphrase, at: Lobby.reading(after: seconds))
      }
      func refused(_ seconds: Int64) -> LeadStoreError { .passphraseWrong(nextIn: seconds) }
      #expect(throws: refused(0)) { try attempt("wrong", after: 0) }
      #expect(throws: refused(1)) { try attempt("wrong", after: 0) }
      #expect(throws: LeadStoreError.passphraseTooSoon(seconds: 1)) {
        try attempt(Lobby.passphrase, after: 0)
      }
      #expect(throws: refused(2)) { try attempt("wrong", after: 1) }
      #expect(throws: LeadStoreError.passphraseTooSoon(seconds: 2)) {
        try attempt(Lobby.passphrase, after: 1)
      }
      try attempt(Lobby.passphrase, after: 3)
      #expect(throws: refused(0)) { try attempt("wrong", after: 3) }

      let expected = [String](repeating: "- refused ana -", count: 4)
      #expect(try traces(of: lobby) == expected)
      #expect(!FileManager.default.fileExists(atPath: "\(lobby.folder.path)/staff/ana.tries"))
    }
  }

  @Test func `an attempt without a name counts for everybody, a success for one`() async throws {
    try await Lobby.open { lobby in
      try lobby.writer().addStaff(
        "bea", passphrase: "another", by: try lobby.key(), at: Lobby.now, workFactor: 4)
      for seconds in 0..<2 as Range<Int64> {
        #expect(throws: LeadStoreError.passphraseWrong(nextIn: seconds)) {
          try StaffKey.open(in: lobby.folder, passphrase: "wrong", at: Lobby.reading())
        }
      }
      let later = Lobby.reading(after: 1)

      let bea = try StaffKey.open(in: lobby.folder, passphrase: "another", at: later)

      #expect(bea.name == "bea")
      let left = try Disk.everything(below: "\(lobby.folder.path)/staff")
      #expect(left.filter { $0.hasSuffix(".tries") } == ["ana.tries"])
      let tries = PassphraseTries(
        String(decoding: try Disk.bytes("\(lobby.folder.path)/staff/ana.tries"), as: UTF8.self))
      #expect(tries.count == 2)
    }
  }

  @Test func `a right passphrase tried side by side is never refused`() async throws {
    try await Lobby.open { lobby in
      try lobby.writer().addStaff(
        "bea", passphrase: "another", by: try lobby.key(), at: Lobby.now, workFactor: 4)
      let names = try await withThrowingTaskGroup(of: String?.self) { programs in
        for number in 0..<24 {
          programs.addTask {
            try StaffKey.open(
              in: lobby.folder, passphrase: number % 2 == 0 ? Lobby.passphrase : "another",
              now: Lobby.now
            ).name
          }
        }
        return try await programs.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      }

      #expect(names == ["ana": 12, "bea": 12])
      let left = try Disk.everything(below: "\(lobby.folder.path)/staff")
      #expect(!left.contains { $0.hasSuffix(".tries") })
    }
  }

  @Test func `while somebody tries, others wait, but not for ever`() async throws {
    try await Lobby.open { lobby in
      let key = try lobby.key()
      let path = "\(lobby.folder.path)/staff/.counting"
      _ = try lobby.folder.tryPassphrase(
        on: ["ana"], at: Lobby.reading()
      ) { () throws(LeadStoreError) in
        #expect(throws: LeadStoreError.journalBusy(path: path)) {
          try lobby.folder.tryPassphrase(on: ["ana"], at: Lobby.reading(), patience: 0.02) { key }
        }
        return key
      }
      #expect(try lobby.key().name == "ana")
    }
  }

  @Test func `a try that was killed in the middle is counted`() async throws {
    try await Lobby.open { lobby in
      let path = lobby.folder.path
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
        _ = try DataFolder(path).tryPassphrase(on: ["ana"], at: Lobby.reading()) {
          kill(getpid(), SIGKILL)
          return nil
        }
      }

      var expected = PassphraseTries()
      expected.count = 1
      expected.last = Lobby.reading()
      let left = String(decoding: try Disk.bytes("\(path)/staff/ana.tries"), as: UTF8.self)
      #expect(PassphraseTries(left) == expected)
      #expect(try lobby.key().name == "ana")
    }
  }
}
