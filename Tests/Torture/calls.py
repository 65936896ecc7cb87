"""System calls: which ones a command makes, and how one of them is struck. Needs strace."""

import re

from deeds import Order

CALL = re.compile(r"([a-z_0-9]+)\(")
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


def numbered(trace, about=""):
    """Calls of a trace as their names and how many of that name there were so far.

    With `about`, those that name it or are words for whoever reads.
    """
    counts = {}
    for line in trace.splitlines():
        found = CALL.match(line)
        if found and found[1] != "execve":
            name = found[1]
            counts[name] = counts.get(name, 0) + 1
            if about in line or line.startswith("write(1<"):
                yield name, counts[name]


def calls_of(deed, street, scratch, on_files=False):
    """Every call of an undisturbed run, which must find no fault, in order.

    With `on_files`, those that touch the room or say something.
    """
    with scratch.room() as home:
        room = deed.furnish(street, home)
        file = home / "trace"
        said = deed.perform(room, traced(file))
        trace = file.read_text(errors="replace")
        file.unlink()
        house = deed.house and street.house(deed.house)
        found = deed.judge(room, house, said, Order.START_FIRST)
    if found:
        raise AssertionError(f"{deed.name}, undisturbed: {found}")
    return list(numbered(trace, f"{home}/" if on_files else ""))
