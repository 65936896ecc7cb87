"""From the welcome to the results with nothing but a number pad in application mode."""

import pytest

from journey import ANSWERS, chosen
from words import option_ids, questions


def press_pad(visitor, signs):
    visitor.press(*[f"pad-{sign}" for sign in signs])


def steps_to(option, ids):
    """The key of an option, or as many steps as lead to it from the first, and a tick."""
    others = [other for other in ids if other != "none"]
    if option == "none":
        return "0"
    if "none" in ids and others.index(option) < 9:
        return str(others.index(option) + 1)
    return "+" * ids.index(option) + "*"


def answer_by_pad(visitor, words, question, answer):
    visitor.wait_for(words[f"question.{question}.ask"])
    match answer:
        case int():
            press_pad(visitor, str(answer))
        case tuple((amount, unit)):
            place = questions()[question]["units"].index(unit)
            press_pad(visitor, f"{amount}+" + "*" * (place + 1))
        case _:
            ids = option_ids(questions()[question])
            for option in chosen(answer):
                press_pad(visitor, steps_to(option, ids))
    visitor.press("pad-enter")


def answer_until(visitor, words, stop):
    """From the welcome over every question before the one named."""
    visitor.wait_for(words["ui.welcome.text"])
    visitor.press("pad-1" if words.language == "es" else "pad-2")
    visitor.wait_for(words["ui.notice.step"]).pause().press("pad-1")
    visitor.wait_for(words["ui.learn.title_first"]).pause().press("pad-1")
    for question, answer in ANSWERS.items():
        if question == stop:
            return
        answer_by_pad(visitor, words, question, answer)


def test_a_number_pad_answers_everything_and_reaches_every_button(
    enter, program, words
):
    visitor = enter("kiosk")
    answer_until(visitor, words, None)
    visitor.wait_for(words["ui.review.title"])
    visitor.wait_for(f"{words['question.age.short']} 34").press("pad-enter")
    visitor.wait_for(words["ui.results.title_clearance"]).press("pad-+", "pad-enter")
    visitor.wait_for(words["ui.contact.title"])
    assert program.leads() == []


@pytest.mark.parametrize("place", [9, 10, -1])
def test_what_has_no_digit_is_within_reach(enter, spanish, place):
    option = option_ids(questions()["health"])[place]
    visitor = enter("kiosk")
    answer_until(visitor, spanish, "health")
    answer_by_pad(visitor, spanish, "health", [option])
    visitor.wait_for(spanish["question.meds.ask"]).press("pad-/")
    visitor.wait_for(spanish["question.health.ask"])
    visitor.wait_for(f"[x] {spanish.option('health', option).split()[0]}")
