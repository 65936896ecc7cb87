import Casework
import AgeEncryption
import Consultation
import Foundation
import LeadStore
import Testing

@Suite struct ConfirmationTests {
  @Test func `a visitor confirms, and staff read every word`() async throws {
    try await Lobby.open { lobby in
      let lead = try Lobby.lead()
      let writer = try lobby.writer()
      let ticket = try writer.newTicket(now: Lobby.now)

      let receipt = try writer.append(lead, ticket: ticket, at: Lobby.now)

      #expect(receipt.seq == 2)
      #expect(receipt.id == ticket.id)
      #expect(receipt.lead == ticket.lead)
      #expect(receipt.folio == ticket.folio)
      #expect(receipt.isWitnessed)
      let record = try #require(try lobby.reader().lead(receipt.folio))
      #expect(record.lead == lead)
      #expect(record.at == Lobby.now)
      #expect(record.id == ticket.id)
      #expect(record.leadID == ticket.lead)
      #expect(record.device == writer.device)
      #expect(try lobby.read() == [.success(record)])
    }
  }

  @Test func `the payload is sorted JSON with one line feed`() async throws {
    try await Lobby.open { lobby in
      let receipt = try #require(try lobby.confirm().first)

      let record = try #require(try lobby.reader().lead(receipt.folio))

      let text = String(decoding: record.payload, as: UTF8.self)
      let device = try lobby.writer().device
      #expect(
        text.hasPrefix(
          #"{"at":"\#(Lobby.now)","device":"\#(device)","folio":"\#(receipt.folio)","#
            + #""id":"\#(receipt.id)","lead":{"advice":["#))
      #expect(text.hasSuffix(#","schema":"antesala.lead/1"}"# + "\n"))
    }
  }

  @Test func `leads come in the order they were confirmed, from any place`() async throws {
    try await Lobby.open { lobby in
      let receipts = try lobby.confirm(150)

      let reader = try lobby.reader()

      #expect(try reader.leads().map { try $0.get().folio } == receipts.map(\.folio))
      #expect(try reader.leads(after: 149).map { try $0.get().seq } == [150, 151])
      #expect(Set(receipts.map(\.folio)).count == 150)
      #expect(try lobby.journal().counts() == [.keys: 1, .lead: 150])
    }
  }

  @Test func `a ticket tried again is confirmed again and written once`() async throws {
    try await Lobby.open { lobby in
      let writer = try lobby.writer()
      let ticket = try writer.newTicket(now: Lobby.now)
      let first = try writer.append(try Lobby.lead(), ticket: ticket, at: Lobby.now)
      try lobby.confirm()

      let again = try lobby.writer().append(try Lobby.lead(), ticket: ticket, at: Lobby.now)

      #expect(again == first)
      #expect(try lobby.journal().counts() == [.keys: 1, .lead: 2])
      #expect(try lobby.journal().verify().isSound)
    }
  }

  @Test func `a lead that does not open is told, and the others are read`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(3)
      try Disk.meddle(
        with: lobby.folder,
        "UPDATE journal SET sealed = substr(sealed, 1, length(sealed) - 1) WHERE seq = 3")

      let read = try lobby.read()

      #expect(read.count == 3)
      #expect(read.compactMap { try? $0.get().seq } == [2, 4])
      #expect(read[1] == .failure(.unreadable(seq: 3, .payloadMalformed(chunk: 0, .notAuthentic))))
    }
  }

  @Test func `a payload under another entry's name is not taken for it`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(2)
      try Disk.meddle(
        with: lobby.folder,
        "UPDATE journal SET sealed = (SELECT sealed FROM journal WHERE seq = 2) WHERE seq = 3")

      #expect(try lobby.read()[1] == .failure(.payloadMalformed(seq: 3, .otherEntry)))
    }
  }
}
