import Casework
import Consultation
import Foundation
import GRDB

extension EntryRow {
  /// A place in the chain.
  struct Place: Equatable {
    let seq: Int64
    let hash: [UInt8]
  }

  /// The end of the chain; before the first entry, place 0 with ``Entry/origin``.
  static func last(_ db: Database) throws -> Place {
    let row = try Row.fetchOne(db, sql: "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")
    guard let row else { return Place(seq: 0, hash: Entry.origin) }
    guard let seq = Int64.fromDatabaseValue(row["seq"]),
      let hash = Data.fromDatabaseValue(row["hash"])
    else { throw LeadStoreError.entryMalformed(seq: 0, column: "hash") }
    // No journal comes near it, and much could not follow it.
    guard seq < .max / 2 else { throw LeadStoreError.entryMalformed(seq: seq, column: "seq") }
    return Place(seq: seq, hash: Array(hash))
  }

  /// The hash at a place; `nil` where there is no entry. Place 0 has ``Entry/origin``.
  static func hash(at seq: Int64, _ db: Database) throws -> [UInt8]? {
    if seq == 0 { return Entry.origin }
    return try DatabaseValue.fetchOne(
      db, sql: "SELECT hash FROM journal WHERE seq = ?", arguments: [seq]
    ).flatMap(Data.fromDatabaseValue).map { Array($0) }
  }

  /// How many entries of a stretch are empty.
  static func emptied(in seqs: ClosedRange<Int64>, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM journal WHERE seq BETWEEN ? AND ? AND length(sealed) = 0",
      arguments: [seqs.lowerBound, seqs.upperBound]) ?? 0
  }

  /// The places of all entries about a lead.
  static func seqs(about lead: LeadID, _ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: "SELECT seq FROM journal WHERE lead = ?", arguments: [Data(lead.bytes)])
  }

  /// How many entries there are of each kind; kinds we do not know are left out.
  static func counts(_ db: Database) throws -> [Entry.Kind: Int] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT kind, count(*) AS count FROM journal GROUP BY kind")
    return Dictionary(
      rows.compactMap { row in
        String.fromDatabaseValue(row["kind"]).flatMap(Entry.Kind.init).map {
          ($0, Int.fromDatabaseValue(row["count"]) ?? 0)
        }
      }, uniquingKeysWith: +)
  }

  /// The place of a lead's own entry, and whether it was emptied; `nil` where there is none.
  static func lead(
    _ lead: LeadID, _ db: Database
  ) throws -> (seq: Int64, isEmptied: Bool)? {
    try Row.fetchOne(
      db,
      sql: "SELECT seq, length(sealed) = 0 FROM journal WHERE lead = ? AND kind = 'lead'",
      arguments: [Data(lead.bytes)]
    ).map { (Int64.fromDatabaseValue($0[0]) ?? 0, Bool.fromDatabaseValue($0[1]) ?? false) }
  }

  /// The place of the last change of the clinic's key; 0 where it is the first key still.
  static func lastRotation(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT seq FROM journal WHERE kind IN ('rotation', 'keys') AND kind = 'rotation'
        ORDER BY seq DESC LIMIT 1
        """) ?? 0
  }

  /// The place of the last text about keys, be it vouched for or not; 0 where there is none.
  static func lastStatement(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT max(seq) FROM journal WHERE \(isStatement)") ?? 0
  }

  /// What holds of the texts about keys, those before the first statement left out.
  static func keyHistory(_ db: Database) throws -> KeyHistory {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT seq, sealed FROM journal WHERE \(isStatement) ORDER BY seq")
    var history = KeyHistory()
    while let row = try rows.next() {
      history.take(
        Data.fromDatabaseValue(row[1]).map { Array($0) } ?? [],
        at: Int64.fromDatabaseValue(row[0]) ?? 0)
    }
    return history
  }

  private static let isStatement = "kind IN ('rotation', 'keys')"

  /// The entries of a lead before a place that an erasure there empties, and that are not empty.
  static func unemptied(
    _ lead: LeadID, before seq: Int64, _ db: Database
  ) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT seq FROM journal
        WHERE lead = ? AND seq < ? AND kind IN (\(erasable)) AND length(sealed) > 0 ORDER BY seq
        """, arguments: [Data(lead.bytes), seq])
  }

  /// Empties what is sealed in those entries.
  static func empty(_ lead: LeadID, before seq: Int64, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE journal SET sealed = x''
        WHERE lead = ? AND seq < ? AND kind IN (\(erasable)) AND length(sealed) > 0
        """, arguments: [Data(lead.bytes), seq])
  }

  private static var erasable: String {
    Entry.Kind.allCases.filter(\.isErasable).map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }
}
