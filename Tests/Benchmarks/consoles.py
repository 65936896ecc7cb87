"""How soon the staff console is at hand, how fast it searches, and what each lead weighs."""

import os
import re
import shutil
import subprocess
import time

import process
from terminal import Program

NAME, PASSPHRASE = b"demo", b"demo demo demo"
# Names, telephones and folios are searched, narrowed and widened again.
TYPED = b"ballena som\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f664026\x7f\x7f\x7f\x7f\x7f\x7f7q"


class NotFilled(Exception):
    """A demonstration that could not be made."""


def measure(antesala, pack, folder, leads, runs, progress):
    """Figures of a demonstration with so many leads; it is made in `folder`, and stays there.

    The key of a demonstration costs hundredths of a second to open, not a whole one; that is in
    the seconds to the list."""
    environment = {
        "HOME": folder, "TMPDIR": folder, "LANG": "C.UTF-8", "TERM": "xterm-256color",
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "ANTESALA_PACK": pack,
    }
    progress(f"inventing {leads:,} leads")
    before = time.monotonic()
    data = _fill(antesala, environment, leads)
    figures = {"fill": [time.monotonic() - before]}
    for run in range(runs):
        progress(f"{leads:,} leads: console {run + 1} of {runs}")
        # Every entry is opened by itself, as after a change of the key; then pages are there.
        shutil.rmtree(f"{data}/pages", ignore_errors=True)
        first = _console(antesala, environment, pack, data, leads)
        for name in "open", "whole", "open processor":
            figures.setdefault(f"first {name}", []).append(first[name])
        for name, value in _console(antesala, environment, pack, data, leads).items():
            figures.setdefault(name, []).append(value)
    return {f"{leads} {name}": values for name, values in figures.items()}


def _fill(antesala, environment, leads):
    made = subprocess.run(
        [antesala, "demo", "--leads", str(leads), "--fill"], env=environment,
        stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if made.returncode:
        raise NotFilled(made.stderr.strip())
    return made.stdout.strip()


def _console(antesala, environment, pack, data, leads):
    """One console, from the passphrase to the last key of the search."""
    at_lock, at_list = words(pack, "unlock", "passphrase"), words(pack, "list", "search")
    with Program([antesala, "staff", "--data", data], environment) as terminal:
        terminal.answer(until=at_lock)
        terminal.type(NAME, b"\r", PASSPHRASE)
        empty = process.memory(terminal.pid)["resident"]
        # Ticks, for they count threads that have ended since as well.
        worked = process.labour(terminal.pid)["ticks"]
        before = time.monotonic_ns()
        os.write(terminal.master, b"\r")
        ready = terminal.seen(at_list, patience=120)
        # While cases are still being opened, the screen says how many; then it is quiet.
        whole = terminal.settled(3, since=ready)
        worked = process.labour(terminal.pid)["ticks"] - worked
        full = process.memory(terminal.pid)
        keys = []
        terminal.press(b"/")
        for key in TYPED:
            keys.append(terminal.press(bytes([key]))[1] / 1e6)
        return {
            "open": (ready - before) / 1e9,
            "whole": (whole - before) / 1e9,
            "open processor": worked / os.sysconf("SC_CLK_TCK"),
            "search": sum(keys) / len(keys),
            "search worst": max(keys),
            "lead memory": (full["resident"] - empty) / leads,
            "resident": full["resident"] / 1024,
            "highest": full["highest"] / 1024,
        }


def words(pack, part, key):
    """A text of the staff's screens, as bytes of a pattern; each stands on one line there."""
    with open(f"{pack}/staff.es.yaml", encoding="utf-8") as file:
        text = file.read()
    found = re.search(rf'^  {part}:\n(?:(?!  \w).*\n)*?    {key}: "(.*)"$', text, re.M)
    return re.escape(found[1].encode())
