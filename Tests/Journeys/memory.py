"""What the memory of a process holds: every page that it has written to, searched for words."""

import re
from itertools import groupby
from pathlib import Path

# How many numbers of 32 bits may lie between two characters of a word: none in a text, some where
# each character stands in a cell of a screen.
STRIDES = range(1, 17)
PAGE = 4096
MAPPING = re.compile(r"^([\da-f]+-[\da-f]+) (\S+) \S+ \S+ \d+ *(.*)\n((?:[A-Z].*\n)+)", re.M)
SECRET_KEY = re.compile(rb"AGE-SECRET-KEY-1[A-Z0-9]{50}")


def regions(pid):
    """Every region that the process can read and has written to: its name and its bytes.

    Left out is what is still as it was read from a file.
    """
    told = Path(f"/proc/{pid}/smaps").read_text()
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for span, modes, name, facts in MAPPING.findall(told):
            if modes[0] != "r" or re.search(r"^Anonymous:\s+0 kB", facts, re.M):
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            try:
                memory.seek(start)
                yield name or "anonymous", memory.read(end - start)
            except OSError:
                continue  # pages that nobody may read


def used(content):
    """The stretches of pages that are not empty."""
    pages = (content[at : at + PAGE] for at in range(0, len(content), PAGE))
    for is_used, stretch in groupby(pages, lambda page: page.count(0) < len(page)):
        if is_used:
            yield b"".join(stretch)


def texts(stretch):
    """The bytes as they are, and what they would be as cells of a screen, by the size of a cell."""
    yield "text", stretch
    numbers = stretch[::4]
    for stride in STRIDES:
        for first in range(stride):
            yield f"cells of {4 * stride}", numbers[first::stride]


def forms(word, kind):
    """How a word may be written there."""
    if kind != "text":
        return [word.encode("latin-1", "replace")]
    return [word.encode("utf-8"), word.encode("utf-16-le")]


def found(pid, words, keys=True):
    """Where any of these words, or a secret key written out, lies in the memory of a process."""
    hits = []
    for name, content in regions(pid):
        for stretch in used(content):
            if keys and SECRET_KEY.search(stretch):
                hits.append(("a secret key", name, "text"))
            for kind, text in texts(stretch):
                for word in words:
                    if any(form in text for form in forms(word, kind)):
                        hits.append((word, name, kind))
    return hits


def status(pid, field):
    """A number that the system tells of a process."""
    text = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(rf"^{field}:\s+(\d+)", text, re.M)[1])
