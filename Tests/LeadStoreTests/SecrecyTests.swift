import Casework
import Consultation
import Foundation
import LeadStore
import Testing

@Suite struct SecrecyTests {
  /// A text as it might lie in a file: in UTF-8, in UTF-16 of both orders, or inside base 64.
  static func disguises(of text: String) -> [[UInt8]] {
    let utf8 = Array(text.utf8)
    let inBase64 = (0..<3).map { offset in
      let padded = Data([UInt8](repeating: 0, count: offset) + utf8).base64EncodedString()
      // The first and last four digits depend on what surrounds the text.
      return Array(padded.utf8.dropFirst(4).dropLast(4))
    }
    return [
      utf8, utf8.map { $0 },
      text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] },
      text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] },
    ] + inBase64
  }

  @Test func `no byte on the disk tells who the visitor is or what was said`() async throws {
    try await Lobby.open { lobby in
      try lobby.confirm(5)
      _ = try lobby.journal().exportSealed(to: "\(lobby.folder.path)/backups/export")
      let secrets = [Lobby.visitor, Lobby.telephone, "Ximena", "acne_scars", "microneedling"]

      for name in try Disk.everything(below: lobby.folder.path) {
        guard let bytes = try? Disk.bytes("\(lobby.folder.path)/\(name)") else { continue }
        for secret in secrets {
          for disguise in Self.disguises(of: secret) {
            #expect(bytes.firstRange(of: disguise) == nil, "\(secret) is in \(name)")
          }
        }
      }
    }
  }

  @Test func `a lobby machine writes leads without any file of staff`() async throws {
    try await Lobby.open { lobby in
      let staff = "\(lobby.folder.path)/staff/ana.age"
      let kept = try Disk.bytes(staff)
      try FileManager.default.removeItem(atPath: staff)

      let receipts = try lobby.confirm(2)

      try Disk.write(kept, to: staff)
      #expect(try lobby.read().map { try $0.get().folio } == receipts.map(\.folio))
    }
  }

  @Test func `no error repeats what a visitor said`() async throws {
    try await Lobby.open { lobby in
      let writer = try lobby.writer()
      let ticket = try writer.newTicket(now: Lobby.now)
      try Disk.execute("DROP TABLE journal", on: lobby.folder)

      let error = #expect(throws: LeadStoreError.self) {
        try writer.append(try Lobby.lead(), ticket: ticket, at: Lobby.now)
      }

      let words = "\(try #require(error)) \(String(reflecting: error)) \(error?.hint ?? "")"
      #expect(!words.contains("Ximena"))
      #expect(!words.contains(Lobby.telephone))
      #expect(!words.contains("INSERT"))
    }
  }
}
