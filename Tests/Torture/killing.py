"""Kills a command at the entry of every system call of its main thread."""

from functools import partial

from calls import CHANGING, calls_of, struck
from deeds import OnScreen, Order, deeds
from digests import digest
from workshop import Trial


class Killing:
    """Every command, killed at every call; on a screen at those that change something."""

    name = "kill"
    slice = 4

    def __init__(self, workshop):
        self.workshop = workshop

    def rows(self):
        """A row for each command."""
        for name, deed in deeds().items():
            yield Trial(name, partial(self.points, deed), self.attempt)

    def points(self, deed):
        calls = calls_of(deed, self.workshop.street, self.workshop.scratch)
        if isinstance(deed, OnScreen):
            calls = [call for call in calls if call[0] in CHANGING]
        return [(deed, place, *call) for place, call in enumerate(calls)]

    def attempt(self, point):
        """Kills at one call; what was found."""
        deed, place, call, number = point
        workshop = self.workshop
        order = (Order.START_FIRST, Order.AGAIN_FIRST)[place % 2]
        with workshop.scratch.room() as home:
            room = deed.furnish(workshop.street, home)
            wrapper = struck(call, number, "signal=SIGKILL")
            said = deed.perform(room, wrapper)
            house = deed.house and workshop.street.house(deed.house)
            if deed.house and digest(room.data) == house.data_digest:
                key = (deed, said.out, said.err, said.code, order)
            else:
                key = object()
            return workshop.verdicts.of(
                key, lambda: deed.judge(room, house, said, order)
            )
