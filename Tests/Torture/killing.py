"""Kills a command at the entry of every system call of its main thread."""

from dataclasses import replace
from functools import partial

from calls import CHANGING, Call, struck
from deed import Order
from deeds import deeds
from digests import digest
from visiting import OnScreen
from workshop import Trial

# What is struck in an undisturbed run.
NOTHING = Call("nothing", 0, is_on_files=False, was_heard=True)


class Killing:
    """Every command, killed at every call; on a screen at those that change something."""

    name = "kill"
    slice = (2, 0)

    def __init__(self, workshop):
        self.workshop = workshop

    def rows(self):
        """A row for each command."""
        for name, deed in deeds().items():
            points = partial(self.points, deed)
            yield Trial(name, points, self.attempt, is_slow=deed.is_slow)

    def points(self, deed):
        calls = self.workshop.traces.of(deed)
        if isinstance(deed, OnScreen):
            calls = [call for call in calls if call.name in CHANGING]
        return [(deed, place, call) for place, call in enumerate([NOTHING, *calls])]

    def attempt(self, point):
        """Kills at one call; what was found."""
        deed, place, call = point
        workshop = self.workshop
        order = (Order.START_FIRST, Order.AGAIN_FIRST)[place % 2]
        with workshop.scratch.room() as home:
            room = deed.furnish(workshop.street, home)
            blow = struck(call.name, call.number, "signal=SIGKILL")
            said = deed.perform(room, () if call is NOTHING else blow)
            # What came to its end was not struck: it had one call of that name fewer this time.
            said = replace(said, was_heard=call.was_heard or said.is_done)
            house = deed.house and workshop.street.house(deed.house)
            if deed.house and digest(room.data) == house.data_digest:
                key = (deed, said.out, said.err, said.code, order)
            else:
                key = object()
            return workshop.verdicts.of(
                key, lambda: deed.judge(room, house, said, order)
            )
