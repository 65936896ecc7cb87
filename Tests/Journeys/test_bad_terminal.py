"""A terminal that is unknown, dumb, tiny, or without UTF-8 still serves a visitor."""

import re
import unicodedata

import pytest

from journey import FOLIO, answer_by_keys, begin, walk_to_folio
from terminal import plain
from words import spoken


@pytest.mark.parametrize("kind", ["no-such-terminal", "dumb", None, ""])
def test_without_a_usable_terminal_it_goes_on_in_plain_lines(
    enter, program, spanish, kind
):
    visitor = enter("kiosk", env=program.environment(TERM=kind), size=(200, 60))
    visitor.wait_for("going on in plain lines").wait_for("hint: ")
    visitor.wait_for(spanish.filled("line.welcome.choose", number=1))
    assert b"\x1b" not in visitor.terminal.bytes
    visitor.pause().type("2\r").wait_for(spoken("en")["line.notice.title"])


def test_the_window_counts_and_not_what_the_environment_says_of_it(
    enter, program, spanish
):
    visitor = enter("kiosk", env=program.environment(LINES="10", COLUMNS="20"))
    visitor.wait_for(spanish["ui.welcome.text"])


def test_without_a_terminal_it_says_so(program):
    result = program.run("kiosk")
    assert result.returncode == 69
    assert b"--plain" in result.stderr


def test_a_tiny_window_asks_to_be_enlarged_and_forgets_nothing(enter, words):
    visitor = enter("kiosk")
    begin(visitor, words)
    answer_by_keys(visitor, words, "age", 34)
    visitor.wait_for(words["question.preg.ask"])
    visitor.resize(40, 10).wait_for(words.filled("ui.too_small"))
    visitor.resize(80, 24).wait_for(words["question.preg.ask"])
    visitor.press("esc").wait_for(words["question.age.ask"]).wait_for("34")


def test_a_window_that_is_tiny_from_the_beginning(enter, words):
    visitor = enter("kiosk", size=(40, 10))
    visitor.wait_for(words.filled("ui.too_small"))
    visitor.resize(60, 20)
    begin(visitor, words)


@pytest.mark.parametrize("size", [(1, 1), (2, 1), (20, 5), (59, 20), (60, 19)])
def test_no_window_is_too_small_to_survive(enter, words, size):
    visitor = enter("kiosk")
    visitor.wait_for(words["ui.welcome.text"])
    visitor.resize(*size).look(0.3)
    visitor.press("enter", "1", "esc", "f1", "esc").look(0.2)
    visitor.resize(80, 24)
    visitor.wait_until(
        lambda: "VIVE" in visitor.text or visitor.sees("F1"), "a page is back"
    )


@pytest.mark.parametrize("locale", [{"LANG": "C"}, {"LC_ALL": "POSIX"}, {"LANG": None}])
def test_any_locale_serves_accents(enter, program, spanish, locale):
    visitor = enter("kiosk", env=program.environment(**locale))
    visitor.wait_for(spanish["ui.welcome.text"])
    begin(visitor, spanish)
    visitor.wait_for("¿Cuántos años tiene?")


@pytest.mark.parametrize("kind", ["linux", "xterm", "screen", "tmux-256color"])
def test_many_kinds_of_terminal_reach_a_folio(enter, program, spanish, kind):
    visitor = enter("kiosk", env=program.environment(TERM=kind, NO_COLOR="1"))
    assert FOLIO.fullmatch(walk_to_folio(visitor, spanish))


def in_ascii(words):
    """What these words may look like where no letter but ASCII's can be drawn."""
    letters = unicodedata.normalize("NFD", plain(words))
    signs = [sign for sign in letters if not unicodedata.combining(sign)]
    return re.compile("".join(re.escape(sign) if sign.isascii() else "." for sign in signs))


@pytest.mark.parametrize("kind", ["vt100", "vt220"])
def test_old_terminals_get_letters_they_can_draw(enter, program, spanish, kind):
    visitor = enter("kiosk", env=program.environment(TERM=kind))
    visitor.sees = lambda words: in_ascii(words).search(visitor.text)
    assert FOLIO.fullmatch(walk_to_folio(visitor, spanish))
    assert visitor.terminal.bytes.isascii()
