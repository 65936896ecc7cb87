"""How a clinic begins."""

from deed import Deed, Order
from houses import NAMES, STAFF, Room, visit
from judgement import left_behind, sound, spoken
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
