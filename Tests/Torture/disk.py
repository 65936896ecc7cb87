"""A disk between two syncs: what is on it for sure, and what is on its way.

A file's bytes are durable after a sync of it, a name after a sync of its folder. Everything else may
be there or not after a power cut, in any combination, and bytes are torn at sectors.
"""

import os
from dataclasses import dataclass, field

from recording import UNNAMED

SECTOR = 512


@dataclass(frozen=True)
class Rules:
    """What this disk promises.

    `ordered` keeps the order of names in each folder; `atomic` makes a move between folders one
    change. `ignores` names syncs that promise nothing: `file`, `folder`.
    """

    ordered: bool = False
    atomic: bool = False
    ignores: frozenset = frozenset()


@dataclass(eq=False)
class File:
    """Bytes on the disk, and writes on their way: a place and bytes, or a new size and none."""

    mode: int
    data: bytearray = field(default_factory=bytearray)
    pending: list = field(default_factory=list)

    @property
    def size(self):
        size = len(self.data)
        for at, data in self.pending:
            size = at if data is None else max(size, at + len(data))
        return size


@dataclass(eq=False)
class Folder:
    """Names on the disk, names as programs see them, and changes on their way.

    A change is a name, what has it then, and the key of the move it belongs to, if that is one.
    """

    mode: int
    names: dict = field(default_factory=dict)
    live: dict = field(default_factory=dict)
    pending: list = field(default_factory=list)


class Disk:
    """A folder of a disk as steps change it."""

    def __init__(self, start, root, rules):
        self.root = str(root)
        self.rules = rules
        self.moves = []
        # Files that were made without a name; a cut leaves nothing of them.
        self.unnamed = {}
        self.top = _load(str(start))

    def at(self, path):
        if path in self.unnamed:
            return self.unnamed[path]
        node = self.top
        relative = os.path.relpath(path, self.root)
        for name in [] if relative == "." else relative.split("/"):
            node = node.live[name]
        return node

    def place(self, path):
        return self.at(os.path.dirname(path)), os.path.basename(path)

    def apply(self, step):
        """Does one step."""
        match step.kind:
            case "write":
                file = self.at(step.path)
                at = file.size if step.at is None else step.at
                file.pending.append((at, step.data))
            case "cut":
                self.at(step.path).pending.append((step.at, None))
            case "make" if step.path.startswith(UNNAMED):
                self.unnamed[step.path] = File(0o600)
            case "make" | "folder":
                folder, name = self.place(step.path)
                if name not in folder.live:
                    new = File(0o600) if step.kind == "make" else Folder(0o700)
                    self._name(folder, name, new)
            case "remove":
                folder, name = self.place(step.path)
                self._name(folder, name, None)
            case "link":
                folder, name = self.place(step.other)
                self._name(folder, name, self.at(step.path))
            case "move" | "swap":
                self._move(step)
            case "unsynced":
                self._fail(self.at(step.path))
            case "sync":
                self._sync(self.at(step.path))

    @staticmethod
    def _name(folder, name, node, key=None):
        put_name(folder.live, name, node)
        folder.pending.append((name, node, key))

    def _move(self, step):
        (source, old), (target, new) = self.place(step.path), self.place(step.other)
        moved = source.live[old]
        back = target.live[new] if step.kind == "swap" else None
        key = None
        if source is target or self.rules.atomic:
            key = len(self.moves)
            self.moves.append((source, target))
        self._name(source, old, back, key)
        self._name(target, new, moved, key)

    @staticmethod
    def _fail(node):
        """After a failed sync the system takes what it could not write for written."""
        if isinstance(node, File):
            node.pending = []

    def _sync(self, node):
        if isinstance(node, File):
            if "file" not in self.rules.ignores:
                for write in node.pending:
                    put(node.data, *write)
                node.pending = []
        elif "folder" not in self.rules.ignores:
            keys = {key for _, _, key in node.pending} - {None}
            for name, child, _ in node.pending:
                put_name(node.names, name, child)
            node.pending = []
            for folder in {folder for key in keys for folder in self.moves[key]}:
                self._settle(folder, keys)

    @staticmethod
    def _settle(folder, keys):
        """Moves that became durable in one folder are so in the other."""
        for change in [each for each in folder.pending if each[2] in keys]:
            put_name(folder.names, change[0], change[1])
            folder.pending.remove(change)

    def is_settled(self):
        """Whether nothing is on its way."""
        seen, waiting = set(), [self.top]
        while waiting:
            node = waiting.pop()
            if id(node) in seen:
                continue
            seen.add(id(node))
            if node.pending:
                return False
            if isinstance(node, Folder):
                waiting += [*node.live.values(), *node.names.values()]
        return True


def put_name(names, name, node):
    """Gives a name to something, or takes it away."""
    if node is None:
        names.pop(name, None)
    else:
        names[name] = node


def put(data, at, new, sectors=lambda: True):
    """Writes bytes at a place, those sectors of them that come through; no bytes mean a size."""
    if new is None:
        del data[at:]
        data.extend(bytes(at - len(data)))
        return
    end = at + len(new)
    data.extend(bytes(max(0, end - len(data))))
    start = at
    while start < end:
        stop = min((start // SECTOR + 1) * SECTOR, end)
        if sectors():
            data[start:stop] = new[start - at : stop - at]
        start = stop


def _load(path):
    mode = os.lstat(path).st_mode & 0o777
    if not os.path.isdir(path):
        with open(path, "rb") as file:
            return File(mode, bytearray(file.read()))
    names = {name: _load(os.path.join(path, name)) for name in os.listdir(path)}
    return Folder(mode, names, dict(names))
