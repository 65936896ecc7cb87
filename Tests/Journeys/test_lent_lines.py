"""A key of the welcome screen lends the kiosk's terminal to one visit in plain lines."""

import os
import signal
import time
from pathlib import Path

import pytest

from journey import FOLIO
from leads import assert_kept
from test_guest_console import children
from test_plain import ANA, CLEARED, begin, lines_to_folio, word
from test_terminal_restored import AROUND, assert_restored, ended
from words import PACK


@pytest.fixture
def lent(program, enter, spanish):
    """A kiosk whose screen somebody has in plain lines, its process, and the other's."""

    def start(by=program, **circumstances):
        kiosk = enter("kiosk", "--kiosk", "recepción", by=by, **circumstances)
        kiosk.wait_for(spanish["ui.welcome.text"]).press("3")
        kiosk.wait_for(spanish.filled("line.welcome.choose", number=1))
        pid = kiosk.process.pid
        if "wrapper" in circumstances:
            (pid,) = children(pid)
        (lines,) = children(pid)
        return kiosk, pid, lines

    return start


def say(kiosk, *lines):
    """Types lines, each after the last was heard."""
    for line in lines:
        kiosk.pause().type(line + "\r").look(0.5)


def test_a_visit_in_plain_lines_ends_on_the_screen(lent, program, words, spanish):
    kiosk, pid, _ = lent(size=(100, 60))
    say(kiosk, *lines_to_folio(words))
    kiosk.wait_for(words.filled("line.goodbye.folio"))
    folio = FOLIO.search(kiosk.text)[0]
    before = len(kiosk.terminal.bytes)
    say(kiosk, "0")
    kiosk.wait_for(spanish["ui.welcome.text"])
    assert CLEARED in kiosk.terminal.bytes[before:]
    kiosk.wait_until(lambda: not children(pid), "the plain lines have ended")
    assert_kept(program, folio, ANA, words)
    program.assert_sound()
    kiosk.press("1").wait_for(spanish["ui.notice.step"])


@pytest.mark.parametrize("guest", ["3", "ctrl-p"])
def test_a_guest_reads_the_pack_as_the_kiosk_does(program, enter, spanish, tmp_path, guest):
    signers = tmp_path / "signers"
    signers.write_text("")
    kiosk = enter("kiosk", "--signers", signers, "--pack", PACK)
    kiosk.wait_for(spanish["ui.welcome.text"]).press(guest)

    def told_to_guest():
        for pid in children(kiosk.process.pid):
            told = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
            if "--guest-of" in told:
                return told
        return None

    kiosk.wait_until(told_to_guest, "a guest is there")
    told = told_to_guest()
    assert told[told.index("--signers") + 1] == str(signers)
    assert told[told.index("--pack") + 1] == str(PACK)
    assert told[told.index("--data") + 1] == str(program.data)


def test_who_leaves_hangs_up_or_walks_away_gives_it_back(lent, impatient, spanish):
    for end in ("leave", "end of input", "silence"):
        kiosk, pid, _ = lent(by=impatient)
        kiosk.patience = 60
        if end == "leave":
            say(kiosk, word(spanish, "leave"))
        else:
            say(kiosk, *begin(spanish), "34")
            kiosk.pause().send("\x04" if end == "end of input" else "")
        kiosk.wait_for(spanish["ui.welcome.text"])
        kiosk.wait_until(lambda: not children(pid), "the plain lines have ended")
        kiosk.press("3").wait_for(spanish.filled("line.welcome.choose", number=1))


def test_no_key_of_a_visitor_ends_the_kiosk(lent, spanish):
    kiosk, pid, lines = lent()
    for key in ("\x03", "\x1c", "\x1a"):
        say(kiosk, key)
    say(kiosk, *begin(spanish))
    kiosk.wait_for(spanish["question.age.ask"])
    assert children(pid) == [lines]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_kiosk_ends_its_plain_lines_first(lent, spanish, number):
    kiosk, pid, lines = lent(wrapper=("/bin/sh", "-c", AROUND, "sh"))
    say(kiosk, *begin(spanish), "34")
    os.kill(pid, number)
    ended(kiosk)
    assert not Path(f"/proc/{lines}").exists()
    assert_restored(kiosk)
    assert "34" not in kiosk.text


def test_a_killed_kiosk_takes_its_plain_lines_along(lent):
    kiosk, pid, lines = lent()
    os.kill(pid, signal.SIGKILL)
    end = time.monotonic() + kiosk.patience
    while Path(f"/proc/{lines}/exe").exists() and time.monotonic() < end:
        time.sleep(0.05)
    assert not Path(f"/proc/{lines}/exe").exists(), "the plain lines have ended"
