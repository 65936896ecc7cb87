"""The clinic's key is changed, by a passphrase and by the recovery key."""

import re

from deed import OfStaff
from houses import EVA, LUZ, STAFF
from judgement import opened
from saying import at_terminal


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
        said = room.as_person(name, secret, "leads", "list")
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
