"""A kiosk, a console, editors and backups at work on one folder at once: nothing is lost.

ANTESALA_TOGETHER_SECONDS changes for how long.
"""

import os
import threading
import time
from collections import Counter
from itertools import count

import pytest

from invented import PASSPHRASE, STAFF, Invented
from journey import FOLIO
from test_plain import converse, lines_to_folio

SECONDS = float(os.environ.get("ANTESALA_TOGETHER_SECONDS", "12"))
LEADS = 8
SAVE = "\x13"
DESKS = ["mesa", "consultorio"]
STAGES = ["contacted", "booked", "attended", "new"]


@pytest.fixture
def store(tmp_path_factory):
    """A folder with a few leads, whose key is one that opens quickly."""
    return Invented.make(tmp_path_factory.mktemp("together"), LEADS)


class Work:
    """Somebody who does one thing again and again, and remembers what was acknowledged."""

    def __init__(self, store):
        self.store = store
        self.done = []
        self.failure = None

    def begin(self):
        """What comes before the first turn."""

    def turn(self, number):
        """One thing done; what was acknowledged."""
        raise NotImplementedError

    def until(self, end):
        try:
            self.begin()
            for number in count():
                if time.monotonic() > end:
                    return
                self.done.append(self.turn(number))
        except BaseException as failure:  # told by the thread that waits for this one
            self.failure = failure

    def answered(self, result):
        """What a command printed."""
        assert result.returncode == 0, result.stderr.decode()
        return result.stdout.decode()


class Kiosk(Work):
    """Visitors, one after the other; gives their folios."""

    def __init__(self, store, words):
        super().__init__(store)
        self.lines = lines_to_folio(words)

    def turn(self, number):
        return FOLIO.search(converse(self.store, self.lines))[0]


class Editor(Work):
    """Writes notes and sets stages at the command line, now on this lead, now on that."""

    def __init__(self, store, desk, folios):
        super().__init__(store)
        self.desk = desk
        self.folios = folios

    def turn(self, number):
        folio = self.folios[number % len(self.folios)]
        opening = ["--name", STAFF, "--passphrase-file", self.store.passphrase_file]
        if number % 2:
            stage = STAGES[number // 2 % len(STAGES)]
            self.answered(self.store.run("leads", "status", folio, stage, *opening))
            return folio, "stage", stage
        text = f"{self.desk} {number}"
        self.answered(self.store.run("leads", "note", folio, *opening, given=text))
        return folio, "note", text


class Console(Work):
    """Writes notes on a screen, walking down the list."""

    def __init__(self, store, words, enter):
        super().__init__(store)
        self.words = words
        self.visitor = enter("staff", by=store)

    def begin(self):
        visitor, words = self.visitor, self.words
        visitor.wait_for(words["staff.unlock.title"])
        visitor.type(STAFF).press("enter").type(PASSPHRASE).press("enter")
        visitor.wait_for(words["staff.list.search"])

    def turn(self, number):
        text = f"consola {number}"
        note = self.words["staff.note.title"].split("{")[0].strip()
        self.visitor.press("j" if number % 7 else "g", "n").wait_for(note)
        self.visitor.type(text).wait_for(text).press(SAVE)
        self.visitor.wait_until(
            lambda: not self.visitor.sees(note), "the note is put away"
        )
        return text


class Backups(Work):
    """Copies the folder, again and again."""

    def turn(self, number):
        time.sleep(1)  # a backup is named for its second
        said = self.answered(self.store.run("store", "backup"))
        path, entries = said.removesuffix(" entries\n").rsplit(": ", 1)
        return path, int(entries)


def at_once(workers, seconds):
    """Lets everybody work for so long."""
    end = time.monotonic() + seconds
    threads = [threading.Thread(target=work.until, args=[end]) for work in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for work in workers:
        if work.failure:
            raise work.failure


def changes(cases, kind):
    """How often each change of a kind stands in the histories, with its folio."""
    return Counter(
        (folio, change[kind])
        for folio, case in cases.items()
        for change in (
            happening["event"]["change"] for happening in case["case"]["history"]
        )
        if change["kind"] == kind
    )


def test_nothing_is_lost_where_several_work_at_once(store, enter, spanish):
    before = store.cases()
    folios = list(before)[:3]
    kiosk, console = Kiosk(store, spanish), Console(store, spanish, enter)
    editors = [Editor(store, desk, folios) for desk in DESKS]
    backups = Backups(store)
    at_once([kiosk, console, *editors, backups], SECONDS)

    store.assert_sound()
    after = store.cases()
    assert after.keys() == before.keys() | set(kiosk.done)
    assert len(set(kiosk.done)) == len(kiosk.done)
    acts = [act for editor in editors for act in editor.done]
    for kind in ("note", "stage"):
        new = changes(after, kind) - changes(before, kind)
        done = Counter(
            (folio, what) for folio, which, what in acts if which == kind
        )
        if kind == "note":
            on_screen = Counter(what for _, what in new if what.startswith("consola"))
            assert on_screen == Counter(console.done)
            new = Counter(
                {act: times for act, times in new.items() if act[1] not in on_screen}
            )
        assert new == done

    sizes = [entries for _, entries in backups.done]
    assert sizes == sorted(sizes)
    for path, _ in backups.done:
        checked = store.run("store", "verify", "--data", path)
        assert checked.returncode == 0, checked.stdout.decode()

    place = spanish["staff.list.place"].replace("{name}", STAFF)
    console.visitor.wait_for(place.replace("{count}", str(len(after))))
    assert all([kiosk.done, console.done, editors[0].done, editors[1].done, sizes])
    print(
        f"{SECONDS:g} s: {len(kiosk.done)} leads, {len(acts)} changes at two desks, "
        f"{len(console.done)} notes on a screen, {len(sizes)} backups, "
        f"{sizes[-1]} entries in the last"
    )
