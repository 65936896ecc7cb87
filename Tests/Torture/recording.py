"""What a command did to the disk: every change, every sync and every word, in their order.

strace writes them down; paths are absolute, and only those below the recorded folder count.
"""

import os
import re
from dataclasses import dataclass

CALLS = (
    "openat read write pwrite64 pwritev writev fsync fdatasync sync_file_range rename renameat"
    " renameat2 link linkat symlink symlinkat unlink unlinkat mkdir mkdirat rmdir ftruncate"
    " truncate fallocate close copy_file_range dup dup2 dup3 sendfile splice"
)
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
LINE = re.compile(r"(\d+)\s+(.*)")
RESUMED = re.compile(r"<\.\.\. \w+ resumed>(.*)")
CALL = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)")
# What a file without a name is called here, and how programs name it.
UNNAMED = "#"
OPENED = re.compile(r"/proc/self/fd/(\d+)$")
UNFINISHED = "<unfinished ...>"
OUT, IN = 1, 0


@dataclass(frozen=True)
class Step:
    """One thing that was done: `write`, `cut`, `make`, `sync`, `move`, … and to which paths."""

    kind: str
    path: str = ""
    other: str = ""
    at: int | None = None
    data: bytes = b""


def recorded(file):
    """A wrapper that records into a file."""
    return (
        *("strace", "-f", "-qq", "-xx", "-s", "4000000", "-o", file),
        *("-e", "trace=" + ",".join(CALLS.split())),
    )


def failing(file, call, number):
    """A wrapper that records while one call fails as on a bad disk."""
    return (*recorded(file), "-e", f"inject={call}:error=EIO:when={number}")


class NotModelled(Exception):
    """A change that the model of a disk does not know."""


class Reading:
    """Turns lines of strace into steps."""

    def __init__(self, root):
        self.root = str(root)
        self.steps = []
        self._files = {}
        self._offsets = {}
        self._appends = set()

    def read(self, trace):
        pending = {}
        for raw in trace.splitlines():
            found = LINE.match(raw)
            if not found:
                continue
            process, line = found.groups()
            if line.endswith(UNFINISHED):
                pending[process] = line[: -len(UNFINISHED)]
                continue
            if resumed := RESUMED.match(line):
                line = pending.pop(process, "") + resumed[1]
            if call := CALL.match(line):
                self._call(call[1], call[2], int(call[3]), line)
        return self.steps

    def _inside(self, path):
        return path == self.root or path.startswith(self.root + "/")

    def _call(self, name, arguments, result, line):
        texts = [
            bytes.fromhex(text.replace("\\x", "")) for text in TEXT.findall(arguments)
        ]
        number = re.match(r"\d+", arguments)
        file = int(number[0]) if number else None
        match name:
            case "openat":
                self._open(texts, arguments, result)
            case "close":
                self._files.pop(file, None)
            case "read":
                self._read(file, texts, result)
            case "write" | "pwrite64" if result >= 0:
                self._write(name, file, texts[0][:result], arguments)
            case "fsync" | "fdatasync" if file in self._files:
                kind = "sync" if result >= 0 else "unsynced"
                self.steps.append(Step(kind, self._files[file]))
            case _ if result < 0:
                pass
            case "ftruncate":
                if file in self._files:
                    size = int(arguments.rsplit(",", 1)[1])
                    self.steps.append(Step("cut", self._files[file], at=size))
            case "rename" | "renameat" | "renameat2" | "link" | "linkat":
                self._two(name, texts, arguments)
            case "unlink" | "unlinkat" | "rmdir" | "mkdir" | "mkdirat":
                self._one(name, texts)
            case _ if file in self._files or self._touches(texts):
                raise NotModelled(line[:200])

    def _touches(self, texts):
        return any(self._inside(text.decode(errors="replace")) for text in texts)

    def _open(self, texts, arguments, result):
        if result < 0:
            return
        self._files.pop(result, None)
        path = os.path.normpath(texts[0].decode())
        if not self._inside(path):
            return
        if "O_TMPFILE" in arguments:
            path = f"{UNNAMED}{len(self.steps)}"
        self._files[result] = path
        self._offsets[result] = 0
        self._appends.discard(result)
        if "O_APPEND" in arguments:
            self._appends.add(result)
        if "O_CREAT" in arguments or path.startswith(UNNAMED):
            self.steps.append(Step("make", path))
        if "O_TRUNC" in arguments:
            self.steps.append(Step("cut", path, at=0))

    def _read(self, file, texts, result):
        if file == IN and result > 0:
            self.steps.append(Step("hear", data=texts[0][:result]))
        elif file in self._offsets and result > 0:
            self._offsets[file] += result

    def _write(self, name, file, data, arguments):
        if file == OUT and OUT not in self._files:
            self.steps.append(Step("say", data=data))
        elif file in self._files:
            at = self._offsets[file]
            if name == "pwrite64":
                at = int(arguments.rsplit(",", 1)[1])
            elif file in self._appends:
                at = None
            else:
                self._offsets[file] += len(data)
            if self._files[file]:
                self.steps.append(Step("write", self._files[file], at=at, data=data))

    def _two(self, name, texts, arguments):
        first, second = (os.path.normpath(text.decode()) for text in texts)
        if opened := OPENED.match(first):
            first = self._files.get(int(opened[1]), first)
        if not (self._inside(first) or self._inside(second)):
            return
        if name.startswith("link"):
            self.steps.append(Step("link", first, second))
        elif "RENAME_EXCHANGE" in arguments:
            self.steps.append(Step("swap", first, second))
            self._follow({first: second, second: first})
        else:
            self.steps.append(Step("move", first, second))
            self._forget(second)
            self._follow({first: second})

    def _one(self, name, texts):
        path = os.path.normpath(texts[0].decode())
        if not self._inside(path):
            return
        if name.startswith("mkdir"):
            self.steps.append(Step("folder", path))
        else:
            self.steps.append(Step("remove", path))
            self._forget(path)

    def _forget(self, path):
        """What is still open there has no name any more, and no cut can show it."""
        for file, name in self._files.items():
            if name == path:
                self._files[file] = ""

    def _follow(self, moved):
        """What is open below a moved folder moves along."""
        for file, path in self._files.items():
            for before, after in moved.items():
                if path == before or path.startswith(before + "/"):
                    self._files[file] = after + path[len(before) :]
                    break
