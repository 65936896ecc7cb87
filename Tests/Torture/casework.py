"""What staff do about leads."""

from deed import OfStaff, Order
from houses import NOTE, impatient_pack


class Status(OfStaff):
    adds = ("event", 1)

    def arguments(self, room):
        return ("leads", "status", room.folio, "booked", "--on", "+5d")


class Note(OfStaff):
    adds = ("event", 1)
    given = NOTE

    def arguments(self, room):
        return ("leads", "note", room.folio)


class Erase(OfStaff):
    """A lead is erased; nothing sealed about it may be left once that was said."""

    adds = ("erasure", 1)

    def arguments(self, room):
        return ("leads", "erase", room.folio, "--force")

    def readable(self, house):
        return house.folios[1:]

    def holds(self, room, house, said):
        (full,) = room.rows(
            "SELECT count(*) FROM journal WHERE length(sealed) > 0 AND kind IN"
            " ('lead', 'event') AND lead ="
            " (SELECT lead FROM journal WHERE folio = ?)",
            room.folio,
        )
        is_left = said.is_done and full[0]
        return super().holds(room, house, said) + (
            ["lost: erased, and still there"] if is_left else []
        )

    def is_over(self, said):
        return b"erased" in said.err or b"no lead" in said.err


class Export(OfStaff):
    """Leads leave as a file: whole, or not at all, and not without an entry."""

    def judge(self, room, house, said, order):
        # What is begun beside the file is no matter of the kiosk, but of the next export.
        after = Order.AGAIN_FIRST if order is Order.START_FIRST else order
        return super().judge(room, house, said, after)

    def arguments(self, room):
        output = room.home / "leads.csv"
        words = ("leads", "export", "--format", "csv", "--reason", "tortura")
        return (*words, "--output", output, "--force")

    def holds(self, room, house, said):
        found = super().holds(room, house, said)
        file = room.home / "leads.csv"
        if not file.exists():
            return found + (["lost: exported, no file"] if said.is_done else [])
        lines = file.read_text().split("\n")
        whole = sum(folio in line for line in lines for folio in house.folios)
        (more,) = room.rows("SELECT count(*) FROM journal WHERE seq > ?", house.last)
        if whole < len(house.folios):
            found.append("half: the file of an export")
        if not more[0]:
            found.append("untold: an export without an entry")
        return found


class Purge(OfStaff):
    """What is due is blocked and deleted."""

    house = "old"

    def arguments(self, room):
        return ("store", "purge", "--do-it", "--pack", impatient_pack(room.home))

    def furnish(self, street, home):
        impatient_pack(home)
        return super().furnish(street, home)

    def readable(self, house):
        return []
