"""The figures as a table for people and as JSON for programs."""

import statistics
from dataclasses import dataclass
from typing import Callable, Optional


@dataclass
class Row:
    """One line of the table: a measure, and what is aimed at, if anything."""

    measure: str
    key: str
    unit: str
    digits: int = 1
    aim: str = ""
    # Judges the medians of antesala and of what it is measured beside.
    is_met: Optional[Callable[[float, Optional[float]], bool]] = None
    # Judges the worst of all runs in place of the median.
    by_worst: bool = False


def _consoles(leads, seconds, milliseconds):
    """The rows of a console before so many leads."""
    key = str(leads)
    return [
        Row(f"staff, {leads:,} leads: list", f"{key} open", "s", 2, f"under {seconds}",
            lambda a, _: a <= seconds),
        Row("  all of them", f"{key} whole", "s", 2, f"under {seconds}",
            lambda a, _: a <= seconds),
        Row("  on all processors", f"{key} open processor", "s", 2),
        Row("  list, without pages", f"{key} first open", "s", 2, f"under {seconds}",
            lambda a, _: a <= seconds),
        Row("  all, without pages", f"{key} first whole", "s", 2),
        Row("  on all processors", f"{key} first open processor", "s", 2),
        Row("  key of a search", f"{key} search", "ms", 1),
        Row("  the slowest key", f"{key} search worst", "ms", 1, f"under {milliseconds}",
            lambda a, _: a <= milliseconds, by_worst=True),
        Row("  memory per lead", f"{key} lead memory", "KiB", 2),
        Row("  resident", f"{key} resident", "MiB"),
        Row("  highest so far", f"{key} highest", "MiB"),
        Row("  inventing them", f"{key} fill", "s"),
    ]


ROWS = [
    Row("start to first frame", "start", "ms", 1, "within 5x", lambda a, d: a <= 5 * d),
    Row("  processor time", "start processor", "ms"),
    Row("key to frame", "key", "ms", 2, "within 2x", lambda a, d: a <= 2 * d),
    Row("  processor time", "key processor", "ms", 2),
    Row("bytes per moved selection", "bytes", "B", 0, "at most 150", lambda a, _: a <= 150),
    Row("key to frame, list scrolls", "scroll key", "ms", 2),
    Row("bytes, list scrolls", "scroll bytes", "B", 0),
    Row("resident, first screen", "resident first", "MiB", 1, "at most 30",
        lambda a, _: a <= 30),
    Row("  highest so far", "highest first", "MiB"),
    Row("  shared pages divided", "proportional first", "MiB"),
    Row("resident, all answered", "resident last", "MiB", 1, "at most 30", lambda a, _: a <= 30),
    Row("  highest so far", "highest last", "MiB"),
    Row("  shared pages divided", "proportional last", "MiB"),
    Row("idle: processor ticks", "idle ticks", "", 0, "none", lambda a, _: a == 0),
    Row("idle: times woken", "idle wakes", "", 0),
    Row("idle: bytes written", "idle bytes", "B", 0, "none", lambda a, _: a == 0),
    Row("assess --lines, all", "assess clock", "s", 2, "under 1", lambda a, _: a < 1),
    Row("  on all processors", "assess processor", "s", 2),
    Row("  a single one, with start", "assess one", "s", 2),
    Row("instructions an assessment", "instructions", "", 0),
    Row("  of them in judging", "instructions judging", "", 0),
    Row("a visitor, judged alone", "judged", "µs", 1, "a 20th", lambda a, z: a * 20 <= z),
    Row("  so many a second", "rate", "", 0),
    Row("  asked and answered", "asked", "µs", 1),
    *_consoles(10_000, 1.5, 16),
    *_consoles(100_000, 10, 50),
]


def summary(values):
    return {"median": statistics.median(values), "least": min(values), "most": max(values),
            "count": len(values)}


def judged(figures, rival="dialog"):
    """For each measure with figures: its row, summaries by contestant, ratio, and whether met."""
    for row in ROWS:
        found = {name: summary(measured[row.key])
                 for name, measured in figures.items() if measured.get(row.key)}
        if "antesala" not in found:
            continue
        ours = found["antesala"]["median"]
        theirs = found[rival]["median"] if rival in found else None
        ratio = ours / theirs if theirs else None
        # Where nothing is aimed at, nothing may happen even once.
        strict = row.by_worst or row.aim == "none"
        worst = found["antesala"]["most"] if strict else ours
        met = row.is_met(worst, theirs) if row.is_met else None
        yield row, found, ratio, met


def table(figures, rival="dialog"):
    head = ("measure", "antesala", rival, "ratio", "aim", "met")
    lines = [head]
    for row, found, ratio, met in judged(figures, rival):
        lines.append((
            row.measure, _cell(row, found.get("antesala")), _cell(row, found.get(rival)),
            f"{ratio:.2f}" if ratio is not None else "", row.aim,
            {True: "yes", False: "NO", None: ""}[met]))
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    lines.insert(1, tuple("-" * width for width in widths))
    return "\n".join(
        "  ".join(cell.rjust(width) if 1 <= column <= 3 else cell.ljust(width)
                  for column, (cell, width) in enumerate(zip(line, widths))).rstrip()
        for line in lines)


def _cell(row, found):
    if found is None:
        return ""
    median, least, most = (
        f"{found[name]:,.{row.digits}f}" for name in ["median", "least", "most"])
    spread = f" ({least}–{most})" if least != most else ""
    return f"{median}{spread} {row.unit}".rstrip()


def document(figures, circumstances):
    """All figures, by what antesala is measured beside."""
    return {
        "circumstances": circumstances,
        "measures": [
            {"measure": row.key, "unit": row.unit, "ratio": ratio, "aim": row.aim or None,
             "met": met, **found}
            for rival, measured in figures.items()
            for row, found, ratio, met in judged(measured, rival)
        ],
    }
