import GRDB

/// Walking along the journal, and stopping where it leads nowhere.
///
/// A loop goes on from the last row that it was given. In a file whose pages were exchanged that row
/// may lie before the one it came from, and the loop would never end. So rows come in order here, or
/// the file is damaged, as SQLite says where it notices itself.
extension EntryRow {
  /// At most so many rows after a place, each further on than the one before.
  static func next(after seq: Int64, limit: Int, _ db: Database) throws -> [Line] {
    let lines = try page(after: seq, limit: limit, db)
    var last = seq
    for line in lines {
      guard line.seq > last else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      last = line.seq
    }
    return lines
  }

  /// The place of the last row up to a place; 0 where there is none.
  static func last(upTo seq: Int64, _ db: Database) throws -> Int64 {
    let found = try Int64.fetchOne(
      db, sql: "SELECT seq FROM journal WHERE seq BETWEEN 1 AND ? ORDER BY seq DESC LIMIT 1",
      arguments: [seq])
    guard let found else { return 0 }
    guard (1...max(1, seq)).contains(found) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return found
  }
}
