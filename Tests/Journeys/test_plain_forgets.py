"""After plain lines nothing of a visitor stands on the terminal, nor in what has scrolled away."""

import signal
import time

import pytest

from conftest import in_a_hurry
from journey import FOLIO
from program import BINARY
from scrollback import Scrollback
from test_plain import ANA, begin, lines_to_folio, word
from xterm import XTerm

TRACES = [ANA.name, "6 6 4", "664 000 1234", "34", "Noted", "Anotado"]


@pytest.fixture(params=["tmux", "xterm"])
def terminal(program, request, tmp_path):
    """Starts the plain lobby in a terminal that remembers what has scrolled away."""
    terminals = []

    def start(hurried=False):
        lobby = [str(BINARY), "kiosk", "--plain"]
        env = program.environment(TERM="xterm")
        if hurried:
            env["ANTESALA_PACK"] = str(in_a_hurry(tmp_path / "pack"))
        in_tmux = request.param == "tmux"
        terminals.append(
            Scrollback(lobby, env) if in_tmux else XTerm(lobby, env, tmp_path)
        )
        return terminals[-1]

    yield start
    for each in terminals:
        each.leave()


def tell(terminal, words, lines):
    """Types lines, and waits at each until something was said to it below its echo."""
    for line in lines:
        before = terminal.pause().screen
        terminal.type(line).press("Enter")
        end = time.monotonic() + terminal.patience
        while time.monotonic() < end:
            screen = terminal.screen
            if screen != before and screen.split()[-1:] != [line.split()[-1]]:
                break
            time.sleep(0.05)


def at_the_welcome(words):
    return words.filled("line.welcome.choose", number=1)


def assert_forgotten(terminal):
    kept = " ".join(terminal.everything.split())
    for trace in TRACES:
        assert trace not in kept
    assert not FOLIO.search(kept)


def test_after_the_folio_everything_is_gone(terminal, spanish):
    plain = terminal().wait_for(at_the_welcome(spanish))
    tell(plain, spanish, lines_to_folio(spanish))
    plain.wait_for(spanish.filled("line.goodbye.folio"))
    assert ANA.name in plain.everything
    tell(plain, spanish, ["0"])
    plain.wait_for(at_the_welcome(spanish))
    assert_forgotten(plain)


def test_who_leaves_leaves_nothing_on_the_screen(terminal, spanish):
    plain = terminal().wait_for(at_the_welcome(spanish))
    tell(plain, spanish, begin(spanish) + ["34", word(spanish, "leave"), "1"])
    plain.wait_for(at_the_welcome(spanish))
    assert_forgotten(plain)


def test_who_walks_away_leaves_nothing_on_the_screen(terminal, spanish):
    plain = terminal(hurried=True).wait_for(at_the_welcome(spanish))
    tell(plain, spanish, begin(spanish) + ["34"])
    plain.wait_for(spanish.filled("line.idle.countdown", seconds=20))
    plain.wait_for(spanish.filled("line.idle.forgotten")).wait_for(at_the_welcome(spanish))
    assert_forgotten(plain)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_takes_everything_away(terminal, spanish, number):
    plain = terminal().wait_for(at_the_welcome(spanish))
    tell(plain, spanish, begin(spanish) + ["34"])
    plain.signal(number).wait_for("gone")
    assert_forgotten(plain)


def test_the_end_of_the_input_takes_everything_away(terminal, spanish):
    plain = terminal().wait_for(at_the_welcome(spanish))
    tell(plain, spanish, begin(spanish) + ["34"])
    plain.press("C-d").wait_for("gone")
    assert_forgotten(plain)


def test_a_stopped_program_would_leave_everything_so_it_is_not_stopped(terminal, spanish):
    plain = terminal().wait_for(at_the_welcome(spanish))
    tell(plain, spanish, begin(spanish))
    plain.press("C-z")
    tell(plain, spanish, ["34"])
    plain.wait_for(spanish.filled("line.hint.noted", answer="34"))
    assert plain.state != "T"
