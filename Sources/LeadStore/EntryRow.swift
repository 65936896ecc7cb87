import Casework
import Consultation
import Foundation
import GRDB

/// Entries as rows of the table `journal`.
///
/// Reading trusts no row: texts come as bytes, so that not even a hidden NUL goes unseen, and a
/// column of another type or length is a fact to report, not a crash.
enum EntryRow {
  /// What ``read(_:)`` asks for, in the order of ``Column``.
  private static let columns = """
    seq, id, lead, CAST(kind AS BLOB), CAST(folio AS BLOB), CAST(device AS BLOB), previous,
    sealed_hash, hash, signature, CAST(signer AS BLOB), person_signature, resealed_hash, sealed
    """

  /// Appends an entry.
  static func insert(_ entry: Entry, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO journal (seq, id, lead, kind, folio, device, previous, sealed_hash, hash,
          signature, signer, person_signature, sealed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entry.seq, Data(entry.id.bytes), Data(entry.lead.bytes), entry.kind.rawValue,
        entry.folio?.description, entry.device, Data(entry.previous), Data(entry.sealedHash),
        Data(entry.hash), Data(entry.signature), entry.signer,
        entry.personSignature.map { Data($0) }, Data(entry.sealed),
      ])
  }

  /// The entry with an id.
  static func find(_ id: EntryID, _ db: Database) throws -> Entry? {
    try Row.fetchOne(
      db, sql: "SELECT \(columns) FROM journal WHERE id = ?", arguments: [Data(id.bytes)]
    ).map { try read($0).get() }
  }

  /// The lead with a folio.
  static func find(_ folio: Folio, _ db: Database) throws -> Entry? {
    try Row.fetchOne(
      db, sql: "SELECT \(columns) FROM journal WHERE folio = ?", arguments: [folio.description]
    ).map { try read($0).get() }
  }

  /// The last entry in which something is sealed.
  static func lastSealed(_ db: Database) throws -> Entry? {
    let last = try lines(
      "kind NOT IN ('rotation', 'keys') AND length(sealed) > 0 ORDER BY seq DESC LIMIT 1", [], db)
    return try last.first?.entry.get()
  }

  /// Whether a folio has been given away.
  static func isTaken(_ folio: Folio, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM journal WHERE folio = ?)",
      arguments: [folio.description]) ?? false
  }

  /// A row: an entry, or what is wrong with it.
  struct Line: Sendable {
    let seq: Int64
    let entry: Result<Entry, LeadStoreError>
  }

  /// At most so many rows after a place, in order.
  static func page(after seq: Int64, limit: Int, _ db: Database) throws -> [Line] {
    try lines("seq > ? ORDER BY seq LIMIT ?", [seq, limit], db)
  }

  /// Every row about a lead, in order.
  static func all(about lead: LeadID, _ db: Database) throws -> [Line] {
    try lines("lead = ? ORDER BY seq", [Data(lead.bytes)], db)
  }

  /// The rows that a condition chooses, each read where it lies.
  private static func lines(
    _ condition: String, _ arguments: StatementArguments, _ db: Database
  ) throws -> [Line] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(columns) FROM journal WHERE \(condition)", arguments: arguments)
    var lines: [Line] = []
    while let row = try rows.next() { lines.append(Line(seq: seq(row), entry: read(row))) }
    return lines
  }

  private static func seq(_ row: Row) -> Int64 {
    Int64.fromDatabaseValue(row[Column.seq.rawValue]) ?? 0
  }

  private static func read(_ row: Row) -> Result<Entry, LeadStoreError> {
    let seq = seq(row)
    do throws(LeadStoreError) {
      let cells = Cells(row: row, seq: seq)
      return .success(
        Entry(
          seq: seq,
          id: try cells.value(.id) { EntryID(bytes: $0) },
          lead: try cells.value(.lead) { LeadID(bytes: $0) },
          kind: try cells.value(.kind) {
            Entry.Kind(rawValue: String(decoding: $0, as: UTF8.self))
          },
          folio: try cells.folio(),
          device: try cells.value(.device) { String(utf8: $0.span) },
          previous: try cells.bytes(.previous, count: 32),
          sealedHash: try cells.bytes(.sealedHash, count: 32),
          hash: try cells.bytes(.hash, count: 32),
          signature: try cells.bytes(.signature, count: 64),
          signer: try cells.signer(),
          personSignature: try cells.bytesIfAny(.personSignature, count: 64),
          resealedHash: try cells.bytesIfAny(.resealedHash, count: 32),
          sealed: try cells.bytes(.sealed)))
    } catch {
      return .failure(error)
    }
  }
}

/// The columns of a row, by their place in it.
private enum Column: Int {
  case seq, id, lead, kind, folio, device, previous, sealedHash, hash, signature
  case signer, personSignature, resealedHash, sealed

  /// As the table calls it.
  var name: String {
    switch self {
    case .sealedHash: "sealed_hash"
    case .resealedHash: "resealed_hash"
    case .personSignature: "person_signature"
    case .seq, .id, .lead, .kind, .folio, .device, .previous, .hash, .signature, .signer, .sealed:
      "\(self)"
    }
  }
}

/// The cells of one row, each a fact or a named fault.
private struct Cells {
  let row: Row
  let seq: Int64

  func bytes(_ column: Column, count: Int? = nil) throws(LeadStoreError) -> [UInt8] {
    let cell: DatabaseValue = row[column.rawValue]
    guard case .blob(let data) = cell.storage, count == nil || data.count == count else {
      throw .entryMalformed(seq: seq, column: column.name)
    }
    return data.withUnsafeBytes { Array($0) }
  }

  /// As ``bytes(_:count:)``; `nil` where there is nothing.
  func bytesIfAny(_ column: Column, count: Int) throws(LeadStoreError) -> [UInt8]? {
    row.hasNull(atIndex: column.rawValue) ? nil : try bytes(column, count: count)
  }

  func value<Value>(
    _ column: Column, _ make: ([UInt8]) -> Value?
  ) throws(LeadStoreError) -> Value {
    guard let value = make(try bytes(column)) else {
      throw .entryMalformed(seq: seq, column: column.name)
    }
    return value
  }

  /// The name of a person's signing key; `nil` where no person signed.
  func signer() throws(LeadStoreError) -> String? {
    if row.hasNull(atIndex: Column.signer.rawValue) { return nil }
    return try value(.signer) { String(utf8: $0.span) }
  }

  /// A folio as this program writes it, letter by letter; `nil` where there is none.
  func folio() throws(LeadStoreError) -> Folio? {
    if row.hasNull(atIndex: Column.folio.rawValue) { return nil }
    return try value(.folio) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return Folio(text).flatMap { $0.description == text ? $0 : nil }
    }
  }
}
