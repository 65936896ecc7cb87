"""A key that is held down repeats; it turns one page, and no folio away (EN 301 549, 5.7)."""

import time

from journey import (
    FOLIO,
    Person,
    answer_all,
    begin,
    go_to_contact,
    leave_contact,
    read_folio,
    see_results,
)
from test_plain import lines_to_folio

REPEATS = 1 / 30
BEFORE_REPEATS = 0.5


def hold(visitor, key, seconds=1.5):
    """Holds a key as keyboards do: one press, a pause, then thirty a second."""
    visitor.send(key)
    time.sleep(BEFORE_REPEATS)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        visitor.send(key)
        visitor.look(REPEATS)


def test_enter_held_on_sending_keeps_the_folio(enter, program, words):
    ana = Person()
    visitor = enter("kiosk")
    begin(visitor, words)
    answer_all(visitor, words)
    see_results(visitor, words)
    go_to_contact(visitor, words)
    leave_contact(visitor, words, ana)
    visitor.press("space", "down", "down").type(ana.name)
    visitor.press("down").type(words["ui.consent.word"]).press("down", "down", "down")
    hold(visitor, "\r")
    folio = read_folio(visitor, words)
    assert visitor.sees(words["ui.folio.title"])
    assert program.lead(folio)


def test_enter_held_after_a_language_accepts_no_notice(enter, words):
    visitor = enter("kiosk")
    visitor.wait_for(words["ui.welcome.text"])
    visitor.press("1" if words.language == "es" else "2")
    hold(visitor, "\r")
    assert visitor.sees(words["ui.notice.step"])


def test_what_is_typed_ahead_answers_no_page_that_nobody_saw(enter, words):
    visitor = enter("kiosk")
    begin(visitor, words)
    visitor.wait_for(words["question.age.ask"]).send("34\r3\r1\r")
    visitor.wait_for(words["question.preg.ask"]).look(0.3)
    assert visitor.sees(words["question.preg.ask"])
    assert not visitor.sees("(•)")


def test_enter_held_at_the_end_of_plain_lines_keeps_the_folio(enter, words):
    visitor = enter("kiosk", "--plain", size=(100, 60))
    visitor.wait_for(words.filled("line.welcome.choose", number=1 if words.language == "es" else 2))
    for line in lines_to_folio(words)[:-1]:
        visitor.pause().type(line + "\r").look(0.5)
    visitor.wait_for(words.filled("line.acceptance.ask")).pause()
    visitor.type(words["line.word.accept"])
    hold(visitor, "\r")
    visitor.wait_for(words.filled("line.goodbye.folio"))
    assert FOLIO.search(visitor.text)
    assert not visitor.sees(words["line.goodbye.thanks"])
