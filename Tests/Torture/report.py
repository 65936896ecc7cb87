"""The table of a torture: what was done, how often, what failed."""

COLUMNS = [
    "what",
    "points",
    "tried",
    "distinct",
    "failed",
    "seconds",
    "verdict",
    "remark",
]
SHOWN = 12


def cells(row):
    verdict = "ok" if row.is_good else "bad"
    return [
        row.what,
        row.points,
        row.tried,
        row.distinct,
        len(row.failures),
        round(row.seconds),
        verdict,
        row.remark or ("must lose" if row.must_lose else ""),
    ]


def write(table, folder):
    """Writes the table as tab-separated values, and every failure beside it."""
    folder.mkdir(exist_ok=True)
    lines = [COLUMNS, *map(cells, table)]
    text = "".join("\t".join(map(str, line)) + "\n" for line in lines)
    (folder / "torture.tsv").write_text(text)
    failures = [
        f"{row.what}\t{point}\t{'; '.join(found)}\n"
        for row in table
        for point, found in row.failures
    ]
    (folder / "torture-failures.tsv").write_text("".join(failures))


def show(table):
    """Prints the table, and below it what failed first."""
    width = max((len(row.what) for row in table), default=4)
    print(f"{'what':{width}}  tried  failed")
    for row in table:
        mark = "" if row.is_good else "  BAD"
        remark = f"  {row.remark}" if row.remark else "  must lose" * row.must_lose
        print(f"{row.what:{width}}  {row.tried:5}  {len(row.failures):6}{mark}{remark}")
    for row in table:
        if row.is_good:
            continue
        for point, found in row.failures[:SHOWN]:
            print(f"{row.what}: {point}: {'; '.join(found)}")
