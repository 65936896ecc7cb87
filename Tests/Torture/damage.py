"""Damaged journals and side files: every command says what is wrong, and comes to an end."""

import random
import re
import subprocess
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass

from damage_files import CONTENTS, FOLDERS, NAMES, SPECIAL, hot_journal, path_of, remove
from damage_pages import BYTES, PAGES, TREES
from damage_rows import ROWS, opened, vouched
from invented import STAFF, Invented
from program import BINARY
from saying import HUNG, Said
from workshop import Trial

LEADS = 60
# What people wait for without a doubt is answered sooner; the slowest answer is told.
PATIENCE = 30
# What would steer a terminal: controls but tab and line feed, and what turns the direction.
STEERING = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
COMMANDS = {
    "verify": ("store", "verify"),
    "doctor": ("doctor",),
    "list": ("leads", "list"),
    "export": ("leads", "export", "--sealed", "sealed"),
    "kiosk": ("kiosk", "--plain"),
}
OPENED = ("leads", "list")


@dataclass
class Kind:
    """What is done, or what it is done to, and how it is called."""

    name: str
    does: object

    @staticmethod
    def of(kind):
        return Kind(getattr(kind, "__name__", kind), kind)


class Damage:
    """A folder of invented leads, damaged in one way, and then each command."""

    name = "damage"
    slice = (2, 0)

    def __init__(self, workshop):
        self.workshop = workshop
        self.slowest = (0.0, "")
        self._made = None
        self._lock = threading.Lock()

    def rows(self):
        for name, count, kinds, attempt in (
            ("bytes", 200, BYTES, self.bytes),
            ("pages", 200, PAGES, self.bytes),
            ("trees", 250, TREES, self.bytes),
            ("rows", 250, ROWS, self.rows_of_it),
            ("files", len(NAMES) * len(CONTENTS), NAMES, self.files),
            ("special", len([*NAMES, *FOLDERS]) * len(SPECIAL), SPECIAL, self.special),
            ("hot journals", 40, [hot_journal], self.hot),
        ):
            points = [
                (number, Kind.of(kinds[number % len(kinds)])) for number in range(count)
            ]
            yield Trial(
                name, lambda points=points: points, attempt, remark=self._slowest_told
            )

    def bytes(self, point):
        """A journal whose bytes are others."""
        number, damage = point
        with self._store() as store:
            journal = store.data / "antesala.db"
            content = bytearray(journal.read_bytes())
            damage.does(content, self._chance(point))
            journal.write_bytes(content)
            return self._look(store)

    def rows_of_it(self, point):
        """A journal whose rows are others."""
        number, damage = point
        with self._store() as store:
            with opened(store.data / "antesala.db") as journal:
                damage.does(journal, self._chance(point))
            return self._look(store)

    def files(self, point):
        """A file beside it with other content."""
        number, name = point
        with self._store() as store:
            chance = self._chance(point)
            CONTENTS[number // len(NAMES)](path_of(store.data, name.does), chance)
            return self._look(store)

    def special(self, point):
        """A name of the folder with something behind it that is no file."""
        number, make = point
        name = [*NAMES, *FOLDERS][number // len(SPECIAL)]
        with self._store() as store:
            path = path_of(store.data, name)
            remove(path)
            make.does(path)
            return self._look(store)

    def hot(self, point):
        """A transaction that was cut off, or something like it."""
        with self._store() as store:
            hot_journal(store.data, self._chance(point))
            return self._look(store)

    def _look(self, store):
        """All complaints about what the commands say."""
        found = []
        for name, command in COMMANDS.items():
            said, seconds = say(store, command)
            with self._lock:
                self.slowest = max(self.slowest, (seconds, name))
            if name == "verify":
                is_other = vouched(store.data / "antesala.db") != self._vouched
                if is_other and said.is_done:
                    found.append("unseen: verify finds nothing")
            found += [f"{name}: {complaint}" for complaint in complaints(said)]
        return found

    @contextmanager
    def _store(self):
        """A copy of the folder for one attempt."""
        with self._lock:
            self._made = self._made or self._make()
        with self.workshop.scratch.room() as home:
            yield self._made.copy(home)

    def _make(self):
        """The folder before anything happened to it; staff have read all of it."""
        store = Invented.make(self.workshop.scratch.folder(), LEADS)
        store.staff("leads", "list")
        self._vouched = vouched(store.data / "antesala.db")
        assert self._vouched, "the journal reads before it is damaged"
        return store

    def _slowest_told(self):
        seconds, name = self.slowest
        self.slowest = (0.0, "")
        return f"slowest answer {seconds:.1f} s, {name}"

    def _chance(self, point):
        number, damage = point
        return random.Random(f"{self.workshop.choice.seed} {damage.name} {number}")


def say(store, command):
    """What a command said, and after how many seconds."""
    words = [BINARY, *command]
    if command == OPENED:
        words += ["--name", STAFF, "--passphrase-file", store.passphrase_file]
    start = time.monotonic()
    try:
        ended = subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=store.env,
            cwd=store.home,
            timeout=PATIENCE,
            start_new_session=True,
        )
        said = Said(ended.returncode, ended.stdout, ended.stderr)
    except subprocess.TimeoutExpired as late:
        said = Said(HUNG, late.stdout or b"", late.stderr or b"")
    return said, time.monotonic() - start


def complaints(said):
    """What is wrong with an answer, whatever it says."""
    found = []
    if said.code == HUNG:
        found.append(f"hung: no answer within {PATIENCE} s")
    elif said.code < 0 or said.code > 127:
        found.append(f"crash: {said.code}: {said.last_words}")
    for stream in (said.out, said.err):
        if raw := STEERING.search(stream.decode(errors="replace")):
            found.append(f"raw: {raw[0]!r} on the terminal")
    if not said.is_done and said.code != HUNG and not said.out + said.err:
        found.append(f"silent: {said.code}")
    return found
