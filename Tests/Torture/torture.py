#!/usr/bin/env python3
"""Kills, cuts and starves every command of Antesala, and holds its folder against what it said.

ANTESALA names the program. Ends with 1 where anything was lost, or a negative control lost nothing.
"""

import argparse
import os
import signal
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # Nothing is left behind in the checkout.
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Journeys"))

import parts
import report
from workshop import Choice, Workshop


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--only", default="", help="rows with all these words in them")
    parser.add_argument("--slice", default="1/1", metavar="K/N", help="every Nth point")
    parser.add_argument("--most", type=int, help="no more points of a row")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--log", type=Path, default=Path(".build-log"))
    return parser.parse_args()


def main():
    chosen = options()
    which, of = map(int, chosen.slice.split("/"))
    choice = Choice(chosen.seed, (which, of), chosen.most, chosen.most, chosen.only)
    workshop = Workshop(choice, chosen.jobs, say=lambda line: print(line, flush=True))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        for part in parts.PARTS:
            workshop.run(part(workshop))
    finally:
        report.write(workshop.table, chosen.log)
        workshop.close()
    report.show(workshop.table)
    return 0 if all(row.is_good for row in workshop.table) else 1


if __name__ == "__main__":
    sys.exit(main())
