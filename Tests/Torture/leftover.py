"""The disks that a power cut could leave of one that was being written to."""

import os

from disk import Folder, put, put_name

NOTHING, ALL, SOME = "nothing", "all", "some"


class Leftover:
    """One such disk: of what was on its way nothing came through, or all, or some by chance."""

    def __init__(self, disk, style, chance):
        self.disk = disk
        self.style = style
        self.chance = chance
        self.share = chance.choice([0.1, 0.5, 0.9])
        self._luck = {}
        self._made = {}

    def make(self, path):
        """Makes it a folder."""
        self._emit(self.disk.top, str(path))

    def _emit(self, node, path):
        if isinstance(node, Folder):
            os.mkdir(path, 0o700)
            for name, child in self._names(node).items():
                self._emit(child, os.path.join(path, name))
        elif id(node) in self._made:
            os.link(self._made[id(node)], path)
            return
        else:
            with open(path, "wb") as file:
                file.write(self._bytes(node))
            self._made[id(node)] = path
        os.chmod(path, node.mode)

    def _names(self, folder):
        names, pending = dict(folder.names), folder.pending
        if self.style == NOTHING:
            return names
        ordered = self.style == SOME and self.disk.rules.ordered
        if ordered:
            pending = pending[: self.chance.randint(0, len(pending))]
        for name, child, key in pending:
            if self.style == ALL or ordered or self._comes(key):
                put_name(names, name, child)
        return names

    def _comes(self, key):
        """Whether a change came through; both halves of one do or do not."""
        if key is None:
            return self.chance.random() < self.share
        return self._luck.setdefault(key, self.chance.random() < self.share)

    def _bytes(self, file):
        data = bytearray(file.data)
        for at, new in file.pending:
            luck = self.chance.random()
            if self.style == ALL or self.style == SOME and luck < self.share * 0.7:
                put(data, at, new)
            elif self.style == SOME and luck < self.share:
                put(data, at, new, lambda: self.chance.random() < 0.5)
            elif self.style == SOME and new and luck > 0.8:
                # The file has grown, and its bytes have not come.
                data.extend(bytes(max(0, at + len(new) - len(data))))
        return data
