import Casework
import Foundation
import GRDB

/// The table `resealing`: age files that a rotation has prepared and not yet put in their places.
extension EntryRow {
  /// Forgets what an earlier rotation left behind.
  static func clearResealing(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM resealing")
  }

  /// Keeps an age file for an entry, until the rotation puts it in its place.
  static func prepare(_ sealed: [UInt8], hash: [UInt8], for seq: Int64, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO resealing (seq, hash, sealed) VALUES (?, ?, ?)",
      arguments: [seq, Data(hash), Data(sealed)])
  }

  /// Lets go of what was prepared for a lead that is being erased.
  static func forgetPrepared(_ lead: LeadID, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM resealing WHERE seq IN (SELECT seq FROM journal WHERE lead = ?)",
      arguments: [Data(lead.bytes)])
  }

  /// The digest of the journal as it will be with what was prepared.
  static func resealedDigest(_ db: Database) throws -> [UInt8] {
    var digest = ResealedDigest()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT seq, coalesce(resealing.hash, resealed_hash) FROM journal
        LEFT JOIN resealing USING (seq) ORDER BY seq
        """)
    while let row = try rows.next() {
      digest.add(
        Int64.fromDatabaseValue(row[0]) ?? 0, Data.fromDatabaseValue(row[1]).map { Array($0) })
    }
    return digest.bytes
  }

  /// Puts everything prepared in its place; the last entry must be the rotation.
  static func applyResealing(_ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE journal SET sealed = resealing.sealed, resealed_hash = resealing.hash
        FROM resealing WHERE resealing.seq = journal.seq
        """)
    try clearResealing(db)
  }
}
