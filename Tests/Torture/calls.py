"""System calls: which ones a command makes, and how one of them is struck. Needs strace."""

import re
from dataclasses import dataclass

CALL = re.compile(r"([a-z_0-9]+)\(")
HEARD = re.compile(r"read\(0<.*= [1-9]")
# Calls that change files or the terminal, or end the program.
CHANGING = frozenset(
    "openat write pwrite64 fsync fdatasync rename renameat renameat2 link linkat unlink"
    " unlinkat mkdir mkdirat rmdir ftruncate chmod fchmod fchown flock fcntl"
    " exit_group".split()
)


def traced(file):
    """A wrapper that notes every call of the main thread."""
    return ("strace", "-qq", "-y", "-o", file)


def struck(call, number, blow):
    """A wrapper that strikes the nth call of a name, or several: `3`, `3..5`, `3+`."""
    return (
        *("strace", "-qq", "-o", "/dev/null", "-e", f"trace={call}"),
        *("-e", f"inject={call}:{blow}:when={number}"),
    )


@dataclass(frozen=True)
class Call:
    """The nth call of a name in a command's run."""

    name: str
    number: int
    # Whether it touches the room, or says something.
    is_on_files: bool
    # Whether what was typed had been read before.
    was_heard: bool


def numbered(trace, room):
    """Every call of a trace but the first, which starts the program."""
    counts, was_heard = {}, False
    for line in trace.splitlines():
        found = CALL.match(line)
        if not found or found[1] == "execve":
            continue
        name = found[1]
        counts[name] = counts.get(name, 0) + 1
        is_on_files = f"{room}/" in line or line.startswith("write(1<")
        yield Call(name, counts[name], is_on_files, was_heard)
        was_heard = was_heard or bool(HEARD.match(line))


class Traces:
    """The calls of each command when nobody disturbs it."""

    def __init__(self, street, scratch):
        self.street = street
        self.scratch = scratch
        self._known = {}

    def of(self, deed):
        """Every call of its main thread, in order."""
        if deed not in self._known:
            self._known[deed] = self._trace(deed)
        return self._known[deed]

    def _trace(self, deed):
        # As deep below the root as every room: each folder of a path is a call or two.
        with self.scratch.room() as home, self.scratch.room() as beside:
            room = deed.furnish(self.street, home)
            said = deed.perform(room, traced(beside / "trace"))
            trace = (beside / "trace").read_text(errors="replace")
            calls = list(numbered(trace, room.home))
        if not said.is_done and deed.ends:
            raise AssertionError(f"{deed.name}: {said.last_words}")
        if unsaid := deed.unsaid(said):
            raise AssertionError(f"{deed.name}: {unsaid}")
        return calls
