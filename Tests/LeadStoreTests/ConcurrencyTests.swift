import Casework
import Consultation
import Foundation
import GRDB
import LeadStore
import Testing

@Suite struct ConcurrencyTests {
  @Test func `programs that append at once take turns`() async throws {
    try await Lobby.open { lobby in
      let path = lobby.folder.path
      await withTaskGroup(of: Void.self) { programs in
        for _ in 0..<3 {
          programs.addTask {
            await #expect(processExitsWith: .success) { [path = path as String] in
              let writer = try JournalWriter(try DataFolder(path))
              for _ in 0..<10 {
                let ticket = try writer.newTicket(now: Lobby.now)
                _ = try writer.append(try Lobby.lead(), ticket: ticket, at: Lobby.now)
              }
            }
          }
        }
      }

      let seqs = try lobby.read().map { try $0.get().seq }
      #expect(seqs == Array(2...31))
      #expect(try lobby.journal().verify().isSound)
    }
  }

  @Test func `threads that append at once take turns`() async throws {
    try await Lobby.open { lobby in
      let writer = try lobby.writer()
      let receipts = try await withThrowingTaskGroup(of: Receipt.self) { threads in
        for _ in 0..<20 {
          threads.addTask {
            let ticket = try writer.newTicket(now: Lobby.now)
            return try writer.append(try Lobby.lead(), ticket: ticket, at: Lobby.now)
          }
        }
        return try await threads.reduce(into: []) { $0.append($1) }
      }

      #expect(receipts.map(\.seq).sorted() == Array(2...21))
      #expect(try lobby.journal().verify().isSound)
    }
  }

  @Test func `one ticket confirmed from two places at once is one entry`() async throws {
    try await Lobby.open { lobby in
      let writer = try lobby.writer()
      let ticket = try writer.newTicket(now: Lobby.now)
      let receipts = try await withThrowingTaskGroup(of: Receipt.self) { threads in
        for _ in 0..<4 {
          threads.addTask {
            try writer.append(try Lobby.lead(), ticket: ticket, at: Lobby.now)
          }
        }
        return try await threads.reduce(into: []) { $0.append($1) }
      }

      #expect(Set(receipts.map(\.seq)) == [2])
      let counts = try lobby.journal().counts()
      #expect(counts == [.keys: 1, .lead: 1])
    }
  }

  @Test func `a program that holds the journal is waited for, but not for ever`() async throws {
    try await Lobby.open { lobby in
      let rival = try DatabaseQueue(path: lobby.folder.journalPath)
      let writer = try lobby.writer()
      let ticket = try writer.newTicket(now: Lobby.now)
      let path = lobby.folder.journalPath

      try rival.inTransaction(.immediate) { _ in
        #expect(throws: LeadStoreError.journalBusy(path: path)) {
          try writer.append(try Lobby.lead(), ticket: ticket, at: Lobby.now)
        }
        return .rollback
      }

      let receipt = try writer.append(try Lobby.lead(), ticket: ticket, at: Lobby.now)
      #expect(receipt.seq == 2)
    }
  }
}
