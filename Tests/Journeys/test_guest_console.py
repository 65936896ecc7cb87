"""The staff console in the lobby: a process of its own on the kiosk's terminal."""

import os
import signal
import time
from pathlib import Path

import pytest

from desk import PASSPHRASE, STAFF
from test_terminal_restored import AROUND, assert_restored, ended
from visitor import KEYS

WRONG = "no es esta"


def children(pid):
    """The processes that one has started and that have not ended."""
    return [
        int(child)
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    ]


@pytest.fixture
def guest(desk, enter, spanish):
    """A kiosk whose screen a locked console has; the console's process too."""

    def start(**circumstances):
        kiosk = enter("kiosk", by=desk, **circumstances)
        kiosk.wait_for(spanish["ui.welcome.text"]).press("ctrl-p")
        kiosk.wait_for(spanish["staff.unlock.title"])
        pid = kiosk.process.pid
        if circumstances:
            (pid,) = children(pid)
        (console,) = children(pid)
        return kiosk, pid, console

    return start


def unlock(kiosk, words, name=""):
    """Opens the console of a lobby, whose people are not listed."""
    kiosk.wait_for(words["staff.unlock.title"])
    kiosk.type(name).press("enter").type(PASSPHRASE).press("enter")
    kiosk.wait_for(words["staff.list.search"])


def test_nobody_is_named_and_a_name_may_be_left_out(guest, desk, spanish):
    kiosk, pid, console = guest()
    assert STAFF not in kiosk.text.lower().split()
    unlock(kiosk, spanish)
    kiosk.press("L").wait_for(spanish["ui.welcome.text"])
    kiosk.wait_until(lambda: not children(pid), "the console has ended")
    kiosk.press("ctrl-p")
    unlock(kiosk, spanish, STAFF)
    kiosk.press("q").wait_for(spanish["staff.quit.title"]).press("enter")
    kiosk.wait_for(spanish["ui.welcome.text"])
    assert [act for act, *_ in desk.acts()].count("locked") == 2


def test_wrong_tries_in_the_lobby_hold_up_nobody_at_the_desk(guest, desk, spanish):
    kiosk, _, _ = guest()
    kiosk.type(STAFF).press("enter")
    wrong = spanish.filled("staff.unlock.refused_wait")
    kiosk.type(WRONG).press("enter").wait_for(spanish["staff.unlock.refused"])
    for _ in range(3):
        kiosk.type(WRONG).press("enter").wait_for(wrong)
        kiosk.wait_until(lambda: not kiosk.sees(wrong), "the wait is over")
    assert desk.cases(), "nobody is told elsewhere to come back later"
    kiosk.press("esc", "backspace", "backspace", "backspace", "backspace")
    kiosk.type("nadie").press("enter").type(PASSPHRASE).press("enter").wait_for(wrong)
    assert not kiosk.sees(spanish["staff.trouble.nobody"])


def test_a_console_that_dies_gives_the_kiosk_its_screen_back(guest, spanish):
    for number in (signal.SIGKILL, signal.SIGSEGV, signal.SIGTERM):
        kiosk, pid, console = guest()
        os.kill(console, number)
        kiosk.wait_for(spanish["ui.welcome.text"])
        kiosk.press("1").wait_for(spanish["ui.notice.step"])
        assert not children(pid)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_the_kiosk_ends_its_console_first(guest, desk, spanish, number):
    kiosk, pid, console = guest(wrapper=("/bin/sh", "-c", AROUND, "sh"))
    unlock(kiosk, spanish)
    os.kill(pid, number)
    ended(kiosk)
    assert not Path(f"/proc/{console}").exists()
    assert_restored(kiosk)
    assert [act for act, *_ in desk.acts()].count("locked") == 1


def test_a_killed_kiosk_takes_its_console_along(guest, spanish):
    kiosk, pid, console = guest()
    unlock(kiosk, spanish)
    os.kill(pid, signal.SIGKILL)
    end = time.monotonic() + kiosk.patience
    while Path(f"/proc/{console}/exe").exists() and time.monotonic() < end:
        time.sleep(0.05)
    assert not Path(f"/proc/{console}/exe").exists(), "the console has ended"


def test_what_is_typed_before_the_console_is_there_is_not_shown(desk, enter, spanish):
    kiosk = enter("kiosk", by=desk)
    ahead = KEYS["ctrl-p"] + KEYS["enter"] + PASSPHRASE
    kiosk.wait_for(spanish["ui.welcome.text"]).send(ahead)
    # What was typed for one page answers no other: it is typed again where it is asked for.
    kiosk.wait_for(spanish["staff.unlock.title"]).press("enter")
    kiosk.type(PASSPHRASE).press("enter").wait_for(spanish["staff.list.search"])
    assert PASSPHRASE.encode() not in kiosk.terminal.bytes


@pytest.mark.parametrize("without", ["option", "staff"])
def test_a_kiosk_without_staff_lends_its_screen_to_nobody(
    desk, enter, spanish, without
):
    if without == "staff":
        for file in (desk.data / "staff").iterdir():
            file.unlink()
        (desk.data / "staff").rmdir()
    kiosk = enter("kiosk", *(["--no-staff"] if without == "option" else []), by=desk)
    kiosk.wait_for(spanish["ui.welcome.text"]).press("ctrl-p", "f1")
    kiosk.wait_for(spanish["ui.welcome.help"])
    assert not children(kiosk.process.pid)
    assert "Ctrl+P" not in kiosk.text and "^P" not in kiosk.text
