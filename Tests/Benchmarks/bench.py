#!/usr/bin/env python3
"""Measures the kiosk beside `dialog --menu`, its rules beside the zen engine, and the console.

ANTESALA names the program, a release build. ANTESALA_FORMER names another one, and
ANTESALA_FORMER_PACK its pack: instructions of both are counted side by side. An aim that is missed is said, and is no failure.
"""

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True  # Nothing is left behind in the checkout.

import assessing
import consoles
import former
import measures
import racing
import report
from contestants import Antesala, Dialog, OutOfStep
from terminal import TooSilent

CHECKOUT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=int(os.environ.get("BENCH_RUNS", "15")),
                        help="how often each program is started (BENCH_RUNS; default 15)")
    parser.add_argument("--idle", type=float, default=10, metavar="SECONDS",
                        help="how long to watch it doing nothing (default 10)")
    parser.add_argument("--visitors", type=int, default=10_000,
                        help="answer sets to assess (default 10000)")
    parser.add_argument("--leads", type=int, action="append", choices=[10_000, 100_000],
                        help="how many leads the staff console opens (default 10000; repeatable)")
    parser.add_argument("--counted", type=int, default=10_000, metavar="LEADS",
                        help="how many leads are opened beside ANTESALA_FORMER (default 10000)")
    parser.add_argument("--only-former", action="store_true",
                        help="only count instructions beside ANTESALA_FORMER")
    parser.add_argument("--only-leads", action="store_true",
                        help="measure nothing but the staff console")
    parser.add_argument("--callgrind", action="store_true",
                        help="count the instructions of an assessment, too (a minute)")
    parser.add_argument("--json", metavar="FILE", help="write all figures there as well")
    return parser.parse_args()


def fail(sentence, hint):
    sys.exit(f"bench: {sentence}\nhint: {hint}")


def progress(sentence):
    if sys.stderr.isatty():
        print(f"\r\x1b[K{sentence}", end="", file=sys.stderr, flush=True)


def programs():
    """The paths of antesala, dialog and the pack."""
    antesala = os.environ.get("ANTESALA")
    if not antesala or not os.access(antesala, os.X_OK):
        fail(f"there is no program {antesala or 'named by ANTESALA'}", "make bench")
    dialog = shutil.which("dialog")
    if not dialog:
        fail("dialog, the yardstick, is not installed", "sudo apt-get install dialog")
    pack = os.environ.get("ANTESALA_PACK") or f"{CHECKOUT}/Resources/packs/vive"
    if not os.path.exists(f"{pack}/questions.yaml"):
        fail(f"there is no pack {pack}", "ANTESALA_PACK=FOLDER make bench")
    return os.path.abspath(antesala), dialog, os.path.abspath(pack)


def before_leads(chosen, antesala, pack, folder):
    """The staff console, which nothing is measured beside."""
    figures = {}
    for leads in chosen.leads or [10_000]:
        figures |= consoles.measure(
            antesala, pack, folder, leads, max(1, chosen.runs // 5), progress)
    return figures


def beside_former(leads, antesala, pack, folder):
    """Says what this build costs beside another one, where one is named."""
    other = os.environ.get("ANTESALA_FORMER")
    if not other:
        return
    builds = [(other, os.environ.get("ANTESALA_FORMER_PACK", pack)), (antesala, pack)]
    try:
        figures = former.compare(builds, folder, leads, progress)
    except former.NotCounted as obstacle:
        print(f"bench: instructions not counted: {obstacle}", file=sys.stderr)
        return
    progress("")
    print(f"instructions of {other} and of {antesala}")
    for line in former.table(figures):
        print(line)
    print()


def measured(chosen, antesala, dialog, pack, folder):
    if chosen.only_leads:
        return {Dialog.name: {"antesala": before_leads(chosen, antesala, pack, folder)}}
    contestants = [Antesala(antesala, pack, folder), Dialog(dialog)]
    figures = measures.take_turns(contestants, chosen.runs, folder, progress)
    for name, quiet in measures.idle(contestants, chosen.idle, folder, progress).items():
        figures[name].update(quiet)
    figures["antesala"].update(assessing.measure(
        antesala, pack, folder, chosen.visitors, max(1, chosen.runs // 3), progress))
    figures["antesala"].update(before_leads(chosen, antesala, pack, folder))
    if chosen.callgrind:
        counts, obstacle = assessing.instructions(antesala, pack, folder, progress)
        if obstacle:
            print(f"\nbench: instructions not counted: {obstacle}", file=sys.stderr)
        else:
            figures["antesala"]["instructions"] = counts[:1]
            figures["antesala"]["instructions judging"] = counts[1:]
    raced = racing.race(
        antesala, pack, f"{folder}/visitors.jsonl", f"{folder}/visitor.jsonl",
        max(1, chosen.runs // 3), progress)
    return {Dialog.name: figures, racing.NAME: raced}


def main():
    chosen = options()
    antesala, dialog, pack = programs()
    circumstances = {
        "runs": chosen.runs, "idle_seconds": chosen.idle, "visitors": chosen.visitors,
        "processors": os.cpu_count(), "system": f"{platform.system()} {platform.release()}",
        "load_before": os.getloadavg()[0], "terminal": "xterm-256color 80x24",
    }
    with tempfile.TemporaryDirectory(prefix="antesala-bench-") as folder:
        beside_former(chosen.counted, antesala, pack, folder)
        if chosen.only_former:
            return
        try:
            figures = measured(chosen, antesala, dialog, pack, folder)
        except OutOfStep as problem:
            fail(str(problem), "the keys in Tests/Benchmarks/contestants.py no longer lead there")
        except TooSilent as problem:
            fail(f"a program fell silent:\n{problem}", "antesala doctor")
        except consoles.NotFilled as problem:
            fail(f"no leads could be invented: {problem}", "antesala demo --leads 10 --fill")
        except assessing.Unequal as problem:
            fail(str(problem), "antesala pack check")
    progress("")
    print(f"{chosen.runs} runs each in turn, medians (least–most); "
          f"{chosen.visitors:,} answer sets; idle over {chosen.idle:g} s; "
          f"load before {circumstances['load_before']:.1f} on {os.cpu_count()} processors")
    load = max(circumstances["load_before"], os.getloadavg()[0] - 1)
    if load > os.cpu_count() / 2:
        print(f"The machine is busy with other things (load {load:.1f}): "
              "the least of each figure, and processor time, tell most.")
    print()
    for rival, beside in figures.items():
        print(report.table(beside, rival), end="\n\n")
    if chosen.json:
        with open(chosen.json, "w", encoding="utf-8") as file:
            json.dump(report.document(figures, circumstances), file, indent=2)
            file.write("\n")


if __name__ == "__main__":
    main()
