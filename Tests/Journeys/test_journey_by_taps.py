"""From welcome to folio by taps alone: answers, name, telephone and signature."""

import re
import unicodedata

import pytest

from journey import ANSWERS, FOLIO, Person, chosen
from leads import assert_kept

ANA = Person(name="Ana Núñez Inventada")
WINDOWS = [(132, 43), (80, 24), (60, 20)]
LANGUAGES = {"es": "Español", "en": "English"}


def reach(visitor, words):
    """Taps the arrow of the scroll bar until these words are in sight."""
    for _ in range(30):
        while visitor.look(0.2):
            pass  # a page is read once it stands still
        if visitor.terminal.find(words) or not visitor.terminal.find("↓"):
            break
        visitor.tap("↓")
    return visitor


def tap_answer(visitor, words, question, answer):
    """Answers the question on the screen and goes on."""
    asked = words[f"question.{question}.ask"]
    visitor.wait_for(asked)
    match answer:
        case int():
            for digit in str(answer):
                visitor.tap(digit)
        case tuple((amount, unit)):
            for digit in str(amount):
                visitor.tap(digit)
            visitor.tap(words[f"ui.unit.{unit}"])
        case _:
            for option in chosen(answer):
                label = words.option(question, option)
                reach(visitor, label).tap(label)
    visitor.tap(words["ui.key.continue"])
    # On a small screen, what has not been seen comes first.
    unseen = words.filled("ui.question.gap_unseen")
    visitor.wait_until(
        lambda: visitor.sees(unseen) or not visitor.sees(asked), "the page is left"
    )
    if visitor.sees(unseen):
        visitor.tap(words["ui.key.continue"])


def tap_key(visitor, label):
    """Taps the key on the screen on which this stands, below what is written."""
    box = re.compile(rf"│ *{re.escape(label)} *│", re.IGNORECASE)

    def place():
        for y, row in enumerate(visitor.terminal.rows):
            found = box.search(row)
            if found and y > 6 - 2 * (len(visitor.terminal.rows) < 24):
                return found.start() + 2, y
        return None

    visitor.wait_until(place, f"there is a key ‘{label}’")
    column, row = place()
    # The page is not new, so that nobody need rest between two taps.
    visitor.send(f"\x1b[<0;{column + 1};{row + 1}M\x1b[<0;{column + 1};{row + 1}m")


def write(visitor, words, field, text):
    """Taps a field, then a key for each sign, then the key that goes on."""
    reach(visitor, field).tap(field)
    typed = ""
    for sign in text:
        letter, *marks = unicodedata.normalize("NFD", sign)
        if sign == " ":
            tap_key(visitor, words["ui.key.space"])
        elif letter in "@._-" or sign.isalpha() or field == words["ui.contact.telephone"]:
            tap_key(visitor, sign if sign in "ñÑ" else letter)
        for _ in marks if sign not in "ñÑ" else []:
            tap_key(visitor, "á ü")
        typed += sign
        visitor.wait_until(
            lambda: typed.strip() in visitor.text, f"‘{typed}’ is written"
        )
    tap_key(visitor, words["ui.key.next_field"])


def tap_to_results(visitor, words):
    visitor.wait_for(words["ui.welcome.text"]).tap(LANGUAGES[words.language])
    visitor.wait_for(words["ui.notice.step"]).tap(words["ui.notice.accept"])
    visitor.wait_for(words["ui.learn.title_first"]).tap(words["ui.learn.begin"])
    for question, answer in ANSWERS.items():
        tap_answer(visitor, words, question, answer)
    visitor.wait_for(words["ui.review.title"]).tap(words["ui.review.results"])
    visitor.wait_for(words["ui.results.title_clearance"])


def tap_through_first_treatment(visitor, words):
    visitor.tap(words["treatment.microneedling.name"]).wait_for(
        words["ui.detail.reasons"]
    )
    visitor.tap(words["ui.detail.plan"]).wait_for(
        words.filled("ui.plan.session", number=1)
    )
    visitor.tap(words["ui.back"]).wait_for(words["ui.detail.reasons"])
    visitor.tap(words["ui.detail.sources"]).wait_for(words["ui.sources.text"])
    visitor.tap(words["ui.back"]).wait_for(words["ui.detail.reasons"])
    visitor.tap(words["ui.back"]).wait_for(words["ui.results.title_clearance"])


@pytest.mark.parametrize("window", WINDOWS, ids=lambda size: "x".join(map(str, size)))
def test_a_visitor_taps_from_welcome_to_folio(enter, program, words, window):
    visitor = enter("kiosk", size=window)
    tap_to_results(visitor, words)
    tap_through_first_treatment(visitor, words)

    visitor.tap(words["ui.results.contact"]).wait_for(words["ui.contact.title"])
    write(visitor, words, words["ui.contact.name"], ANA.name)
    write(visitor, words, words["ui.contact.telephone"], ANA.telephone.replace(" ", ""))
    write(visitor, words, words["ui.contact.email"], ANA.email)
    for choice in (words["ui.channel.call"], words["ui.time.morning"]):
        reach(visitor, choice).tap(choice)
    visitor.tap(words["ui.key.continue"]).wait_for(words["ui.consent.title"])

    visitor.tap(words["ui.consent.contact"])
    write(visitor, words, words["ui.consent.signature"], ANA.name)
    word = words["ui.consent.word"]
    write(visitor, words, words.filled("ui.consent.acceptance", word=word), word)
    visitor.tap(words["ui.consent.send"])
    visitor.wait_for(words["ui.folio.title"])
    visitor.wait_until(
        lambda: FOLIO.search(visitor.text), "a folio stands on the screen"
    )

    kept = assert_kept(program, FOLIO.search(visitor.text)[0], ANA, words)
    assert kept["lead"]["contact"]["channel"] == "call"
    assert kept["lead"]["contact"]["bestTime"] == "morning"
    visitor.tap(words["ui.finish"]).wait_for(words["ui.goodbye.title"])
    visitor.tap(words["ui.goodbye.done"]).wait_for(words["ui.welcome.text"])
