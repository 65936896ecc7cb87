import GRDB

extension JournalFile {
  /// Refuses what is not a journal of a schema we know, before anything could change it.
  static func requireJournal(
    _ db: Database, path: String, orOlder isOlderWelcome: Bool
  ) throws {
    let mark = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    guard mark == JournalSchema.applicationID else {
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      throw pages == 0
        ? LeadStoreError.journalEmpty(path: path) : LeadStoreError.notAJournal(path: path)
    }
    let known = JournalSchema.version
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found <= known else {
      throw LeadStoreError.schemaTooNew(path: path, found: found, known: known)
    }
    guard found == known || isOlderWelcome else {
      throw LeadStoreError.schemaTooOld(path: path, found: found, known: known)
    }
  }

  /// Asks for durability, and takes the database's word only where it repeats what was asked.
  ///
  /// - `journal_mode` TRUNCATE: the commit is the emptying of the rollback journal, which stays; see
  ///   ``RollbackJournal``. Nothing of what a transaction took out is left in it.
  /// - `synchronous` EXTRA (3): all that is written is synced in its order.
  /// - `secure_delete`: what an erasure empties is overwritten with zeros.
  static func requireDurability(_ db: Database, path: String) throws {
    try require("journal_mode", "TRUNCATE", reads: "truncate", in: db, path: path)
    try require("synchronous", "EXTRA", reads: "3", in: db, path: path)
    try require("secure_delete", "ON", reads: "1", in: db, path: path)
    try requireCaution(db, path: path)
  }

  /// Asks for what keeps a hostile or damaged file from doing more than being unreadable.
  static func requireCaution(_ db: Database, path: String) throws {
    try require("trusted_schema", "OFF", reads: "0", in: db, path: path)
    try require("cell_size_check", "ON", reads: "1", in: db, path: path)
    try require("temp_store", "MEMORY", reads: "2", in: db, path: path)
  }

  private static func require(
    _ pragma: String, _ value: String, reads expected: String, in db: Database, path: String
  ) throws {
    try db.execute(sql: "PRAGMA \(pragma) = \(value)")
    guard try String.fetchOne(db, sql: "PRAGMA \(pragma)") == expected else {
      throw LeadStoreError.notDurable(path: path, pragma: pragma)
    }
  }
}
