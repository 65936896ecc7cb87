"""A command put to the torture, and what must hold whatever became of it."""

from enum import Enum

from houses import STAFF
from judgement import kept, left_behind, logged, next_visitor, opened, sound, spoken


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

    def unsaid(self, said):
        """What an undisturbed run must say and did not; else nothing that follows proves anything."""
        return []

    def again(self, room, house):
        """Complaints if the same command does not do it now."""
        said = self.perform(room)
        if said.is_done or self.is_over(said):
            return spoken(said)
        return [f"stuck: again, {said.code}: {said.last_words}"]

    def is_over(self, said):
        """Whether it refuses because it was done."""
        return False


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
