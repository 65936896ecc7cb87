"""Every command that changes something, and what must hold whatever became of it."""

import re
from enum import Enum
from functools import cache

from houses import EVA, FATIMA, LUZ, NAMES, NOTE, STAFF, Room, impatient_pack, visit
from judgement import kept, left_behind, logged, next_visitor, opened, sound, spoken
from kills import keys_to_folio
from saying import Said, at_terminal, typed_back
from words import spoken as words_in


class Order(Enum):
    """What comes after a command that was cut off."""

    START_FIRST = "the kiosk, then the same command"
    AGAIN_FIRST = "the same command, then the kiosk"
    AT_ONCE = "nothing: what is there is looked at"


class Deed:
    """A command: where it begins, how it is told, and how its ending is judged."""

    house = "clinic"
    given = ""
    # What it adds to the journal when it is done: a kind of entries and how many.
    adds = None
    visitors = 0
    # Whether it ends by itself.
    ends = True
    # Whether passphrases are wrapped, with all the work that this is meant to cost.
    is_slow = False

    def __init__(self, name):
        self.name = name

    def arguments(self, room):
        raise NotImplementedError

    def furnish(self, street, home):
        """A room in which it can be done."""
        return street.house(self.house).copy(home)

    def perform(self, room, wrapper=()):
        """Does it; what was said."""
        return room.says(*self.arguments(room), given=self.given, wrapper=wrapper)

    def judge(self, room, house, said, order):
        """All that does not hold: at once, when it is done again, and when a visitor comes."""
        found = spoken(said) or sound(room)
        if found:
            return found
        confirmed = [*house.folios, *said.folios]
        found += kept(room, confirmed, len(house.folios) + self.visitors)
        found += self.holds(room, house, said)
        if order is Order.AT_ONCE:
            return found
        if order is Order.START_FIRST:
            found += next_visitor(room) + left_behind(room) + self.again(room, house)
        else:
            found += self.again(room, house) + next_visitor(room) + left_behind(room)
        return found + sound(room) + logged(room)

    def holds(self, room, house, said):
        """What does not hold for this command before anything else is tried."""
        return self.added(room, house, said) if self.adds else []

    def added(self, room, house, said):
        """Complaints unless the entries are there: all where it said so, else none or all."""
        kind, count = self.adds
        seq = house.last
        (more,) = room.rows(
            "SELECT count(*) FROM journal WHERE kind = ? AND seq > ?", kind, seq
        )
        if said.is_done and more[0] != count:
            return [f"lost: done, and {more[0]} of {count} entries"]
        return [] if more[0] in (0, count) else [f"half: {more[0]} of {count} entries"]

    def again(self, room, house):
        """Complaints if the same command does not do it now."""
        said = self.perform(room)
        if said.is_done or self.is_over(said):
            return spoken(said)
        return [f"stuck: again, {said.code}: {said.last_words}"]

    def is_over(self, said):
        """Whether it refuses because it was done."""
        return False


class Plain(Deed):
    """Visitors at the kiosk in plain lines, patient enough to try again."""

    def __init__(self, name, *visitors):
        super().__init__(name)
        self.given = visit(*visitors) + "\n" * 4
        self.visitors = len(visitors)

    def arguments(self, room):
        return ("kiosk", "--plain")

    def again(self, room, house):
        return []  # The next visitor does it.


class OnScreen(Plain):
    """A visitor at the kiosk's screen."""

    ends = False

    def perform(self, room, wrapper=()):
        keys = keys_to_folio(words_in("es"), NAMES[0])
        turns = [(b"English", keys), (b"Folio", b"")]
        said = at_terminal(room, ("kiosk",), turns, wrapper)
        return Said(said.code, _folio_said(said.out), said.err)


def _folio_said(out):
    """A screen with a folio on it, said as plain lines say it."""
    screen = out.split(b"\n", 1)[0]
    found = re.search(rb"Folio\W+([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})", screen)
    return b"folio es " + found[1] if found else b""


class OfStaff(Deed):
    """A command of the director."""

    def perform(self, room, wrapper=()):
        return room.as_director(
            *self.arguments(room), given=self.given, wrapper=wrapper
        )

    def holds(self, room, house, said):
        found = super().holds(room, house, said)
        return found + opened(room, STAFF, room.director, self.readable(house))

    def readable(self, house):
        """The leads that must open afterwards."""
        return house.folios


class Status(OfStaff):
    adds = ("event", 1)

    def arguments(self, room):
        return ("leads", "status", room.folio, "booked", "--on", "+5d")


class Note(OfStaff):
    adds = ("event", 1)
    given = NOTE

    def arguments(self, room):
        return ("leads", "note", room.folio)


class Erase(OfStaff):
    """A lead is erased; nothing sealed about it may be left once that was said."""

    adds = ("erasure", 1)

    def arguments(self, room):
        return ("leads", "erase", room.folio, "--force")

    def readable(self, house):
        return house.folios[1:]

    def holds(self, room, house, said):
        (full,) = room.rows(
            "SELECT count(*) FROM journal WHERE length(sealed) > 0 AND kind IN"
            " ('lead', 'event') AND lead ="
            " (SELECT lead FROM journal WHERE folio = ?)",
            room.folio,
        )
        is_left = said.is_done and full[0]
        return super().holds(room, house, said) + (
            ["lost: erased, and still there"] if is_left else []
        )

    def is_over(self, said):
        return b"erased" in said.err or b"no lead" in said.err


class Export(OfStaff):
    """Leads leave as a file: whole, or not at all, and not without an entry."""

    def judge(self, room, house, said, order):
        # What is begun beside the file is no matter of the kiosk, but of the next export.
        after = Order.AGAIN_FIRST if order is Order.START_FIRST else order
        return super().judge(room, house, said, after)

    def arguments(self, room):
        output = room.home / "leads.csv"
        words = ("leads", "export", "--format", "csv", "--reason", "tortura")
        return (*words, "--output", output, "--force")

    def holds(self, room, house, said):
        found = super().holds(room, house, said)
        file = room.home / "leads.csv"
        if not file.exists():
            return found + (["lost: exported, no file"] if said.is_done else [])
        lines = file.read_text().split("\n")
        whole = sum(folio in line for line in lines for folio in house.folios)
        (more,) = room.rows("SELECT count(*) FROM journal WHERE seq > ?", house.last)
        if whole < len(house.folios):
            found.append("half: the file of an export")
        if not more[0]:
            found.append("untold: an export without an entry")
        return found


class NewPassphrase(OfStaff):
    """The director chooses another passphrase: the new one opens, or the old one does."""

    is_slow = True

    def arguments(self, room):
        return ("staff", "passphrase", "--new-passphrase-file", room.new)

    def holds(self, room, house, said):
        if not opened(room, STAFF, room.new, house.folios):
            room.director = room.new
            return []
        if said.is_done:
            return ["lost: the new passphrase opens nothing"]
        return opened(room, STAFF, room.director, house.folios)


class Add(OfStaff):
    """Somebody more may open leads."""

    is_slow = True

    def arguments(self, room):
        return ("staff", "add", FATIMA, "--new-passphrase-file", room.fatima)

    def holds(self, room, house, said):
        found = super().holds(room, house, said)
        if said.is_done or (room.data / f"staff/{FATIMA}.age").exists():
            found += opened(room, FATIMA, room.fatima, house.folios)
        return found

    def is_over(self, said):
        return b"there already" in said.err


class Remove(OfStaff):
    """Eva may no longer."""

    def arguments(self, room):
        return ("staff", "remove", EVA)

    def holds(self, room, house, said):
        found = super().holds(room, house, said)
        is_in = (room.data / f"staff/{EVA}.age").exists()
        if said.is_done and is_in:
            found.append("lost: removed, and still there")
        if is_in:
            found += opened(room, EVA, room.eva, house.folios)
        return found

    def is_over(self, said):
        return b"no staff member named" in said.err


class Rotate(OfStaff):
    """The clinic's key is changed: everybody opens by the old one or by what was printed."""

    is_slow = True

    def arguments(self, room):
        return ("keys", "rotate")

    def holds(self, room, house, said):
        return (
            super().holds(room, house, said)
            + self.others(room, house, said)
            + self.recovered(room, house)
        )

    def others(self, room, house, said):
        """Complaints unless Eva's own passphrase or the printed one opens her key."""
        if not opened(room, EVA, room.eva, house.folios):
            return []
        return self.once(room, EVA, said)

    def once(self, room, name, said):
        printed = re.search(rf"passphrase of {name}: (\S+)".encode(), said.out)
        if not printed:
            return [f"shut out: {name}, and nothing was printed"]
        secret = room.secret("once", printed[1].decode())
        said = room.says("leads", "list", "--name", name, "--passphrase-file", secret)
        if b"for one time" in said.err:
            return []
        return [f"shut out: {name}, by the printed passphrase: {said.last_words}"]

    def recovered(self, room, house):
        """Complaints unless stock age and the recovery key open every lead."""
        try:
            read = {entry.get("folio") for entry in room.leads()}
        except Exception as failure:
            return [f"unrecovered: {failure!r:.200}"]
        return [] if read >= set(house.folios) else ["unrecovered: not every lead"]


class RotateByRecovery(Rotate):
    """The recovery key changes the clinic's key, for somebody new."""

    def perform(self, room, wrapper=()):
        words = ("keys", "rotate", "--recovery-key", "--for", LUZ)
        turns = [
            (b"Recovery key: ", room.recovery_key.encode() + b"\r"),
            (b"sealed anew", b""),
        ]
        return at_terminal(
            room, (*words, "--new-passphrase-file", room.luz), turns, wrapper
        )

    def holds(self, room, house, said):
        found = self.recovered(room, house)
        if not opened(room, LUZ, room.luz, house.folios):
            found += self.once(room, STAFF, said) + self.once(room, EVA, said)
            return found
        if said.is_done:
            found.append("lost: rotated, and nobody can open it")
        found += opened(room, STAFF, room.director, house.folios)
        return found + opened(room, EVA, room.eva, house.folios)


class SetUp(Deed):
    """A clinic begins: not before its recovery key was shown and typed back."""

    house = None

    def furnish(self, street, home):
        home.mkdir(mode=0o700, exist_ok=True)
        return Room(home)

    def arguments(self, room):
        return ("setup", "--name", STAFF, "--passphrase-file", room.director)

    def perform(self, room, wrapper=()):
        return typed_back(room, self.arguments(room), wrapper)

    def judge(self, room, house, said, order):
        found = spoken(said)
        if order is not Order.AGAIN_FIRST or said.is_done:
            found += self.is_ready_or_not(room, said)
        if said.is_done or order is Order.AT_ONCE:
            return found
        again = self.perform(room)
        if again.is_done:
            said = again
        elif not said.recovery_key or b"not empty" not in again.err:
            found.append(f"stuck: again, {again.code}: {again.last_words}")
        return found + self.is_ready_or_not(room, said) + left_behind(room)

    def is_ready_or_not(self, room, said):
        """Complaints if the kiosk works without a recovery key, or does not with one."""
        visitor = room.says("kiosk", "--plain", given=visit(NAMES[0]))
        found = spoken(visitor)
        if visitor.folios and not said.recovery_key:
            found.append("unrecovered: ready, and nobody has seen a recovery key")
        if visitor.folios and not said.was_heard:
            found.append("unrecovered: ready before the key was typed back")
        if said.is_done and not visitor.folios:
            found.append(f"refused: set up, and no kiosk: {visitor.last_words}")
        if visitor.folios:
            found += sound(room)
        if visitor.folios and said.recovery_key:
            room.recovery_key = said.recovery_key
            if not visitor.folios <= {entry.get("folio") for entry in room.leads()}:
                found.append("unrecovered: the key shown opens nothing")
        return found


class Backup(Deed):
    """A copy: sound wherever it has a name."""

    def arguments(self, room):
        return ("store", "backup")

    def holds(self, room, house, said):
        names = [path for path in (room.data / "backups").iterdir()]
        found = []
        shown = [path for path in names if not path.name.startswith(".")]
        if said.is_done and not shown:
            found.append("lost: done, and no backup")
        for path in shown:
            verified = room.says("store", "verify", "--data", path)
            if not verified.is_done:
                found.append(f"unsound: a backup: {verified.last_words}")
        return found + opened(room, STAFF, room.director, house.folios)


class Restore(Deed):
    """A backup takes the folder's place."""

    house = "kept"

    def __init__(self, name, inside):
        super().__init__(name)
        self.inside = inside

    def arguments(self, room):
        backup = "copy" if self.inside else room.home / "safe/copy"
        return ("store", "restore", backup, "--replace")

    def judge(self, room, house, said, order):
        if not room.data.exists():
            found = ["absent: there is no data folder under its name"]
            return found + ([] if order is Order.AT_ONCE else self.again(room, house))
        return super().judge(room, house, said, order)

    def holds(self, room, house, said):
        return opened(room, STAFF, room.director, house.folios)

    def again(self, room, house):
        # Once it is done, what lay inside lies in the former folder.
        if self.inside and not (room.data / "backups/copy").exists():
            former = list(room.home.glob("data.before-*/backups/copy"))
            return [] if former else ["lost: the backup that lay inside"]
        return super().again(room, house)


class RestoreAnew(Restore):
    """A backup becomes the folder where there is none."""

    def __init__(self, name):
        super().__init__(name, inside=False)

    def furnish(self, street, home):
        room = super().furnish(street, home)
        room.data.rename(home / "elsewhere")
        return room

    def arguments(self, room):
        return ("store", "restore", room.home / "safe/copy")

    def judge(self, room, house, said, order):
        if not said.is_done and not room.data.exists():
            found = spoken(said) + self.again(room, house)
            return found or super().judge(room, house, said, Order.START_FIRST)
        return super().judge(room, house, said, order)

    def is_over(self, said):
        return b"not empty" in said.err


class Purge(OfStaff):
    """What is due is blocked and deleted."""

    house = "old"

    def arguments(self, room):
        return ("store", "purge", "--do-it", "--pack", impatient_pack(room.home))

    def furnish(self, street, home):
        impatient_pack(home)
        return super().furnish(street, home)

    def readable(self, house):
        return []


@cache
def deeds():
    """Every deed by its name."""
    every = [
        Plain("kiosk --plain", NAMES[0]),
        OnScreen("kiosk", NAMES[0]),
        Status("leads status"),
        Note("leads note"),
        Erase("leads erase"),
        Export("leads export"),
        NewPassphrase("staff passphrase"),
        Add("staff add"),
        Remove("staff remove"),
        Rotate("keys rotate"),
        RotateByRecovery("keys rotate --recovery-key"),
        SetUp("setup"),
        Backup("store backup"),
        Restore("store restore --replace, from outside", inside=False),
        Restore("store restore --replace, from inside", inside=True),
        RestoreAnew("store restore"),
        Purge("store purge"),
    ]
    return {deed.name: deed for deed in every}
