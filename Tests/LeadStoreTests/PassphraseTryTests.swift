import Consultation
import Foundation
import Testing

@testable import LeadStore

@Suite struct PassphraseTryTests {
  private static func six() -> PassphraseTries {
    var tries = PassphraseTries()
    tries.count = 6
    tries.last = Lobby.reading()
    return tries
  }

  @Test func `delays double up to five minutes`() {
    #expect(
      (0...12).map(PassphraseTries.delay) == [0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
    #expect(Self.six().wait(at: Lobby.reading(after: 5)) == 11)
    #expect(Self.six().wait(at: Lobby.reading(after: 16)) == 0)
  }

  @Test(arguments: [-10 * 365 * 86_400, -300, 300, 10 * 365 * 86_400] as [Int64])
  func `setting the clock neither shortens a wait nor draws it out`(jump: Int64) {
    #expect(Self.six().wait(at: Lobby.reading(after: 5, clockError: jump)) == 11)
    #expect(Self.six().wait(at: Lobby.reading(after: 16, clockError: jump)) == 0)
  }

  @Test(arguments: ["second", nil])
  func `after a start of the machine both clocks must say that the wait is over`(boot: String?) {
    func reading(uptime: Int64, after seconds: Int64) -> ClockReading {
      ClockReading(
        moment: Lobby.now.adding(seconds: seconds), uptime: Uptime(seconds: uptime), boot: boot)
    }
    #expect(Self.six().wait(at: reading(uptime: 5, after: 86_400)) == 11)
    #expect(Self.six().wait(at: reading(uptime: 5_000, after: 6)) == 10)
    #expect(Self.six().wait(at: reading(uptime: 20, after: 20)) == 0)
    let back = reading(uptime: 5_000, after: -5_000)
    #expect(Self.six().wait(at: back) == 16)
    #expect(Self.six().mustRestart(at: back))
    #expect(!Self.six().mustRestart(at: Lobby.reading(after: 5, clockError: -5_000)))
  }

  @Test func `tries are read as they were written, and those of former versions too`() {
    #expect(PassphraseTries(Self.six().text) == Self.six())
    #expect(PassphraseTries("nonsense") == PassphraseTries())
    let former = PassphraseTries("tries 6\nlast \(Lobby.now)\n")
    #expect(former.count == 6)
    #expect(former.wait(at: Lobby.reading(after: 5)) == 11)
  }

  @Test func `wrong tries in the lobby hold up the lobby, and nobody elsewhere`() async throws {
    try await Lobby.open { lobby in
      func attempt(
        _ name: String?, _ passphrase: String, from seat: Seat, after seconds: Int64
      ) throws -> StaffKey {
        try StaffKey.open(
          in: lobby.folder, name: name, passphrase: passphrase, from: seat,
          at: Lobby.reading(after: seconds))
      }
      for (wait, name) in zip([0, 1] as [Int64], ["ana", "nobody"]) {
        #expect(throws: LeadStoreError.passphraseWrong(nextIn: wait)) {
          try attempt(name, "wrong", from: .lobby, after: 0)
        }
      }
      #expect(throws: LeadStoreError.passphraseTooSoon(seconds: 1)) {
        try attempt("ana", Lobby.passphrase, from: .lobby, after: 0)
      }
      #expect(try attempt("ana", Lobby.passphrase, from: .desk, after: 0).name == "ana")
      #expect(throws: LeadStoreError.passphraseTooSoon(seconds: 1)) {
        try attempt(nil, Lobby.passphrase, from: .lobby, after: 0)
      }

      #expect(try attempt(nil, Lobby.passphrase, from: .lobby, after: 1).name == "ana")
      let left = try Disk.everything(below: "\(lobby.folder.path)/staff")
      #expect(!left.contains { $0.hasSuffix(".tries") })
    }
  }

  @Test func `a right passphrase under a name that nobody has opens nothing in the lobby`()
    async throws
  {
    try await Lobby.open { lobby in
      let folder = lobby.folder
      #expect(throws: LeadStoreError.passphraseWrong(nextIn: 0)) {
        try StaffKey.open(
          in: folder, name: "nobody", passphrase: Lobby.passphrase, from: .lobby,
          at: Lobby.reading())
      }
    }
  }
}
