"""How fast `antesala assess --lines` judges thousands of visitors."""

import os
import random
import re
import shutil
import subprocess
import time

import questionnaire

SEED = 20261122


class Unequal(Exception):
    """Not as many assessments as visitors."""


def visitors(path, pack, count):
    """Writes a file of answer sets, one a line, always the same for the same pack."""
    questions = questionnaire.read(f"{pack}/questions.yaml")
    dice = random.Random(SEED)
    with open(path, "w", encoding="utf-8") as file:
        for _ in range(count):
            file.write(questionnaire.answer_set(questions, dice) + "\n")
    return path


def measure(program, pack, folder, count, runs, progress):
    """Seconds by the clock and of processors for `count` answer sets, and for a single one.

    What is answered is thrown away: it would be the disk that is measured."""
    many = visitors(f"{folder}/visitors.jsonl", pack, count)
    single = visitors(f"{folder}/visitor.jsonl", pack, 1)
    progress("assess --lines: one answer for each?")
    _check(program, pack, many, count)
    figures = {"assess clock": [], "assess processor": [], "assess one": []}
    for run in range(runs):
        progress(f"assess --lines: run {run + 1} of {runs}")
        clock, processor = _run(program, pack, many)
        figures["assess clock"].append(clock)
        figures["assess processor"].append(processor)
        figures["assess one"].append(_run(program, pack, single)[0])
    return figures


def _command(program, pack, path):
    return [program, "assess", "--lines", path, "--pack", pack]


def _check(program, pack, path, count):
    with subprocess.Popen(_command(program, pack, path), stdout=subprocess.PIPE) as running:
        answers = sum(1 for _ in running.stdout)
    if running.returncode:
        raise Unequal(f"assess --lines ended with {running.returncode}")
    if answers != count:
        raise Unequal(f"assess --lines: {count} answer sets, {answers} assessments")


def _run(program, pack, path):
    before = time.monotonic()
    running = subprocess.Popen(_command(program, pack, path), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(running.pid, 0)
    clock = time.monotonic() - before
    running.returncode = os.waitstatus_to_exitcode(status)
    return clock, usage.ru_utime + usage.ru_stime


def instructions(program, pack, folder, progress):
    """Instructions per assessment by callgrind, what it takes to start left out, and how many of
    them are spent in judging; or why not."""
    missing = [tool for tool in ["valgrind", "objcopy"] if not shutil.which(tool)]
    if missing:
        return None, f"no {' and no '.join(missing)}: apt-get install valgrind binutils"
    # Valgrind 3.19 stumbles over the debug information that Swift writes.
    bare = f"{folder}/antesala-bare"
    subprocess.run(["objcopy", "--strip-debug", program, bare], check=True)
    counts = []
    for part in [[], ["--toggle-collect=*8RuleBookV6assess*"]]:
        collected = {}
        for visits in [100, 400]:
            progress(f"callgrind: {visits} assessments")
            path = visitors(f"{folder}/visitors-{visits}.jsonl", pack, visits)
            ran = subprocess.run(
                ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *part,
                 *_command(bare, pack, path)],
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            found = re.search(r"Collected : (\d+)", ran.stderr)
            if not found:
                return None, ran.stderr.strip().splitlines()[-1]
            collected[visits] = int(found[1])
        counts.append((collected[400] - collected[100]) / 300)
    return counts, None
