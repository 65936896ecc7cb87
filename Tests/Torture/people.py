"""Who may open leads: people come, go, and choose passphrases."""

from deed import OfStaff
from houses import EVA, FATIMA, STAFF
from judgement import opened


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
