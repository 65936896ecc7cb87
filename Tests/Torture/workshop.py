"""What all parts of the torture share: folders, verdicts, a choice of points, a table."""

import random
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from calls import Traces
from digests import Verdicts
from houses import Street
from scratch import Scratch

# How many failures of a row are told at once.
SHOWN = 3
# How many disks of a negative control are tried where not all are.
ENOUGH_TO_LOSE = 200


@dataclass
class Choice:
    """Which of all points are tried: one slice of several, and no more than so many of a row.

    Of rows with slow commands `most_slow`.
    """

    seed: int
    slice: tuple = (1, 1)
    most: int | None = None
    most_slow: int | None = None
    only: str = ""

    def wants(self, title):
        return all(word in title for word in self.only.split())

    def limit(self, trial):
        return self.most_slow if trial.is_slow else self.most

    def of(self, title, trial, points):
        """The chosen points in their order; the same for the same seed.

        Of a negative control as many as it takes to lose.
        """
        part, parts = self.slice
        chosen = points[part - 1 :: parts]
        most = self.limit(trial)
        if most is not None and trial.must_lose:
            most = ENOUGH_TO_LOSE
        if most is not None and len(chosen) > most:
            chance = random.Random(f"{self.seed} {title}")
            places = sorted(chance.sample(range(len(chosen)), most))
            chosen = [chosen[place] for place in places]
        return chosen


@dataclass
class Trial:
    """A row to be: its name, its points, and what is found at one of them."""

    name: str
    points: Callable
    attempt: Callable
    # Of a negative control: where nothing is lost, nothing was looked at.
    must_lose: bool = False
    is_slow: bool = False
    # What the table says beside it, once all is done.
    remark: Callable = str


@dataclass
class Row:
    """What became of one row of the table."""

    what: str
    points: int = 0
    tried: int = 0
    distinct: int = 0
    failures: list = field(default_factory=list)
    seconds: float = 0
    remark: str = ""
    must_lose: bool = False

    @property
    def is_good(self):
        if self.must_lose and self.tried:
            return any(is_loss(found) for _, found in self.failures)
        return not self.failures

    def __str__(self):
        verdict = "ok  " if self.is_good else "BAD "
        remark = f"  ({self.remark})" if self.remark else ""
        return (
            f"{verdict} {self.what}: {self.tried} of {self.points} tried,"
            f" {self.distinct} distinct, {len(self.failures)} failed,"
            f" {self.seconds:.0f} s{remark}"
        )


def is_loss(found):
    """Whether complaints are more than of something left behind."""
    return any(not complaint.startswith("left:") for complaint in found)


class Workshop:
    """Runs rows, several attempts at a time, and keeps their results."""

    def __init__(self, choice, jobs=2, say=print):
        self.choice = choice
        self.jobs = jobs
        self.say = say
        self.scratch = Scratch()
        self.street = Street(self.scratch)
        self.traces = Traces(self.street, self.scratch)
        self.verdicts = Verdicts()
        self.table = []

    def tell(self, row):
        """Says what became of a row, and what failed first."""
        self.say(str(row))
        for point, found in [] if row.is_good else row.failures[:SHOWN]:
            self.say(f"     {point}: {'; '.join(found)}")

    def close(self):
        self.scratch.close()

    def run(self, part):
        """Runs all rows of a part that are wanted; the rows."""
        done = []
        for trial in part.rows():
            title = f"{part.name} {trial.name}"
            if self.choice.wants(title) and self.choice.limit(trial) != 0:
                done.append(self._row(title, trial))
                self.table.append(done[-1])
                self.tell(done[-1])
        return done

    def _row(self, title, trial):
        row = Row(title, must_lose=trial.must_lose)
        start, before = time.monotonic(), len(self.verdicts)
        try:
            every = trial.points()
        except Skipped as reason:
            row.remark = f"skipped: {reason}"
            return row
        except Exception as failure:
            row.failures.append(("undisturbed", [f"broken: {failure!r:.300}"]))
            return row
        row.points = len(every)
        chosen = self.choice.of(title, trial, every)
        pool = ThreadPoolExecutor(self.jobs)
        try:
            for point, found in zip(chosen, pool.map(_guarded(trial.attempt), chosen)):
                row.tried += 1
                if found:
                    row.failures.append((told(point), found))
                self._progress(row, len(chosen))
                if row.must_lose and row.is_good and self.choice.most is not None:
                    break
        finally:
            pool.shutdown(cancel_futures=True)
        row.distinct = len(self.verdicts) - before
        row.remark = trial.remark()
        row.seconds = time.monotonic() - start
        return row

    def _progress(self, row, total):
        if sys.stderr.isatty():
            line = f"{row.what}: {row.tried}/{total}, {len(row.failures)} failed"
            end = "" if row.tried < total else "\r\x1b[K"
            print(f"\r\x1b[K{line}{end}", end="", file=sys.stderr, flush=True)


class Skipped(Exception):
    """A row that cannot be tried here, with the reason."""


def _guarded(attempt):
    def guarded(point):
        try:
            return attempt(point)
        except Exception as failure:
            return [f"broken: {failure!r:.300}"]

    return guarded


def told(point):
    """A point as it is named in a report."""
    return " ".join(part if isinstance(part, str) else _told(part) for part in point)


def _told(part):
    name, number = getattr(part, "name", part), getattr(part, "number", None)
    return str(name) if number is None else f"{name} {number}"
