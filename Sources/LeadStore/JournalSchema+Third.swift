extension JournalSchema {
  /// The third step: who may read and sign stands in the journal, and people sign what they do.
  ///
  /// SQLite cannot change a check, so the table is made again and its rows are taken over. `signer`
  /// and `person_signature` lie outside of the hash: the person signs the hash, which covers all
  /// else.
  static let keysAndSigners = """
    DROP TRIGGER journal_only_grows;
    DROP TRIGGER journal_keeps_entries;
    DROP TRIGGER journal_keeps_fields;
    DROP INDEX journal_by_lead;
    DROP INDEX journal_one_entry_of_kind_lead;
    DROP INDEX journal_rotations;
    ALTER TABLE journal RENAME TO journal_before;

    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY NOT NULL CHECK (seq > 0),
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
      lead BLOB NOT NULL CHECK (length(lead) = 16),
      kind TEXT NOT NULL CHECK (
        kind IN ('lead', 'event', 'erasure', 'access', 'export', 'rotation', 'keys')),
      folio TEXT UNIQUE CHECK (length(folio) = 9),
      device TEXT NOT NULL CHECK (length(device) = 16),
      previous BLOB NOT NULL CHECK (length(previous) = 32),
      sealed_hash BLOB NOT NULL CHECK (length(sealed_hash) = 32),
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
      signature BLOB NOT NULL CHECK (length(signature) = 64),
      signer TEXT CHECK (length(signer) = 16),
      person_signature BLOB CHECK (length(person_signature) = 64),
      resealed_hash BLOB CHECK (length(resealed_hash) = 32),
      sealed BLOB NOT NULL,
      CHECK ((kind = 'lead') = (folio IS NOT NULL)),
      CHECK ((signer IS NULL) = (person_signature IS NULL)),
      CHECK (kind NOT IN ('rotation', 'keys') OR resealed_hash IS NULL)
    ) STRICT;

    INSERT INTO journal
      SELECT seq, id, lead, kind, folio, device, previous, sealed_hash, hash, signature, NULL, NULL,
        resealed_hash, sealed
      FROM journal_before ORDER BY seq;
    DROP TABLE journal_before;

    CREATE INDEX journal_by_lead ON journal (lead, seq);

    CREATE UNIQUE INDEX journal_one_entry_of_kind_lead ON journal (lead) WHERE kind = 'lead';

    CREATE INDEX journal_statements ON journal (seq) WHERE kind IN ('rotation', 'keys');

    CREATE TRIGGER journal_only_grows BEFORE INSERT ON journal
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)
      OR NEW.previous IS NOT coalesce(
        (SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), zeroblob(32))
      OR length(NEW.sealed) = 0
      OR NEW.resealed_hash IS NOT NULL
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
      OR NEW.signer IS NOT OLD.signer OR NEW.person_signature IS NOT OLD.person_signature
      OR NOT (
        NEW.sealed IS x'' AND NEW.resealed_hash IS OLD.resealed_hash
        AND OLD.kind IN ('lead', 'event')
        AND EXISTS (
          SELECT 1 FROM journal WHERE lead = OLD.lead AND kind = 'erasure' AND seq > OLD.seq)
        OR OLD.sealed IS NOT x''
        AND 'rotation' IS (SELECT kind FROM journal ORDER BY seq DESC LIMIT 1)
        AND EXISTS (
          SELECT 1 FROM resealing
          WHERE seq = OLD.seq AND hash IS NEW.resealed_hash AND sealed IS NEW.sealed))
    BEGIN
      SELECT RAISE(ABORT, 'entries are never changed, only emptied or sealed anew');
    END;

    PRAGMA user_version = 3;
    """
}
