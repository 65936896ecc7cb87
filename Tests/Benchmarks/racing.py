"""Antesala beside the zen engine: the same rules, answer sets, statuses and reasons.

Judged alone: from an answer sheet to findings. For antesala that is `RuleBook.assess`, with the
join for each treatment, reasons, ranks and plans; what a second judgement costs is measured with
`assess --times`. For zen it is the engine's own clock, without Python's part, from values to the
rules that hold or cannot be ruled out; which questions are asked, whole days and months, and the
join are left out of its time.

Asked and answered: for antesala a line of JSON in and one out, every reason in words; for zen a
call from Python, a dictionary in and one out."""

import datetime
import json
import os
import re
import subprocess
import time

import zen

import zen_graph
from assessing import Unequal
from packrules import Pack

NAME = "zen-engine"
AGAIN = 10
UNITS = {"ns": 1e-3, "µs": 1.0, "ms": 1e3, "s": 1e6}


def race(program, folder, many, single, runs, progress):
    """Figures of both in microseconds, taking turns, once they were found to say the same."""
    pack = Pack(folder)
    with open(many, encoding="utf-8") as file:
        visitors = [json.loads(line) for line in file]
    progress(f"{NAME}: {len(visitors)} answer sheets")
    contexts = [_context(pack, visitor) for visitor in visitors]
    decision = zen.ZenEngine().create_decision(zen_graph.table(pack))
    _compare(program, folder, pack, decision, contexts, many, progress)
    figures = {"antesala": {"judged": [], "asked": [], "rate": []},
               NAME: {"judged": [], "asked": [], "rate": []}}
    for run in range(runs):
        progress(f"antesala and {NAME}: run {run + 1} of {runs}")
        for name, (judged, asked) in [
                ("antesala", _antesala(program, folder, many, single, len(visitors))),
                (NAME, _zen(decision, contexts))]:
            figures[name]["judged"].append(judged)
            figures[name]["asked"].append(asked)
            figures[name]["rate"].append(1e6 / judged)
    return figures


def _context(pack, visitor):
    on = datetime.date.fromisoformat(visitor["on"])
    return zen_graph.context(pack, pack.sheet(visitor["answers"], on), on)


def _compare(program, folder, pack, decision, contexts, many, progress):
    progress(f"antesala and {NAME}: the same statuses and reasons?")
    with subprocess.Popen([program, "assess", "--lines", many, "--pack", folder],
                          stdout=subprocess.PIPE) as running:
        for number, (line, context) in enumerate(
                zip(running.stdout, contexts, strict=True), 1):
            ours = {
                found["id"]: (found["status"], {
                    (reason["rule"], reason["unknown"]) for reason in found["reasons"]})
                for found in json.loads(line)["treatments"]}
            theirs = pack.findings((hit["rule"], hit["unsure"])
                                   for hit in decision.evaluate(context)["result"])
            for treatment in ours:
                if ours[treatment] != theirs[treatment]:
                    raise Unequal(f"answer set {number}, {treatment}: antesala says "
                                  f"{ours[treatment]}, {NAME} {theirs[treatment]}")


def _antesala(program, folder, many, single, count):
    """Microseconds of processors; what it takes to start is left out."""
    once = _processor(program, folder, many)
    again = _processor(program, folder, many, "--times", str(1 + AGAIN))
    start = _processor(program, folder, single)
    return (again - once) / count / AGAIN * 1e6, (once - start) / (count - 1) * 1e6


def _processor(program, folder, path, *options):
    running = subprocess.Popen(
        [program, "assess", "--lines", path, "--pack", folder, *options],
        stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise Unequal(f"assess ended with {running.returncode}")
    return usage.ru_utime + usage.ru_stime


def _zen(decision, contexts):
    before = time.process_time()
    answers = [decision.evaluate(context)["performance"] for context in contexts]
    asked = (time.process_time() - before) / len(contexts) * 1e6
    return sum(map(_microseconds, answers)) / len(contexts), asked


def _microseconds(text):
    number, unit = re.fullmatch(r"([\d.]+)(\D+)", text).groups()
    return float(number) * UNITS[unit]
