#!/usr/bin/env python3
"""Lets libFuzzer search all targets, several at a time, and tells what came of it.

`search.py PROGRAM SECONDS`: each target is searched for so long. What was reached stays beside the
program, for the next time; what breaks a law is told, and the status is 1.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

SEEDS = Path(__file__).resolve().parent / "Corpora"
REACHED = re.compile(r"cov: (\d+) ft: (\d+)")
FINAL = re.compile(r"stat::(\w+):\s+(\d+)")
# What takes longer than these seconds hangs; kilobytes are read in milliseconds, but several
# targets may share a processor, and the first reading of some is that of a whole pack.
PATIENCE = 60
LONGEST = 16384
TAIL = 15


@dataclass
class Result:
    """What came of one target."""

    target: str
    executions: int = 0
    edges: int = 0
    features: int = 0
    seconds: float = 0
    slowest: int = 0
    findings: tuple = ()

    def cells(self):
        return [
            self.target,
            self.executions,
            self.edges,
            self.features,
            round(self.seconds),
            self.slowest,
            len(self.findings),
        ]


COLUMNS = ["target", "executions", "edges", "features", "seconds", "slowest s", "found"]


def search(program, folder, log, target, seconds):
    """Searches one target; its log is kept."""
    reached, findings = folder / "reached" / target, folder / "found" / target
    for place in (reached, findings):
        place.mkdir(parents=True, exist_ok=True)
    start = time.monotonic()
    with open(log / f"fuzz-{target}.txt", "wb") as said:
        subprocess.run(
            [program, target, reached, SEEDS / target]
            + [f"-max_total_time={seconds}", f"-timeout={PATIENCE}"]
            + [f"-report_slow_units={PATIENCE}"]
            + [f"-max_len={LONGEST}", f"-artifact_prefix={findings}/"]
            + ["-print_final_stats=1", "-verbosity=1", "-reload=0"],
            stdout=said,
            stderr=subprocess.STDOUT,
            check=False,
        )
    text = Path(said.name).read_text(errors="replace")
    final = dict(FINAL.findall(text))
    edges, features = (REACHED.findall(text) or [(0, 0)])[-1]
    return Result(
        target,
        int(final.get("number_of_executed_units", 0)),
        int(edges),
        int(features),
        time.monotonic() - start,
        int(final.get("slowest_unit_time_sec", 0)),
        tuple(sorted(path for path in findings.iterdir() if path.is_file())),
    )


def merge(program, folder, target):
    """Takes into the seeds what they lack, as few and as small as can be."""
    merged = folder / "merged" / target
    shutil.rmtree(merged, ignore_errors=True)
    merged.mkdir(parents=True)
    subprocess.run(
        [program, target, "-merge=1", merged, SEEDS / target]
        + [folder / "reached" / target, f"-max_len={LONGEST}"],
        check=True,
        capture_output=True,
    )
    print(f"{target}: {len(list(merged.iterdir()))} in {merged}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=Path)
    parser.add_argument("seconds", type=int)
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", default="", help="targets with this in their names")
    parser.add_argument("--merge", action="store_true", help="only bring together")
    parser.add_argument("--log", type=Path, default=Path(".build-log"))
    chosen = parser.parse_args()
    program = chosen.program.resolve()
    listed = subprocess.run([program], capture_output=True, text=True, check=True)
    targets = [name for name in listed.stdout.split() if chosen.only in name]
    folder = program.parent / "fuzz"
    if chosen.merge:
        for target in targets:
            merge(program, folder, target)
        return 0
    chosen.log.mkdir(exist_ok=True)
    with ThreadPoolExecutor(chosen.jobs) as pool:
        results = pool.map(
            lambda name: search(program, folder, chosen.log, name, chosen.seconds),
            targets,
        )
        lines = [COLUMNS]
        for result in results:
            lines.append(result.cells())
            print("  ".join(map(str, lines[-1])), flush=True)
            for finding in result.findings:
                print(f"  {finding}")
    text = "".join("\t".join(map(str, line)) + "\n" for line in lines)
    (chosen.log / "fuzz.tsv").write_text(text)
    return 1 if any(line[-1] for line in lines[1:]) else 0


if __name__ == "__main__":
    sys.exit(main())
