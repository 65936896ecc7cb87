"""Backups, and what becomes of them."""

from deed import Deed, Order
from houses import STAFF
from judgement import opened, spoken


class Backup(Deed):
    """A copy: sound wherever it has a name."""

    def arguments(self, room):
        return ("store", "backup")

    def holds(self, room, house, said):
        names = [path for path in (room.data / "backups").iterdir()]
        found = []
        shown = [path for path in names if not path.name.startswith(".")]
        if said.is_done and not shown:
            found.append("lost: done, and no backup")
        for path in shown:
            verified = room.says("store", "verify", "--data", path)
            if not verified.is_done:
                found.append(f"unsound: a backup: {verified.last_words}")
        return found + opened(room, STAFF, room.director, house.folios)


class Restore(Deed):
    """A backup takes the folder's place."""

    house = "kept"

    def __init__(self, name, inside):
        super().__init__(name)
        self.inside = inside

    def arguments(self, room):
        backup = "copy" if self.inside else room.home / "safe/copy"
        return ("store", "restore", backup, "--replace")

    def judge(self, room, house, said, order):
        if not room.data.exists():
            found = ["absent: there is no data folder under its name"]
            return found + ([] if order is Order.AT_ONCE else self.again(room, house))
        return super().judge(room, house, said, order)

    def holds(self, room, house, said):
        return opened(room, STAFF, room.director, house.folios)

    def again(self, room, house):
        # Once it is done, what lay inside lies in the former folder.
        if self.inside and not (room.data / "backups/copy").exists():
            # It has not got its name yet where the exchange was the last that was done.
            former = list(room.home.glob("data.*/backups/copy"))
            return [] if former else ["lost: the backup that lay inside"]
        return super().again(room, house)


class RestoreAnew(Restore):
    """A backup becomes the folder where there is none."""

    def __init__(self, name):
        super().__init__(name, inside=False)

    def furnish(self, street, home):
        room = super().furnish(street, home)
        room.data.rename(home / "elsewhere")
        return room

    def arguments(self, room):
        return ("store", "restore", room.home / "safe/copy")

    def judge(self, room, house, said, order):
        if not said.is_done and not room.data.exists():
            found = spoken(said) + self.again(room, house)
            return found or super().judge(room, house, said, Order.START_FIRST)
        return super().judge(room, house, said, order)

    def is_over(self, said):
        return b"not empty" in said.err
