"""Disks that fill up while visitors come, and disks that can only be read."""

from deeds import deeds
from founding import SetUp
from mounts import in_private, requires_root
from rotating import RotateByRecovery
from visiting import OnScreen
from workshop import Trial

SIZES = (300, 512, 1024)
ROUNDS = 3


class Filling:
    """Visitors come until a small disk is full; then there is room again."""

    name = "full"
    slice = (1, 1)

    def __init__(self, workshop):
        self.workshop = workshop
        self.folios = 0

    def rows(self):
        yield Trial(
            "kiosk --plain",
            self.points,
            self.attempt,
            remark=lambda: f"{self.folios} folios",
        )

    def points(self):
        requires_root()
        return [(size, number) for size in SIZES for number in range(ROUNDS)]

    def attempt(self, point):
        house = self.workshop.street.house("clinic")
        with self.workshop.scratch.room() as home:
            found, folios = in_private("fill", house, home, *point)
        self.folios += folios
        return found


class ReadOnly:
    """Every command on a disk that can only be read: a clear word, and nothing changed."""

    name = "read-only"
    slice = (2, 0)

    def __init__(self, workshop):
        self.workshop = workshop

    def rows(self):
        yield Trial("every command", self.points, self.attempt)

    def points(self):
        requires_root()
        typed = (OnScreen, RotateByRecovery, SetUp)
        names = [name for name, deed in deeds().items() if not isinstance(deed, typed)]
        return [(name,) for name in [*names, *READING]]

    def attempt(self, point):
        (name,) = point
        deed = deeds().get(name)
        house = self.workshop.street.house(deed.house if deed else "clinic")
        with self.workshop.scratch.room() as home:
            return in_private("read_only", house, home, name)


READING = ("store verify", "leads list", "doctor")
