"""Lets every call that works on files fail: once, three times running, or from then on."""

from functools import partial

from calls import calls_of, struck
from deeds import OnScreen, Order, RotateByRecovery, deeds
from digests import digest
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


class Faults:
    """Every command under every fault."""

    name = "fault"
    slice = 4

    def __init__(self, workshop):
        self.workshop = workshop

    def rows(self):
        """A row for each command that is not typed at a terminal."""
        for name, deed in deeds().items():
            if not isinstance(deed, (OnScreen, RotateByRecovery)):
                yield Trial(name, partial(self.points, deed), self.attempt)

    def points(self, deed):
        calls = calls_of(
            deed, self.workshop.street, self.workshop.scratch, on_files=True
        )
        return [
            (deed, call, number, error, mode)
            for call, number in calls
            for error in ERRORS.get(call, ())
            for mode in MODES
        ]

    def attempt(self, point):
        """Lets it fail; then the fault is over, and all must be well."""
        deed, call, number, error, mode = point
        workshop = self.workshop
        order = (Order.START_FIRST, Order.AGAIN_FIRST)[number % 2]
        with workshop.scratch.room() as home:
            room = deed.furnish(workshop.street, home)
            when = MODES[mode].format(number, number + 2)
            said = deed.perform(room, struck(call, when, f"error={error}"))
            house = deed.house and workshop.street.house(deed.house)
            key = object()
            if deed.house and digest(room.data) == house.data_digest:
                key = (deed, said.out, said.err, said.code, order)
            return workshop.verdicts.of(
                key, lambda: deed.judge(room, house, said, order)
            )
