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


def test_enter_held_on_sending_keeps_the_folio(enter, program, spanish):
    ana = Person()
    visitor = enter("kiosk")
    begin(visitor, spanish)
    answer_all(visitor, spanish)
    see_results(visitor, spanish)
    go_to_contact(visitor, spanish)
    leave_contact(visitor, spanish, ana)
    visitor.press("space", "down", "down").type(ana.name)
    visitor.press("down").type(spanish["ui.consent.word"]).press("down", "down", "down")
    hold(visitor, "\r")
    folio = read_folio(visitor, spanish)
    assert visitor.sees(spanish["ui.folio.title"])
    assert program.lead(folio)


def test_enter_held_after_a_language_accepts_no_notice(enter, spanish):
    visitor = enter("kiosk")
    visitor.wait_for(spanish["ui.welcome.text"]).press("1")
    hold(visitor, "\r")
    assert visitor.sees(spanish["ui.notice.step"])


def test_what_is_typed_ahead_answers_no_page_that_nobody_saw(enter, spanish):
    visitor = enter("kiosk")
    begin(visitor, spanish)
    visitor.wait_for(spanish["question.age.ask"]).send("34\r3\r1\r")
    visitor.wait_for(spanish["question.preg.ask"]).look(0.3)
    assert visitor.sees(spanish["question.preg.ask"])
    assert not visitor.sees("(•)")


def test_enter_held_at_the_end_of_plain_lines_keeps_the_folio(enter, spanish):
    visitor = enter("kiosk", "--plain", size=(100, 60))
    visitor.wait_for(spanish.filled("line.welcome.choose", number=1))
    for line in lines_to_folio(spanish)[:-1]:
        visitor.pause().type(line + "\r").look(0.5)
    visitor.wait_for(spanish.filled("line.acceptance.ask")).pause()
    visitor.type(spanish["line.word.accept"])
    hold(visitor, "\r")
    visitor.wait_for(spanish.filled("line.goodbye.folio"))
    assert FOLIO.search(visitor.text)
    assert not visitor.sees(spanish["line.goodbye.thanks"])
