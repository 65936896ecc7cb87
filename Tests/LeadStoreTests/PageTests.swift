import Casework
import Consultation
import Foundation
import GRDB
import Testing

@testable import LeadStore

@Suite struct PageTests {
  @Test func `what comes from pages is what the journal says`() async throws {
    try await Lobby.withPages { lobby, receipts in
      let first = try lobby.paged().contents()
      #expect(try Self.pages(lobby) == ["1-16.age", "17-32.age"])

      let second = try lobby.paged().contents()

      #expect(second.cases == first.cases)
      #expect(second.accesses == first.accesses)
      #expect(second.unreadable == [])
      let happenings = try lobby.paged().items().compactMap { item in
        if case .event(let happening) = item { happening } else { nil }
      }
      let expected = try lobby.read().map { Case(try $0.get(), history: happenings) }
      #expect(first.cases == expected)
      #expect(first.cases.count == receipts.count)
      let page = try Disk.bytes("\(lobby.folder.path)/pages/1-16.age")
      #expect(page.firstRange(of: Array("Ximena".utf8)) == nil)
      #expect(try Disk.mode("\(lobby.folder.path)/pages/1-16.age") == 0o600)
      #expect(try Disk.mode("\(lobby.folder.path)/pages") == 0o700)
      #expect(try lobby.journal().verify().isSound)
    }
  }

  @Test func `batches come newest first and every case is whole`() async throws {
    try await Lobby.withPages { lobby, receipts in
      for threads in [1, 2, 5] {
        let batches = Array(try lobby.paged().newestFirst(threads: threads))

        let cases = batches.flatMap(\.cases)
        #expect(cases.map(\.id) == receipts.map(\.lead).reversed())
        #expect(cases.last?.notes.map(\.text) == ["the last word about the first"])
        #expect(batches.last?.opened == batches.last?.of)
        #expect(batches.map(\.opened) == batches.map(\.opened).sorted())
      }
    }
  }

  @Test func `an erasure takes the pages with it before it is done`() async throws {
    try await Lobby.withPages { lobby, receipts in
      _ = try lobby.paged().contents()
      _ = try lobby.writer().erase(
        receipts[20].lead, id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now)

      #expect(try Self.pages(lobby) == ["1-16.age"])
      let anew = try lobby.paged().contents()
      #expect(!anew.cases.contains { $0.id == receipts[20].lead })
      #expect(anew.cases.count == receipts.count - 1)
      #expect(try Self.pages(lobby) == ["1-16.age", "17-32.age"])
      #expect(try Self.page(17...32, lobby).entries.count == 15)
    }
  }

  @Test func `a page that was read before an erasure is not kept after it`() async throws {
    try await Lobby.withPages { lobby, receipts in
      let pages = PageReader(try lobby.paged())
      let draft = try #require(try pages.stretch(1...16).draft)
      _ = try lobby.writer().erase(
        receipts[3].lead, id: EntryID(now: Lobby.now), by: "ana", at: Lobby.now)

      pages.keep([draft])

      #expect(try Self.pages(lobby) == [])
    }
  }

  @Test func `a rotation takes all pages, and the former key keeps none`() async throws {
    try await Lobby.withPages { lobby, _ in
      let formerKey = try lobby.key()
      let former = PageReader(try lobby.paged())
      let draft = try #require(try former.stretch(1...16).draft)
      let before = try lobby.paged().contents()
      try RotationTests.rotate(lobby)
      #expect(try Self.pages(lobby) == [])

      former.keep([draft])
      #expect(try Self.pages(lobby) == [])

      #expect(try lobby.paged().contents().cases == before.cases)
      #expect(try Self.pages(lobby) == ["1-16.age", "17-32.age"])
      #expect(
        PageFolder(lobby.folder).page(1...16, ClinicKey(formerKey.identities[0], for: .page)) == nil
      )
    }
  }

  @Test func `pages that are damaged or of another journal are passed over`() async throws {
    try await Lobby.withPages { lobby, _ in
      let whole = try lobby.paged().contents()
      let path = "\(lobby.folder.path)/pages"
      let first = try Disk.bytes("\(path)/1-16.age")
      for meddling in [Array(first.dropLast()), [], first.map { $0 ^ 1 }] {
        try Disk.write(meddling, to: "\(path)/17-32.age")
        #expect(try lobby.paged().contents().cases == whole.cases)
      }
      try Disk.write(first, to: "\(path)/17-32.age")
      #expect(try lobby.paged().contents().cases == whole.cases)
      #expect(try Self.page(17...32, lobby).entries.first?.label.seq == 17)
    }
  }

  @Test func `a page sealed to the clinic's public key alone is not believed`() async throws {
    try await Lobby.withPages { lobby, _ in
      _ = try lobby.paged().contents()
      let forged = try Sealer(recipients: lobby.recipients, statement: nil, seq: 0).seal(
        Self.page(1...16, lobby).bytes)
      try Disk.write(forged, to: "\(lobby.folder.path)/pages/1-16.age")

      #expect(
        PageFolder(lobby.folder).page(1...16, ClinicKey(try lobby.key().identities[0], for: .page))
          == nil)
    }
  }

  @Test func `a stretch with an entry that cannot be read has no page`() async throws {
    try await Lobby.withPages { lobby, receipts in
      try Disk.meddle(
        with: lobby.folder,
        """
        UPDATE journal SET sealed = CAST(x'00' || substr(sealed, 2) AS BLOB)
        WHERE seq = \(receipts[5].seq)
        """)

      let contents = try lobby.paged().contents()

      #expect(contents.unreadable.count == 1)
      #expect(try Self.pages(lobby) == ["17-32.age"])
    }
  }

  @Test func `the recovery key reads all and keeps no pages`() async throws {
    try await Lobby.withPages { lobby, receipts in
      let key = try StaffKey(recoveryKey: lobby.recoveryKey)

      let contents = try JournalReader(lobby.folder, key: key, span: 16).contents()

      #expect(contents.cases.count == receipts.count)
      #expect(try Self.pages(lobby) == [])
    }
  }

  @Test func `where no pages can be kept, everything is read all the same`() async throws {
    try await Lobby.withPages { lobby, receipts in
      try Disk.write([], to: "\(lobby.folder.path)/pages")
      #expect(try lobby.paged().contents().cases.count == receipts.count)
    }
  }

  @Test func `the bytes of a page read back, and nothing else does`() throws {
    let label = Entry.Label(
      seq: 7, id: EntryID(now: Lobby.now), lead: LeadID(now: Lobby.now), kind: .lead,
      folio: Folio(bits: 12345), device: "lobby-1")
    let page = JournalPage(
      lastHash: Array(0..<32),
      entries: [
        .init(label: label, plaintext: Array("{}\n".utf8)), .init(label: label, plaintext: []),
      ])
    #expect(JournalPage(page.bytes, SharedTexts()) == page)
    for cut in 0..<page.bytes.count {
      let part = JournalPage(Array(page.bytes.prefix(cut)), SharedTexts())
      #expect(part.map { $0.entries.count < 2 } ?? true)
    }
  }

  private static func pages(_ lobby: Lobby) throws -> [String] {
    let path = "\(lobby.folder.path)/pages"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private static func page(
    _ seqs: ClosedRange<Int64>, _ lobby: Lobby
  ) throws -> JournalPage {
    let key = try lobby.key()
    let bytes = try #require(
      PageFolder(lobby.folder).page(seqs, ClinicKey(key.identities[0], for: .page)))
    return try #require(JournalPage(bytes, key.texts))
  }
}

extension Lobby {
  /// A reader with pages so short that a few leads fill them.
  func paged() throws -> JournalReader { try JournalReader(folder, key: try key(), span: 16) }

  /// A lobby whose journal spans two pages and a rest.
  static func withPages(_ story: (Lobby, [Receipt]) async throws -> Void) async throws {
    try await open { lobby in
      let writer = try lobby.writer()
      let names = ["Ximena Prueba", "Tomás Inventado", "Abril Ficticia"]
      var entries: [JournalWriter.NewEntry] = []
      for number in 0..<35 {
        entries.append(
          .lead(
            try lead(name: names[number % 3]), try writer.newTicket(now: now), at: now))
      }
      try writer.append(entries)
      let receipts = try lobby.read().map { result in
        let record = try result.get()
        return Receipt(
          seq: record.seq, id: record.id, lead: record.leadID, folio: record.folio,
          isWitnessed: true)
      }
      _ = try writer.append(
        event(about: receipts[0], .note("the last word about the first")))
      _ = try writer.append(
        AccessEvent(id: EntryID(now: now), by: "ana", at: now, act: .unlocked))
      try await story(lobby, receipts)
    }
  }
}
