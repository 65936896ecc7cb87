import GRDB

/// The shape of the journal's file, as a list of named steps that lead to it.
///
/// Steps are appended and never edited; how many there are is the schema's number.
enum JournalSchema {
  /// Marks an SQLite file as a journal of Antesala: `AntS` in ASCII.
  static let applicationID = 0x416E_7453

  /// The schema this program reads and writes.
  static var version: Int { migrator.migrations.count }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("one append-only table") { db in
      try db.execute(sql: journal)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("rotations and visits") { db in
      try db.execute(sql: rotationsAndVisits)
    }
    migrator.registerMigration("keys and signers") { db in
      try db.execute(sql: keysAndSigners)
    }
    return migrator
  }

  /// The first step.
  ///
  /// What SQLite itself can hold against a careless hand; the chain holds against a careful one.
  ///
  /// The table takes one more entry after the last, or the emptying of a sealed payload whose lead
  /// has an erasure further on; everything else is refused.
  private static let journal = """
    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY NOT NULL CHECK (seq > 0),
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      lead BLOB NOT NULL CHECK (length(lead) = 16),
      kind TEXT NOT NULL CHECK (kind IN ('lead', 'event', 'erasure', 'access')),
      folio TEXT UNIQUE CHECK (length(folio) = 9),
      device TEXT NOT NULL CHECK (length(device) = 16),
      previous BLOB NOT NULL CHECK (length(previous) = 32),
      sealed_hash BLOB NOT NULL CHECK (length(sealed_hash) = 32),
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
      signature BLOB NOT NULL CHECK (length(signature) = 64),
      sealed BLOB NOT NULL,
      CHECK ((kind = 'lead') = (folio IS NOT NULL))
    ) STRICT;

    CREATE INDEX journal_by_lead ON journal (lead, seq);

    CREATE UNIQUE INDEX journal_one_entry_of_kind_lead ON journal (lead) WHERE kind = 'lead';

    CREATE TRIGGER journal_only_grows BEFORE INSERT ON journal
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)
      OR NEW.previous IS NOT coalesce(
        (SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), zeroblob(32))
      OR length(NEW.sealed) = 0
      OR EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)
      OR EXISTS (SELECT 1 FROM journal WHERE folio = NEW.folio)
      OR EXISTS (SELECT 1 FROM journal WHERE hash = NEW.hash)
      OR (NEW.kind = 'lead' AND EXISTS (SELECT 1 FROM journal WHERE lead = NEW.lead))
    BEGIN
      SELECT RAISE(ABORT, 'an entry follows the last one and is new');
    END;

    CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal
    BEGIN
      SELECT RAISE(ABORT, 'entries are never deleted');
    END;

    CREATE TRIGGER journal_keeps_fields BEFORE UPDATE ON journal
    WHEN NEW.seq IS NOT OLD.seq OR NEW.id IS NOT OLD.id OR NEW.lead IS NOT OLD.lead
      OR NEW.kind IS NOT OLD.kind OR NEW.folio IS NOT OLD.folio
      OR NEW.device IS NOT OLD.device OR NEW.previous IS NOT OLD.previous
      OR NEW.sealed_hash IS NOT OLD.sealed_hash OR NEW.hash IS NOT OLD.hash
      OR NEW.signature IS NOT OLD.signature
      OR NEW.sealed IS NOT x''
      OR OLD.kind NOT IN ('lead', 'event')
      OR NOT EXISTS (
        SELECT 1 FROM journal WHERE lead = OLD.lead AND kind = 'erasure' AND seq > OLD.seq)
    BEGIN
      SELECT RAISE(ABORT, 'entries are never changed, only emptied after an erasure');
    END;
    """

  /// The names of tables, indices and triggers that are not as this program makes them.
  static func alterations(in db: Database) throws -> [String] {
    let made = try DatabaseQueue()
    try migrator.migrate(made)
    let expected = try made.read(objects)
    let found = try objects(db)
    return Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.sorted()
  }

  private static func objects(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT CAST(name AS TEXT), CAST(coalesce(sql, '') AS TEXT) FROM sqlite_schema")
    return Dictionary(rows.map { (text($0[0]), text($0[1])) }, uniquingKeysWith: +)
  }

  private static func text(_ value: DatabaseValue) -> String {
    String.fromDatabaseValue(value) ?? ""
  }
}
