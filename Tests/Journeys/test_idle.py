"""Left alone, the kiosk counts down, forgets everything, and costs nothing."""

import time

import pytest

from journey import answer_by_keys, begin
from processor import seconds_of


def assert_still(visitor, seconds):
    """Asserts that nothing is written and nothing is computed for so long."""
    while visitor.look(0.5):
        pass
    written, busy = len(visitor.terminal.bytes), seconds_of(visitor)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        visitor.look(end - time.monotonic())
    assert len(visitor.terminal.bytes) == written
    assert seconds_of(visitor) == busy


def test_a_key_extends_and_silence_forgets(impatient, enter, spanish):
    visitor = enter("kiosk")
    visitor.patience = 60
    begin(visitor, spanish)
    answer_by_keys(visitor, spanish, "age", 34)
    visitor.wait_for(spanish["question.preg.ask"])

    begun = time.monotonic()
    visitor.wait_for(spanish["ui.idle.title"])
    assert time.monotonic() - begun >= 8
    visitor.press("3").wait_until(
        lambda: not visitor.sees(spanish["ui.idle.title"]), "the countdown ended"
    )
    assert visitor.sees(spanish["question.preg.ask"])
    assert "•" not in visitor.text, "the key that extends must not answer"

    visitor.wait_for(spanish["ui.idle.title"])
    counted = time.monotonic()
    visitor.wait_for(spanish["ui.welcome.text"])
    assert time.monotonic() - counted >= 18.5
    visitor.pause()
    begin(visitor, spanish)
    visitor.wait_for(spanish["question.age.ask"])
    assert not visitor.sees("34")


def test_a_tap_extends_too(impatient, enter, spanish):
    visitor = enter("kiosk")
    begin(visitor, spanish)
    visitor.wait_for(spanish["question.age.ask"]).type("34")
    visitor.wait_for(spanish["ui.idle.title"]).tap(spanish["ui.idle.title"])
    visitor.wait_until(
        lambda: not visitor.sees(spanish["ui.idle.title"]), "the countdown ended"
    )
    visitor.wait_for("34")


def test_the_welcome_costs_nothing(enter, spanish):
    visitor = enter("kiosk")
    visitor.wait_for(spanish["ui.welcome.text"])
    assert_still(visitor, 10)


def test_a_question_nobody_answers_costs_nothing(enter, spanish):
    visitor = enter("kiosk")
    begin(visitor, spanish)
    visitor.wait_for(spanish["question.age.ask"])
    assert_still(visitor, 8)
