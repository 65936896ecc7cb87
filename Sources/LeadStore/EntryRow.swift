import Casework
import Consultation
import Foundation
import GRDB

/// Entries as rows of the table `journal`.
///
/// Reading trusts no row: texts come as bytes, so that not even a hidden NUL goes unseen, and a
/// column of another type or length is a fact to report, not a crash.
enum EntryRow {
  private static let columns = """
    seq, id, lead, CAST(kind AS BLOB) AS kind, CAST(folio AS BLOB) AS folio,
    CAST(device AS BLOB) AS device, previous, sealed_hash, hash, signature, resealed_hash,
    sealed
    """

  /// Appends an entry.
  static func insert(_ entry: Entry, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO journal (seq, id, lead, kind, folio, device, previous, sealed_hash, hash,
          signature, sealed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entry.seq, Data(entry.id.bytes), Data(entry.lead.bytes), entry.kind.rawValue,
        entry.folio?.description, entry.device, Data(entry.previous), Data(entry.sealedHash),
        Data(entry.hash), Data(entry.signature), Data(entry.sealed),
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
    try Row.fetchAll(
      db, sql: "SELECT \(columns) FROM journal WHERE seq > ? ORDER BY seq LIMIT ?",
      arguments: [seq, limit]
    ).map { Line(seq: Int64.fromDatabaseValue($0["seq"]) ?? 0, entry: read($0)) }
  }

  /// Every row about a lead, in order.
  static func all(about lead: LeadID, _ db: Database) throws -> [Line] {
    try Row.fetchAll(
      db, sql: "SELECT \(columns) FROM journal WHERE lead = ? ORDER BY seq",
      arguments: [Data(lead.bytes)]
    ).map { Line(seq: Int64.fromDatabaseValue($0["seq"]) ?? 0, entry: read($0)) }
  }

  private static func read(_ row: Row) -> Result<Entry, LeadStoreError> {
    let seq = Int64.fromDatabaseValue(row["seq"]) ?? 0
    do throws(LeadStoreError) {
      let cells = Cells(row: row, seq: seq)
      return .success(
        Entry(
          seq: seq,
          id: try cells.value("id") { EntryID(bytes: $0) },
          lead: try cells.value("lead") { LeadID(bytes: $0) },
          kind: try cells.value("kind") {
            Entry.Kind(rawValue: String(decoding: $0, as: UTF8.self))
          },
          folio: try cells.folio(),
          device: try cells.value("device") { String(validating: $0, as: UTF8.self) },
          previous: try cells.bytes("previous", count: 32),
          sealedHash: try cells.bytes("sealed_hash", count: 32),
          hash: try cells.bytes("hash", count: 32),
          signature: try cells.bytes("signature", count: 64),
          resealedHash: try cells.bytesIfAny("resealed_hash", count: 32),
          sealed: try cells.bytes("sealed")))
    } catch {
      return .failure(error)
    }
  }
}

/// The cells of one row, each a fact or a named fault.
private struct Cells {
  let row: Row
  let seq: Int64

  func bytes(_ column: String, count: Int? = nil) throws(LeadStoreError) -> [UInt8] {
    let cell: DatabaseValue = row[column]
    guard case .blob(let data) = cell.storage, count == nil || data.count == count else {
      throw .entryMalformed(seq: seq, column: column)
    }
    return Array(data)
  }

  /// As ``bytes(_:count:)``; `nil` where there is nothing.
  func bytesIfAny(_ column: String, count: Int) throws(LeadStoreError) -> [UInt8]? {
    let cell: DatabaseValue = row[column]
    return cell.isNull ? nil : try bytes(column, count: count)
  }

  func value<Value>(
    _ column: String, _ make: ([UInt8]) -> Value?
  ) throws(LeadStoreError) -> Value {
    guard let value = make(try bytes(column)) else {
      throw .entryMalformed(seq: seq, column: column)
    }
    return value
  }

  /// A folio as this program writes it, letter by letter; `nil` where there is none.
  func folio() throws(LeadStoreError) -> Folio? {
    let cell: DatabaseValue = row["folio"]
    if cell.isNull { return nil }
    return try value("folio") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return Folio(text).flatMap { $0.description == text ? $0 : nil }
    }
  }
}
