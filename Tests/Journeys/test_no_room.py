"""On the day on which nothing can be written, staff can still call the visitors."""

import shutil
import subprocess

import pytest

from desk import Desk, named
from small_disk import fill, small_disk


@pytest.fixture
def full(desk):
    """A desk on a disk without room, and what gives it room again."""
    with small_disk(desk.home, "1m") as disk:
        shutil.copytree(desk.data, disk / "data")
        yield Desk(desk.home, disk / "data"), fill(disk).unlink


@pytest.fixture
def sealed(desk):
    """A desk on a disk that can only be read."""
    bind = ["mount", "--bind", desk.data, desk.data]
    if subprocess.run(bind, capture_output=True).returncode != 0:
        pytest.skip("this user may not mount")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", desk.data], check=True)
        yield desk
    finally:
        subprocess.run(["umount", "-l", desk.data], check=True)


def assert_can_be_read(desk, people):
    """Asserts that leads are shown to whoever insists, and to nobody else."""
    secret = ("--passphrase-file", desk.passphrase_file)
    refused = desk.run("leads", "list", *secret)
    assert refused.returncode == 74 and refused.stdout == b""
    assert b"hint: --unrecorded" in refused.stderr
    listed = desk.run("leads", "list", "--unrecorded", *secret)
    assert listed.returncode == 0, listed.stderr.decode()
    assert b"on record" in listed.stderr
    for folio, case in people.items():
        assert folio in listed.stdout.decode()
    shown = desk.run("leads", "show", folio, "--unrecorded", *secret)
    assert shown.returncode == 0 and named(case) in shown.stdout.decode()
    changed = desk.run("leads", "status", folio, "contacted", "--unrecorded", *secret)
    assert changed.returncode == 74


def test_a_full_disk_can_be_read(full, night):
    desk, make_room = full
    assert_can_be_read(desk, night.cases())
    make_room()
    assert desk.does("list")


def test_a_disk_that_takes_nothing_can_be_read(sealed, night):
    assert_can_be_read(sealed, night.cases())


def test_a_console_on_a_disk_that_takes_nothing(sealed, night, enter, spanish):
    console = enter("staff", by=sealed)
    sealed.unlock(console, spanish)
    console.wait_for(spanish["staff.trouble.unrecorded"])
    console.press("enter").wait_for(named(next(iter(night.cases().values()))))


def test_what_a_console_could_not_record_is_recorded_when_there_is_room(
    full, night, enter, spanish
):
    desk, make_room = full
    console = enter("staff", by=desk)
    desk.unlock(console, spanish)
    console.wait_for(spanish["staff.trouble.unrecorded"])
    console.press("enter").wait_for(spanish["staff.section.contact"])
    make_room()
    console.look(2.5)
    acts = [act for act, *_ in desk.acts()]
    assert acts.count("opened") == 1 and acts[-3:] == ["unlocked", "opened", "unlocked"]
    console.press("esc").wait_for(spanish["staff.list.search"])
    console.press("L").wait_for(spanish["staff.unlock.now"])
    assert [act for act, *_ in desk.acts()].count("locked") == 1
