import AgeEncryption
import Consultation
import Foundation
import LeadStore
import Testing

@Suite struct StaffKeyTests {
  @Test func `each person opens the same leads with a passphrase of their own`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm()
      let ana = try lobby.key()
      try lobby.writer().addStaff(
        "bea", passphrase: "another", by: ana, at: Lobby.now, workFactor: 4)

      let named = try StaffKey.open(
        in: lobby.folder, name: "bea", passphrase: "another", now: Lobby.now)
      let found = try StaffKey.open(in: lobby.folder, passphrase: "another", now: Lobby.now)

      #expect(named.name == "bea")
      #expect(found.name == "bea")
      #expect(named.recipient == ana.recipient)
      #expect(lobby.recipients.first == ana.recipient)
      #expect(Array(try JournalReader(lobby.folder, key: named).leads()) == (try lobby.read()))
    }
  }

  @Test func `a wrong passphrase, an unknown name and nobody at all are told apart`() async throws {
    try await Lobby.open { lobby in
      #expect(throws: LeadStoreError.passphraseWrong(nextIn: 0)) {
        try StaffKey.open(in: lobby.folder, name: "ana", passphrase: "wrong", now: Lobby.now)
      }
      #expect(throws: LeadStoreError.passphraseEmpty) {
        try StaffKey.open(in: lobby.folder, passphrase: "", now: Lobby.now)
      }
      #expect(throws: LeadStoreError.staffUnknown("bea")) {
        try StaffKey.open(
          in: lobby.folder, name: "bea", passphrase: Lobby.passphrase, now: Lobby.now)
      }
      try FileManager.default.removeItem(atPath: "\(lobby.folder.path)/staff/ana.age")
      #expect(throws: LeadStoreError.noStaff(path: "\(lobby.folder.path)/staff")) {
        try StaffKey.open(in: lobby.folder, passphrase: Lobby.passphrase, now: Lobby.now)
      }
    }
  }

  @Test func `accents open a key however the keyboard sends them`() async throws {
    try await Lobby.open { lobby in
      let (key, writer) = (try lobby.key(), try lobby.writer())
      let forms = ["l\u{E1}mpara tranv\u{ED}a", "la\u{301}mpara tranvi\u{301}a"]
      for (chosen, typed) in zip(forms, forms.reversed()) {
        try writer.changePassphrase(
          of: "ana", to: chosen, by: key, at: Lobby.now, workFactor: 4)
        for form in [chosen, typed] {
          let opened = try StaffKey.open(in: lobby.folder, passphrase: form, now: Lobby.now)
          #expect(opened.name == "ana")
        }
      }
    }
  }

  @Test func `a key that was wrapped as it was typed still opens as it was typed`() async throws {
    try await Lobby.open { lobby in
      let typed = "la\u{301}mpara tranvi\u{301}a"
      let path = "\(lobby.folder.path)/staff/ana.age"
      let text = try Age.decrypt(
        try Disk.bytes(path), with: [ScryptIdentity(passphrase: Lobby.passphrase)])
      let former = try Age.encrypt(text, to: [ScryptRecipient(passphrase: typed, workFactor: 4)])
      try Data(former).write(to: URL(fileURLWithPath: path))
      #expect(try StaffKey.open(in: lobby.folder, passphrase: typed, now: Lobby.now).name == "ana")
      #expect(throws: LeadStoreError.passphraseWrong(nextIn: 0)) { try lobby.key() }
    }
  }

  @Test func `a name is given once, and a passphrase can be changed`() async throws {
    try await Lobby.open { lobby in
      let key = try lobby.key()

      #expect(throws: LeadStoreError.alreadyThere(path: "\(lobby.folder.path)/staff/ana.age")) {
        try lobby.writer().addStaff(
          "ana", passphrase: "new", by: key, at: Lobby.now, workFactor: 4)
      }
      try lobby.writer().changePassphrase(
        of: "ana", to: "new", by: key, at: Lobby.now, workFactor: 4)

      let again = try StaffKey.open(in: lobby.folder, passphrase: "new", now: Lobby.now)
      #expect(again.recipient == key.recipient)
      #expect(throws: LeadStoreError.passphraseWrong(nextIn: 0)) { try lobby.key() }
    }
  }

  @Test func `a file that asks for more memory than anybody should give is not tried`() async throws
  {
    try await Lobby.open { lobby in
      let path = "\(lobby.folder.path)/staff/ana.age"
      let file = try Data(contentsOf: URL(fileURLWithPath: path))
      let end = try #require(file.range(of: Data(" 4\n".utf8)))
      try file.replacing(end, with: " 21\n").write(to: URL(fileURLWithPath: path))

      let refusal = LeadStoreError.staffFileMalformed(
        path: path, .workFactorTooHigh(21, maximum: 20))
      #expect(throws: refusal) { try lobby.key() }
      #expect(refusal.description.hasSuffix("work factor is 21, more than the 20 allowed"))
    }
  }

  @Test func `a key of somebody else opens nothing`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm()
      let stranger = try StaffKey(recoveryKey: X25519Identity().string)

      let read = Array(try JournalReader(lobby.folder, key: stranger).leads())

      #expect(read == [.failure(.unreadable(seq: 2, .noMatch))])
    }
  }

  @Test func `printing a key shows no secret`() async throws {
    try await Lobby.open { lobby in
      var printed = ""
      dump(try StaffKey(recoveryKey: lobby.recoveryKey), to: &printed)

      #expect(!printed.contains("AGE-SECRET-KEY"))
      #expect(throws: LeadStoreError.recoveryKeyMalformed(.identityMalformed(.separator))) {
        try StaffKey(recoveryKey: "nonsense")
      }
    }
  }
}

extension Data {
  fileprivate func replacing(_ range: Range<Index>, with text: String) -> Data {
    var copy = self
    copy.replaceSubrange(range, with: Data(text.utf8))
    return copy
  }
}
