import Casework
import Consultation
import Testing

@testable import LeadStore

@Suite struct EntryLinkTests {
  /// Written down so that no later version can silently hash something else.
  @Test func `the hash of an entry is the one written down`() throws {
    let id = try #require(EntryID("01970000-0000-7000-8000-000000000001"))
    let lead = try #require(LeadID("01970000-0000-7000-8000-000000000002"))
    let link = Entry.Link(
      seq: 1, id: id, lead: lead, kind: .lead, folio: Folio(bits: 12_345_678_901),
      device: "0123456789abcdef", previous: Entry.origin,
      sealedHash: [UInt8](repeating: 7, count: 32))

    #expect(
      link.hash.hexadecimal
        == "6907855cbfd4bf9ee4c32dd11bd56739e8e91f7d549a2389d6b03887d225e147")
  }

  @Test func `an id sorts by its second and reads as it is written`() throws {
    let early = EntryID(now: Lobby.now)
    let late = EntryID(now: Lobby.now.adding(seconds: 1))

    #expect(early.description < late.description)
    #expect(EntryID(early.description) == early)
    #expect(EntryID(bytes: early.bytes) == early)
    #expect(early != EntryID(now: Lobby.now))
    #expect(EntryID(early.description.uppercased()) == nil)
    #expect(EntryID("01970000-0000-4000-8000-000000000001") == nil)
    #expect(EntryID(bytes: [UInt8](repeating: 0, count: 16)) == nil)
  }
}
