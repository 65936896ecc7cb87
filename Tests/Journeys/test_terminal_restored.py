"""However the program ends, the terminal is as it was: modes, screen, cursor, mouse, colours."""

import os
import re
import signal
from pathlib import Path

import pytest

from journey import answer_by_keys, begin
from program import BINARY

# Shows the modes of the terminal before and after the program, and how it ended.
AROUND = (
    'stty -g; "$@" 2>"$HOME/stderr"; echo "ended $?."; stty -g; echo gone; sleep 60'
)
MODES = re.compile(rb"(?:[0-9a-f]+:){30,}[0-9a-f]+")
SWITCH = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")

ORDERLY = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP]
CRASHES = [signal.SIGSEGV, signal.SIGABRT, signal.SIGILL, signal.SIGBUS, signal.SIGFPE]
# Keeps Swift's own crash report, which takes long, out of the way.
QUIET = {"SWIFT_BACKTRACE": "enable=no"}


def switches(written):
    """The private modes that were switched on or off, as they stand in the end."""
    state = {}
    for numbers, final in SWITCH.findall(written):
        for number in numbers.split(b";"):
            state[int(number)] = final == b"h"
    return state


def assert_restored(visitor):
    """Asserts that nothing of the program is left in the terminal."""
    written = visitor.terminal.bytes
    before, after = MODES.findall(written)
    assert before == after
    state = switches(written)
    assert state[1049] is False, "the alternate screen was not left"
    assert state[25] is True, "the cursor was not shown"
    for mode in (1000, 1002, 1003, 1006, 2004, 2026, 1):
        assert not state.get(mode), f"private mode {mode} was left on"
    pen = visitor.terminal.screen.cursor.attrs
    assert (pen.fg, pen.bg, pen.bold, pen.reverse) == (
        "default",
        "default",
        False,
        False,
    )


@pytest.fixture
def inside(enter, spanish):
    """Starts a command in a shell that looks at the terminal; its process id once it shows."""

    def start(*arguments, env=None):
        visitor = enter(*arguments, env=env, wrapper=("/bin/sh", "-c", AROUND, "sh"))
        visitor.wait_for(spanish["ui.welcome.text"])
        shell = visitor.process.pid
        (pid,) = Path(f"/proc/{shell}/task/{shell}/children").read_text().split()
        assert os.path.realpath(f"/proc/{pid}/exe") == str(BINARY)
        return visitor, int(pid)

    return start


def ended(visitor):
    """Waits for the shell to say how the program ended."""
    visitor.wait_until(lambda: b"gone" in visitor.terminal.bytes, "the shell goes on")
    return int(re.search(rb"ended (\d+)\.", visitor.terminal.bytes)[1])


def state_of(pid):
    """The letter by which the system calls the state of a process."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


@pytest.mark.parametrize("number", ORDERLY, ids=lambda number: number.name)
def test_it_leaves_in_order_when_told_to(inside, number):
    visitor, pid = inside("kiosk")
    os.kill(pid, number)
    assert ended(visitor) in (0, 128 + number)
    assert_restored(visitor)


@pytest.mark.parametrize("number", CRASHES, ids=lambda number: number.name)
def test_a_crash_gives_the_terminal_back(inside, program, number):
    visitor, pid = inside("kiosk", env=program.environment(**QUIET))
    os.kill(pid, number)
    assert ended(visitor) == 128 + number
    assert_restored(visitor)


def test_a_crash_offers_visitors_no_debugger(inside):
    visitor, pid = inside("kiosk")
    os.kill(pid, signal.SIGSEGV)
    assert ended(visitor) == 128 + signal.SIGSEGV
    assert b"interact" not in visitor.terminal.bytes


def test_in_the_middle_of_a_question_too(inside, spanish):
    visitor, pid = inside("kiosk")
    begin(visitor, spanish)
    answer_by_keys(visitor, spanish, "age", 34)
    visitor.wait_for(spanish["question.preg.ask"])
    os.kill(pid, signal.SIGTERM)
    ended(visitor)
    assert_restored(visitor)


def test_in_the_middle_of_drawing_too(inside, program):
    visitor, pid = inside("kiosk", env=program.environment(**QUIET))
    visitor.press(*["f3"] * 40)
    os.kill(pid, signal.SIGSEGV)
    ended(visitor)
    assert_restored(visitor)


def test_a_demonstration_ends_when_asked_to(inside):
    visitor, _ = inside("demo")
    visitor.press("ctrl-q")
    assert ended(visitor) == 0
    assert_restored(visitor)


def test_no_key_stops_a_kiosk_and_ctrl_c_does_not_end_it(inside, spanish):
    visitor, pid = inside("kiosk")
    visitor.press("ctrl-c", "ctrl-q", "\x1a", "\x1c", "\x13", "\x04")
    begin(visitor, spanish)
    visitor.wait_for(spanish["question.age.ask"])
    assert state_of(pid) in "SR"


def test_a_terminal_that_went_away_ends_the_program(enter, spanish):
    visitor = enter("kiosk")
    visitor.wait_for(spanish["ui.welcome.text"])
    os.dup2(os.open(os.devnull, os.O_RDWR), visitor.process.fileno())
    assert visitor.wait_for_end() in (0, 128 + signal.SIGHUP)
