"""A disk of its own for a test, small enough to be filled."""

import subprocess
from contextlib import contextmanager

import pytest


@contextmanager
def small_disk(home, size):
    """The folder where a new disk of this size is mounted; the test is skipped for who may not."""
    disk = home / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=0700", "none", disk]
    if subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("this user may not mount")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def fill(disk):
    """Takes all the room there is; the file that gives it back when it is gone."""
    filler = disk / "filler"
    subprocess.run(["dd", "if=/dev/zero", f"of={filler}", "bs=4k"], capture_output=True)
    return filler
