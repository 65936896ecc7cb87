import Casework
import AgeEncryption
import Consultation
import Foundation
import LeadStore
import Testing

/// A clinic's data folder on a real disk, made for one test and taken away after it.
struct Lobby {
  static let now = Moment(secondsSince1970: 1_795_370_400)
  static let passphrase = "correct horse battery staple"
  /// Made up; as hard on encodings as names are.
  static let visitor = "Ximena Prueba Ñandú"
  static let telephone = "+526640000017"

  let folder: DataFolder
  let recoveryKey: String
  let recipients: [X25519Recipient]

  /// Runs a story in a lobby that has just been set up.
  static func open<Result>(
    _ story: (Lobby) async throws -> Result
  ) async throws -> Result {
    try await withEmptyPlace { place in
      let made = try DataFolder.setUp(
        at: place, staff: "ana", passphrase: passphrase, now: now, workFactor: 4)
      return try await story(
        Lobby(folder: made.folder, recoveryKey: made.recoveryKey, recipients: made.recipients))
    }
  }

  /// Runs a story with a path where nothing is yet.
  static func withEmptyPlace<Result>(
    _ story: (String) async throws -> Result
  ) async throws -> Result {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("antesala-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: place) }
    return try await story(place)
  }

  /// What the clocks say so many seconds after ``now``, on a machine that has been on for a while.
  static func reading(
    after seconds: Int64 = 0, clockError: Int64 = 0, boot: String? = "first"
  ) -> ClockReading {
    ClockReading(
      moment: now.adding(seconds: seconds + clockError),
      uptime: Uptime(seconds: 20_000 + seconds), boot: boot)
  }

  /// What the kiosk writes with: nobody's acts, only leads.
  func kiosk() throws -> JournalWriter { try JournalWriter(folder) }

  /// What ana writes with.
  func writer() throws -> JournalWriter { try JournalWriter(folder, signedBy: try key()) }

  func key() throws -> StaffKey {
    try StaffKey.open(in: folder, name: "ana", passphrase: Self.passphrase, now: Self.now)
  }

  func reader() throws -> JournalReader { try JournalReader(folder, key: try key()) }

  func journal() throws -> SealedJournal { try folder.journal() }

  /// Lets so many visitors confirm a lead.
  @discardableResult
  func confirm(_ count: Int = 1) throws -> [Receipt] {
    let writer = try kiosk()
    return try (0..<count).map { _ in
      let ticket = try writer.newTicket(now: Self.now)
      return try writer.append(try Self.lead(), ticket: ticket, at: Self.now)
    }
  }

  /// What ana does about a lead.
  static func event(
    id: EntryID = EntryID(now: now), about receipt: Receipt, _ change: CaseChange
  ) -> CaseEvent {
    CaseEvent(
      id: id, lead: receipt.lead, by: "ana", at: now, seen: receipt.seq, change: change)
  }

  /// Every lead that can be read, every fault as itself.
  func read() throws -> [Result<LeadRecord, LeadStoreError>] { Array(try reader().leads()) }

  /// The consultation of a visitor who does not exist.
  static func lead(name: String = visitor) throws -> Lead {
    let json = """
      {"contact":{"name":"\(name)","telephone":"\(telephone)","channel":"whatsapp",
       "bestTime":"any"},
       "consent":{"purposes":["contact"],"signature":"\(name)","acceptance":"ACEPTO",
       "noticeSHA256":"\(String(repeating: "0", count: 64))","language":"es",
       "givenAt":"2026-11-22T18:00:00Z","kiosk":"lobby"},
       "answers":{"age":34,"preg":"no","concern":["acne_scars"],"iso_ago":"P5M"},
       "advice":[{"treatment":"microneedling","status":"suitable","match":true,"rank":1,
       "reasons":[],"unknown":[],"sessions":["2026-12-01"]}],
       "language":"es","on":"2026-11-22",
       "pack":{"id":"vive","version":"1","sha256":"\(String(repeating: "1", count: 64))"}}
      """
    return try JSONDecoder().decode(Lead.self, from: Data(json.utf8))
  }
}
