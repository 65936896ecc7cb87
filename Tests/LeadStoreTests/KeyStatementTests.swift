import AgeEncryption
import Casework
import Consultation
import Foundation
import Testing

@testable import LeadStore

@Suite struct KeyStatementTests {
  private static func statement(by clinic: X25519Identity) throws -> KeyStatement {
    let person = SigningKey().publicKey
    return try KeyStatement(
      id: EntryID(now: Lobby.now), at: Lobby.now, by: "ana", reason: .setup, about: "bea",
      recipients: [clinic.recipient, X25519Identity().recipient],
      vouchers: [SigningKey(vouchingBy: clinic).publicKey], people: ["ana": person, "bea": person],
      devices: [SigningKey().publicKey],
      resealed: .init(entries: 7, digest: [UInt8](repeating: 1, count: 32))
    ).vouched(by: [SigningKey(vouchingBy: clinic)])
  }

  @Test func `a statement reads as it was written, and nothing near it does`() throws {
    let clinic = X25519Identity()
    let statement = try Self.statement(by: clinic)

    #expect(KeyStatement(statement.bytes) == statement)
    #expect(statement.isVouched(by: [SigningKey(vouchingBy: clinic).publicKey]))
    for place in statement.bytes.indices {
      var meddled = statement.bytes
      meddled[place] ^= 1
      let read = KeyStatement(meddled)
      #expect(read?.isVouched(by: statement.vouchers) != true || read == statement)
    }
    #expect(KeyStatement(statement.bytes + [10]) == nil)
    #expect(KeyStatement(statement.bytes.dropLast()) == nil)
  }

  @Test func `who vouches must be in force`() throws {
    let (clinic, next, stranger) = (X25519Identity(), X25519Identity(), X25519Identity())
    let first = try Self.statement(by: clinic)
    var history = KeyHistory()

    history.take(first.bytes, at: 1)
    history.take(try Self.statement(by: stranger).bytes, at: 2)
    let second = try KeyStatement(
      id: EntryID(now: Lobby.now), at: Lobby.now, by: "ana", reason: .rotated,
      recipients: [next.recipient], vouchers: [SigningKey(vouchingBy: next).publicKey], people: [:],
      devices: []
    ).vouched(by: [SigningKey(vouchingBy: clinic)])
    history.take(second.bytes, at: 3)
    history.take(try Self.statement(by: clinic).bytes, at: 4)

    #expect(history.periods.map(\.seq) == [1, 3])
    #expect(history.unvouched == [2, 4])
    #expect(history.statement(at: 2) == first)
    #expect(history.statement(at: 9) == second)
    #expect(history.isOlder(0))
  }
}
