"""Where folders are tortured: in memory, where there is memory to have.

A kill leaves what the program did, and a power cut is modelled; neither needs a slow disk.
TORTURE_SCRATCH names another place.
"""

import itertools
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")
ENOUGH = 1 << 30


def place():
    """The folder under which the scratch is made."""
    named = os.environ.get("TORTURE_SCRATCH")
    if named:
        return Path(named)
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK):
        if shutil.disk_usage(MEMORY).free > ENOUGH:
            return MEMORY
    return Path(tempfile.gettempdir())


class Scratch:
    """A folder for all of it, gone in the end."""

    def __init__(self):
        self.path = Path(tempfile.mkdtemp(prefix="antesala-torture-", dir=place()))
        self._numbers = itertools.count(1)

    def folder(self):
        """A new folder, for its caller to remove."""
        path = self.path / f"{next(self._numbers):06}"
        path.mkdir(mode=0o700)
        return path

    @contextmanager
    def room(self):
        """A new folder for as long as something is done in it."""
        path = self.folder()
        try:
            yield path
        finally:
            remove(path)

    def close(self):
        remove(self.path)


def remove(path):
    """Takes a folder away, whatever the modes in it."""
    shutil.rmtree(path, ignore_errors=True)
