"""Lets every call that works on files fail: once, three times running, or from then on."""

from functools import partial

from calls import struck
from deed import Order
from deeds import deeds
from digests import digest
from rotating import RotateByRecovery
from visiting import OnScreen, Plain
from workshop import Trial

FULL = ("ENOSPC", "EIO", "EDQUOT")
BAD = ("EIO", "EROFS")
LOCKED = ("ENOLCK", "EIO", "EAGAIN")
ERRORS = {
    "pwrite64": FULL,
    "write": FULL,
    "fsync": FULL,
    "fdatasync": FULL,
    "ftruncate": ("ENOSPC", "EIO"),
    "rename": ("ENOSPC", "EIO", "EROFS"),
    "renameat2": ("ENOSPC", "EIO", "EROFS", "EINVAL"),
    "link": ("ENOSPC", "EIO", "EROFS"),
    "mkdir": ("ENOSPC", "EIO", "EROFS"),
    "unlink": BAD,
    "rmdir": BAD,
    "openat": ("ENOSPC", "EIO", "EMFILE", "EROFS"),
    "read": ("EIO",),
    "pread64": ("EIO",),
    "fcntl": LOCKED,
    "flock": LOCKED,
}
MODES = {"once": "{0}", "thrice": "{0}..{1}", "from then on": "{0}+"}


def each(values, place):
    """The values in turn."""
    return values[place % len(values)]


def in_turn(values, place):
    """One of the values, the next for the next place."""
    return values[place % len(values)]


class Faults:
    """Every command under every fault."""

    name = "fault"
    slice = (1, 0)

    def __init__(self, workshop):
        self.workshop = workshop

    def rows(self):
        """A row for each command that is not typed at a terminal."""
        for name, deed in deeds().items():
            if not isinstance(deed, (OnScreen, RotateByRecovery)):
                points = partial(self.points, deed)
                yield Trial(name, points, self.attempt, is_slow=deed.is_slow)

    def points(self, deed):
        """Of a visitor's lead every fault; of others each call once, with the faults in turn."""
        calls = [
            call
            for call in self.workshop.traces.of(deed)
            if call.is_on_files and call.name in ERRORS
        ]
        if isinstance(deed, Plain):
            return [
                (deed, call, error, mode)
                for call in calls
                for error in ERRORS[call.name]
                for mode in MODES
            ]
        modes = list(MODES)
        return [
            (deed, call, in_turn(ERRORS[call.name], place), in_turn(modes, place // 3))
            for place, call in enumerate(calls)
        ]

    def attempt(self, point):
        """Lets it fail; then the fault is over, and all must be well."""
        deed, call, error, mode = point
        workshop = self.workshop
        order = (Order.START_FIRST, Order.AGAIN_FIRST)[call.number % 2]
        with workshop.scratch.room() as home:
            room = deed.furnish(workshop.street, home)
            when = MODES[mode].format(call.number, call.number + 2)
            said = deed.perform(room, struck(call.name, when, f"error={error}"))
            house = deed.house and workshop.street.house(deed.house)
            key = object()
            if deed.house and digest(room.data) == house.data_digest:
                key = (deed, said.out, said.err, said.code, order)
            return workshop.verdicts.of(
                key, lambda: deed.judge(room, house, said, order)
            )
