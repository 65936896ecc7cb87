"""Journals whose rows are not what the program wrote: somebody who knows SQLite well."""

import sqlite3
from contextlib import closing, contextmanager, suppress

ESCAPES = "\x1b[31m\x07\u009b2J\u202eX\x00\r\n"
HUGE = 10**15


@contextmanager
def opened(path):
    """A journal with checks off and triggers away, which are back afterwards."""
    with closing(sqlite3.connect(path, isolation_level=None)) as journal:
        journal.execute("PRAGMA ignore_check_constraints = ON")
        query = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        triggers = journal.execute(query).fetchall()
        for name, _ in triggers:
            journal.execute(f'DROP TRIGGER "{name}"')
        yield journal
        for _, sql in triggers:
            with suppress(sqlite3.OperationalError):  # Of a table that is gone.
                journal.execute(sql)


def columns(journal):
    return [row[1] for row in journal.execute("PRAGMA table_info(journal)")]


def seqs(journal):
    return [row[0] for row in journal.execute("SELECT seq FROM journal ORDER BY seq")]


def column_changed(journal, chance):
    """One value of one row: nothing, noise, another row's, too long, with escapes."""
    column = chance.choice([name for name in columns(journal) if name != "seq"])
    seq, other = chance.sample(seqs(journal), 2)
    (value,) = journal.execute(
        f"SELECT {column} FROM journal WHERE seq = ?", [seq]
    ).fetchone()
    (others,) = journal.execute(
        f"SELECT {column} FROM journal WHERE seq = ?", [other]
    ).fetchone()
    as_it_is = value if isinstance(value, bytes) else str(value or "").encode()
    noise = chance.randbytes(max(1, len(as_it_is)))
    flipped = bytearray(as_it_is or b"\0")
    flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
    kinds = [b"", noise, bytes(flipped), as_it_is + noise, as_it_is[:-1], others]
    kinds += [bytes(1_000_000)]
    kinds += [kind.decode("latin-1") for kind in kinds if isinstance(kind, bytes)]
    kinds += [ESCAPES, ESCAPES[:9], ESCAPES * 9, None, 7]
    chance.shuffle(kinds)
    for new in kinds:
        if new == value:
            continue
        try:
            journal.execute(
                f"UPDATE journal SET {column} = ? WHERE seq = ?", [new, seq]
            )
            return
        except sqlite3.IntegrityError:
            continue  # Of a type or a value that the table itself refuses.


def row_gone(journal, chance):
    """Rows that are missing: at the beginning, at the end, or between."""
    every = seqs(journal)
    count = chance.choice([1, 1, 2, 10])
    start = chance.choice([0, len(every) - count, chance.randrange(len(every) - count)])
    for seq in every[start : start + count]:
        journal.execute("DELETE FROM journal WHERE seq = ?", [seq])


def row_moved(journal, chance):
    """A row in another place, very far away if need be."""
    places = [HUGE, 2**63 - 1, -5, 0, -(2**63), seqs(journal)[-1] + 2, 2**32]
    seq = chance.choice(seqs(journal))
    journal.execute(
        "UPDATE journal SET seq = ? WHERE seq = ?", [chance.choice(places), seq]
    )


def rows_exchanged(journal, chance):
    """Two rows in each other's place."""
    one, other = chance.sample(seqs(journal), 2)
    for before, after in ((one, -1), (other, one), (-1, other)):
        journal.execute("UPDATE journal SET seq = ? WHERE seq = ?", [after, before])


def row_forged(journal, chance):
    """A row of nobody, after all others."""
    names = columns(journal)
    seq = chance.choice(seqs(journal))
    row = list(
        journal.execute(
            f"SELECT {', '.join(names)} FROM journal WHERE seq = ?", [seq]
        ).fetchone()
    )
    row[names.index("seq")] = chance.choice([seqs(journal)[-1] + 1, HUGE])
    for name in ("id", "hash", "lead"):
        row[names.index(name)] = chance.randbytes(len(row[names.index(name)]))
    if row[names.index("folio")]:
        row[names.index("folio")] = "0000-0000"
    marks = ", ".join("?" * len(row))
    journal.execute(f"INSERT INTO journal VALUES ({marks})", row)


def emptied(journal, chance):
    """A payload that is gone without an erasure."""
    seq = chance.choice(seqs(journal))
    journal.execute("UPDATE journal SET sealed = x'' WHERE seq = ?", [seq])


def table_gone(journal, chance):
    """A table, an index or a whole schema that is missing or another's."""
    journal.execute(
        chance.choice(
            [
                "DROP INDEX journal_by_lead",
                "DROP TABLE visits",
                "DROP TABLE resealing",
                "CREATE TABLE more (a, b)",
                f'CREATE TABLE "{ESCAPES[:4]}" (a)',
                "CREATE VIEW more AS SELECT * FROM journal, journal, journal",
                "CREATE TRIGGER more AFTER INSERT ON visits BEGIN DELETE FROM resealing; END",
                "ALTER TABLE journal ADD COLUMN more ANY",
                "ALTER TABLE journal RENAME TO journals",
                "PRAGMA user_version = 0",
                "PRAGMA user_version = 99",
                "PRAGMA application_id = 1",
            ]
        )
    )


def schema_rewritten(journal, chance):
    """What SQLite remembers of the tables, made into something else."""
    journal.execute("PRAGMA writable_schema = ON")
    journal.execute(
        chance.choice(
            [
                "UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'journal'",
                "UPDATE sqlite_schema SET rootpage = 2 WHERE type = 'index'",
                "UPDATE sqlite_schema SET rootpage = 99999999 WHERE name = 'journal'",
                "UPDATE sqlite_schema SET sql = 'CREATE TABLE journal (seq)'"
                " WHERE name = 'journal'",
                "UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '')"
                " WHERE name = 'journal'",
                "DELETE FROM sqlite_schema WHERE name = 'journal_by_lead'",
                "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 0,"
                " 'CREATE VIRTUAL TABLE x USING none(y)')",
            ]
        )
    )


ROWS = [
    column_changed,
    column_changed,
    column_changed,
    column_changed,
    row_gone,
    row_moved,
    rows_exchanged,
    row_forged,
    emptied,
    table_gone,
    schema_rewritten,
]


def vouched(path):
    """All that the chain and the schema vouch for; `None` where it cannot be read."""
    try:
        with closing(
            sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
        ) as db:
            db.text_factory = bytes
            schema = db.execute("SELECT name, sql FROM sqlite_schema ORDER BY 1, 2")
            rows = db.execute("SELECT * FROM journal NOT INDEXED ORDER BY seq")
            mark = db.execute("PRAGMA application_id"), db.execute(
                "PRAGMA user_version"
            )
            return [list(part) for part in (schema, rows, *mark)]
    except (sqlite3.Error, OverflowError, UnicodeDecodeError):
        return None
