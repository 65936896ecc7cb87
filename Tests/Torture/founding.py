"""How a clinic begins."""

from deed import Deed, OfStaff, Order
from houses import NAMES, STAFF, Room, visit
from judgement import left_behind, next_visitor, sound, spoken
from saying import typed_back


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


class SetUpUnconfirmed(SetUp):
    """Nobody types the recovery key back: nothing is ready, ever."""

    ends = False

    def perform(self, room, wrapper=()):
        return room.says(*self.arguments(room), wrapper=wrapper)

    def judge(self, room, house, said, order):
        found = spoken(said)
        if said.is_done:
            found.append("unrecovered: done, and nobody typed the recovery key back")
        visitor = room.says("kiosk", "--plain", given=visit(NAMES[0]))
        if visitor.folios:
            found.append("unrecovered: ready, and nobody typed the recovery key back")
        if order is not Order.AT_ONCE:
            again = typed_back(room, self.arguments(room))
            if not again.is_done:
                found.append(f"stuck: again, {again.code}: {again.last_words}")
            found += self.is_ready_or_not(room, again) + left_behind(room)
        return found


class Accept(OfStaff):
    """A folder of an earlier version is taken over: the kiosk waits until it is."""

    house = "earlier"

    def arguments(self, room):
        return ("keys", "accept", "--yes")

    def perform(self, room, wrapper=()):
        given = room.recovery_key + "\n"
        return room.as_director(*self.arguments(room), given=given, wrapper=wrapper)

    def judge(self, room, house, said, order):
        if not said.is_done:
            # Whatever it had come to, it goes on from there.
            found = spoken(said) + self.again(room, house)
            if found:
                return found
        after = Order.AGAIN_FIRST if order is Order.START_FIRST else order
        return super().judge(room, house, said, after)


class SetUpLobby(SetUp):
    """A lobby begins, with nothing in it that opens a lead."""

    def furnish(self, street, home):
        room = super().furnish(street, home)
        desk = street.house("clinic")
        room.recovery_key = desk.recovery_key
        (home / "keys").write_bytes(desk.public_keys)
        return room

    def arguments(self, room):
        return ("setup", "--lobby", room.home / "keys")

    def perform(self, room, wrapper=()):
        return room.says(*self.arguments(room), wrapper=wrapper)

    def judge(self, room, house, said, order):
        found = spoken(said)
        if not said.is_done and order is not Order.AT_ONCE:
            again = self.perform(room)
            if not (again.is_done or b"not empty" in again.err):
                found.append(f"stuck: again, {again.code}: {again.last_words}")
            said = again if again.is_done else said
        if said.is_done or order is not Order.AT_ONCE:
            found += next_visitor(room) + sound(room) + left_behind(room)
        return found


class Adopt(Deed):
    """A lobby takes the clinic's new keys."""

    house = "lobby"

    def arguments(self, room):
        return ("keys", "adopt", room.home / "newer-keys")

    def judge(self, room, house, said, order):
        # Cut off between the journal and the list of recipients, the next start settles it.
        if not said.is_done:
            first = room.says("kiosk", "--plain")
            if not first.is_done:
                return [f"refused: a start, {first.code}: {first.last_words}"]
        return super().judge(room, house, said, order)
