"""The way from welcome to folio, step by step, each by keys or by taps."""

import re
from dataclasses import dataclass, field

from words import option_ids, questions

FOLIO = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b")

ANSWERS = {
    "age": 34,
    "preg": "no",
    "concern": ["acne_scars", "dark_spots"],
    "area": ["face"],
    "skin_now": [],
    "skin_hist": ["dark_marks"],
    "health": [],
    "meds": [],
    "iso": "stopped",
    "iso_ago": (5, "months"),
    "allergy": [],
    "recent": [],
    "life": [],
    "fst": "IV",
    "downtime": "1-2",
    "event": "one_month",
    "before": [],
    "worry": "no",
}


@dataclass
class Person:
    """Somebody who does not exist."""

    name: str = "Citlali Ejemplo Inventada"
    telephone: str = "664 000 1234"
    email: str = "citlali@correo.example"
    signature: str | None = None
    answers: dict = field(default_factory=lambda: dict(ANSWERS))


def chosen(answer):
    """The option ids of an answer to a choice, an empty list being *none*."""
    return (answer or ["none"]) if isinstance(answer, list) else [answer]


def key_of(option, ids):
    """The key that chooses an option: 0 is *none*, the others have digits, then letters."""
    if "none" not in ids:
        return "1234567890abcdefghijklmnopqrstuvwxyz"[ids.index(option)]
    others = [other for other in ids if other != "none"]
    keys = "123456789abcdefghijklmnopqrstuvwxyz"
    return "0" if option == "none" else keys[others.index(option)]


def answer_by_keys(visitor, words, question, answer):
    """Answers the question on the screen and goes on."""
    visitor.wait_for(words[f"question.{question}.ask"])
    match answer:
        case int():
            visitor.type(str(answer))
        case tuple((amount, unit)):
            units = questions()[question]["units"]
            visitor.type(str(amount)).press(*["right"] * (units.index(unit) + 1))
        case _:
            ids = option_ids(questions()[question])
            visitor.press(*[key_of(option, ids) for option in chosen(answer)])
    visitor.press("enter")
    # On a small screen, what has not been seen comes first.
    asked, unseen = words[f"question.{question}.ask"], words.filled("ui.question.gap_unseen")
    if visitor.terminal.screen.lines < 24 or visitor.terminal.screen.columns < 80:
        for _ in range(4):
            visitor.wait_until(
                lambda: visitor.sees(unseen) or not visitor.sees(asked), "a page answers"
            )
            if visitor.sees(asked):
                visitor.press("enter").look(0.3)


def begin(visitor, words):
    """From the welcome past the notice to the first question."""
    visitor.wait_for(words["ui.welcome.text"]).press(
        "1" if words.language == "es" else "2"
    )
    visitor.wait_for(words["ui.notice.step"]).pause().press("1")
    visitor.wait_for(words["ui.learn.title_first"]).pause().press("1")


def answer_all(visitor, words, answers=None, until=None):
    """Answers one question after the other; stops before the one named."""
    for question, answer in (answers or ANSWERS).items():
        if question == until:
            return
        answer_by_keys(visitor, words, question, answer)
    visitor.wait_for(words["ui.review.title"])


def see_results(visitor, words):
    """From the review to the results."""
    visitor.wait_for(words["ui.review.title"]).press("enter")
    visitor.wait_for(words["ui.results.title_clearance"])


def go_to_contact(visitor, words):
    """From the results to the contact page."""
    visitor.wait_for(words["ui.results.title_clearance"]).press("tab", "enter")
    visitor.wait_for(words["ui.contact.title"])


def leave_contact(visitor, words, person):
    """Fills in the contact page and goes on."""
    visitor.wait_for(words["ui.contact.title"])
    visitor.type(person.name).press("down", "down").type(person.telephone)
    visitor.press("down").type(person.email)
    visitor.press("down", "down", "down", "right", "enter")
    visitor.wait_for(words["ui.consent.title"])


def consent(visitor, words, person):
    """Ticks the first purpose, signs, accepts, sends."""
    visitor.wait_for(words["ui.consent.title"])
    visitor.press("space", "down", "down").type(person.signature or person.name)
    visitor.press("down").type(words["ui.consent.word"])
    visitor.press("down", "down", "down", "enter")


def read_folio(visitor, words):
    """The folio, once it stands on the screen."""
    visitor.wait_for(words["ui.folio.title"])
    visitor.wait_until(
        lambda: FOLIO.search(visitor.text), "a folio stands on the screen"
    )
    return FOLIO.search(visitor.text)[0]


def put_folio_away(visitor, words):
    """From the folio past the goodbye to the welcome."""
    visitor.pause().press("esc").wait_for(words["ui.goodbye.title"])
    visitor.pause().press("enter").wait_for(words["ui.welcome.text"])
    visitor.pause()


def walk_to_folio(visitor, words, person=None):
    """The whole way by keys; the folio."""
    person = person or Person()
    begin(visitor, words)
    answer_all(visitor, words, person.answers)
    see_results(visitor, words)
    go_to_contact(visitor, words)
    leave_contact(visitor, words, person)
    consent(visitor, words, person)
    return read_folio(visitor, words)
