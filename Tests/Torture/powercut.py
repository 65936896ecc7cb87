"""Cuts the power at every boundary between two changes, and opens the disks that are left."""

import filecmp
import random
import shutil
from dataclasses import dataclass
from functools import partial

from deed import Deed, Order
from deeds import deeds
from digests import digest
from disk import Disk, Rules
from houses import NAMES, Room
from leftover import ALL, NOTHING, SOME, Leftover
from recording import Reading, failing, recorded
from saying import Said
from visiting import Plain
from workshop import Trial

SYNCS = ("fdatasync", "fsync")
DEEP = 5


class Recording:
    """A command's run: where it began, and every step."""

    def __init__(self, workshop, deed, wrapper=recorded):
        self.deed = deed
        scratch = workshop.scratch
        self.start, home, trace = scratch.folder(), scratch.folder(), scratch.folder()
        room = deed.furnish(workshop.street, home)
        shutil.copytree(home, self.start, dirs_exist_ok=True)
        said = deed.perform(room, wrapper(trace / "trace"))
        if wrapper is recorded and (unsaid := deed.unsaid(said)):
            raise AssertionError(f"{deed.name}: {unsaid}")
        text = (trace / "trace").read_text(errors="replace")
        self.code = said.code
        self.root = str(home)
        self.steps = Reading(home).read(text)
        self.out = b"".join(step.data for step in self.steps if step.kind == "say")
        self.asks = any(step.kind == "hear" for step in self.steps)
        self._compare(home, scratch)

    def _compare(self, home, scratch):
        """The model must be the disk where nothing is cut."""
        disk = Disk(self.start, self.root, Rules())
        for step in self.steps:
            if step.kind != "unsynced":
                disk.apply(step)
        with scratch.room() as place:
            Leftover(disk, ALL, random.Random(0)).make(place / "same")
            found = differences(filecmp.dircmp(home, place / "same"))
            assert (
                not found
            ), f"{self.deed.name}: the model is not the disk: {found[:3]}"
        shutil.rmtree(home)

    def disk(self, boundary, rules):
        """The disk after so many steps."""
        disk = Disk(self.start, self.root, rules)
        for step in self.steps[:boundary]:
            disk.apply(step)
        return disk

    def said(self, boundary):
        """What had been said by then; done where all of it had been."""
        steps = self.steps[:boundary]
        out = b"".join(step.data for step in steps if step.kind == "say")
        is_done = out == self.out and (out or boundary == len(self.steps))
        said = Said(self.code if is_done else -9, out)
        said.was_heard = any(step.kind == "hear" for step in steps) or not self.asks
        return said

    @property
    def name(self):
        fault = [
            place for place, step in enumerate(self.steps) if step.kind == "unsynced"
        ]
        return f"(step {fault[0]} failing)" if fault else ""


def differences(compared):
    """Names that are in one of two folders alone, or that differ in bytes."""
    here = [*compared.left_only, *compared.right_only, *compared.diff_files]
    return here + [
        name for below in compared.subdirs.values() for name in differences(below)
    ]


@dataclass(frozen=True, eq=False)
class Cut:
    """A row: a command, what the disk promises, and how many disks are drawn by chance."""

    name: str
    deed: Deed
    disks: int
    rules: Rules = Rules()
    must_lose: bool = False
    # Each sync fails once, in a recording of its own.
    fails: bool = False


def cuts():
    """Every row."""
    by_name = deeds()
    plain = [
        Plain(f"kiosk --plain, {count} visitors", *NAMES[:count]) for count in (1, 2, 3)
    ]
    yield from (Cut(deed.name, deed, 20) for deed in plain)
    yield Cut("kiosk --plain, names in order", plain[1], 20, Rules(ordered=True))
    yield Cut("kiosk --plain, each sync failing once", plain[0], 4, fails=True)
    for name, disks in DISKS.items():
        yield Cut(name, by_name[name], disks)
    rotate = by_name["keys rotate"]
    yield Cut("keys rotate, moves atomic", rotate, 3, Rules(atomic=True))
    passphrase = by_name["staff passphrase"]
    # Syncs of folders alone are no control: a lead makes no name that was not there before.
    for deed in (plain[1], passphrase):
        for ignored in (("file", "folder"), ("file",)):
            rules = Rules(ignores=frozenset(ignored))
            name = f"{deed.name}, syncs of {' and '.join(ignored)}s ignored"
            yield Cut(name, deed, 10, rules, must_lose=True)


# How many disks are drawn at each boundary.
DISKS = {
    "leads status": 4,
    "leads note": 4,
    "leads erase": 4,
    "leads export": 4,
    "staff add": 4,
    "staff passphrase": 4,
    "staff remove": 4,
    "store purge": 6,
    "store backup": 5,
    "store restore": 4,
    "store restore --replace, from outside": 4,
    "store restore --replace, from inside": 4,
    "keys rotate": 6,
    "keys rotate --recovery-key": 3,
    "setup": 8,
    "setup --lobby": 4,
    "keys accept": 4,
    "keys adopt": 4,
}


class PowerCut:
    """Every command, cut off at every boundary between two changes."""

    name = "cut"
    slice = (2, 0)

    def __init__(self, workshop):
        self.workshop = workshop
        self._known = {}

    def rows(self):
        """A row for each command and each promise of a disk."""
        for cut in cuts():
            points = partial(self.points, cut)
            yield Trial(
                cut.name, points, self.attempt, cut.must_lose, is_slow=cut.deed.is_slow
            )

    def points(self, cut):
        return [
            (cut, recording, boundary, style, number)
            for recording in self.recordings(cut)
            for boundary in range(len(recording.steps) + 1)
            for number, style in enumerate(self.styles(cut, recording, boundary))
        ]

    def recordings(self, cut):
        """Its recordings, made once for all disks."""
        if (cut.deed, cut.fails) not in self._known:
            self._known[cut.deed, cut.fails] = [
                Recording(self.workshop, cut.deed, wrapper)
                for wrapper in self.wrappers(cut)
            ]
        return self._known[cut.deed, cut.fails]

    def wrappers(self, cut):
        if not cut.fails:
            return [recorded]
        return [
            partial(failing, call=call.name, number=call.number)
            for call in self.workshop.traces.of(cut.deed)
            if call.name in SYNCS
        ]

    def styles(self, cut, recording, boundary):
        """Nothing comes through, or all, or some: only where something is on its way."""
        if recording.disk(boundary, cut.rules).is_settled():
            return [NOTHING]
        return [NOTHING, ALL, *[SOME] * cut.disks]

    def attempt(self, point):
        """Makes one disk and opens it; what was found."""
        cut, recording, boundary, style, number = point
        workshop, deed = self.workshop, cut.deed
        chance = random.Random(f"{workshop.choice.seed} {cut.name} {boundary} {number}")
        order = Order.AT_ONCE
        if not cut.must_lose and number % DEEP < 2:
            order = (Order.START_FIRST, Order.AGAIN_FIRST)[number % DEEP]
        with workshop.scratch.room() as place:
            home = place / "home"
            disk = recording.disk(boundary, cut.rules)
            Leftover(disk, style, chance).make(home)
            said = recording.said(boundary)
            key = (cut, digest(home), said.out, said.code, said.was_heard)
            if order is not Order.AT_ONCE:
                key += (order,)
            house = deed.house and workshop.street.house(deed.house)
            room = house.enter(home) if house else Room(home)
            return workshop.verdicts.of(
                key, lambda: deed.judge(room, house, said, order)
            )
