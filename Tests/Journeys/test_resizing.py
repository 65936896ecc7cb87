"""A window that changes its size at any moment changes nothing else."""

import random

from journey import Person, begin, walk_to_folio
from leads import assert_kept

ANA = Person()


class Restless:
    """A visitor whose window is never left alone."""

    def __init__(self, visitor, seed):
        self._visitor = visitor
        self._chance = random.Random(seed)

    def __getattr__(self, name):
        return getattr(self._visitor, name)

    def press(self, *keys):
        for key in keys:
            self._shake()
            self._visitor.press(key)
        return self

    def type(self, text):
        for letter in text:
            self._shake(0.15)
            self._visitor.type(letter)
        return self

    def wait_for(self, words):
        self._shake()
        self._visitor.wait_for(words)
        return self

    def _shake(self, likely=0.5):
        if self._chance.random() < likely:
            self._visitor.resize(
                self._chance.randint(60, 200), self._chance.randint(20, 60)
            )
            if self._chance.random() < 0.3:
                self._visitor.look(0.02)


def test_a_journey_in_a_window_that_is_never_left_alone(enter, program, words):
    visitor = Restless(enter("kiosk"), seed=words.language)
    assert_kept(program, walk_to_folio(visitor, words, ANA), ANA, words)


def test_a_storm_of_sizes_ends_with_the_right_one(enter, words):
    chance = random.Random(3)
    visitor = enter("kiosk")
    begin(visitor, words)
    visitor.wait_for(words["question.age.ask"]).type("34")
    for _ in range(300):
        visitor.resize(chance.randint(1, 300), chance.randint(1, 100))
        if chance.random() < 0.1:
            visitor.look(0.01)
    visitor.resize(80, 24).look(0.5)
    visitor.wait_for(words["question.age.ask"]).wait_for("34")
    assert visitor.terminal.find(words["ui.key.continue"])[1] < 24
    visitor.press("enter").wait_for(words["question.preg.ask"])


def test_a_size_that_no_screen_has_does_no_harm(enter, words):
    visitor = enter("kiosk")
    begin(visitor, words)
    visitor.wait_for(words["question.age.ask"]).type("34")
    for columns, rows in [(40_000, 40_000), (65_535, 65_535), (80, 33_000), (33_000, 24)]:
        visitor.process.setwinsize(rows, columns)
        visitor.look(0.5)
        assert visitor.process.isalive()
    visitor.resize(80, 24).wait_for("34")
