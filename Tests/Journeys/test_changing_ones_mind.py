"""Visitors switch language, go back, decline, leave, or turn out to be too young."""

from journey import (
    ANSWERS,
    Person,
    answer_all,
    answer_by_keys,
    begin,
    consent,
    go_to_contact,
    leave_contact,
    read_folio,
    see_results,
)
from leads import assert_kept
from words import spoken


def test_the_language_may_change_in_the_middle(enter, program):
    spanish, english = spoken("es"), spoken("en")
    ana = Person()
    visitor = enter("kiosk")
    begin(visitor, spanish)
    answer_all(visitor, spanish, until="health")
    visitor.wait_for(spanish["question.health.ask"])
    visitor.press("f2").wait_for(english["question.health.ask"])
    later = list(ANSWERS)[list(ANSWERS).index("health") :]
    answer_all(visitor, english, {question: ANSWERS[question] for question in later})
    see_results(visitor, english)
    go_to_contact(visitor, english)
    visitor.type(ana.name).press("f2").wait_for(spanish["ui.contact.title"])
    visitor.wait_for(ana.name).press("f2").wait_for(english["ui.contact.title"])
    visitor.press("down", "down").type(ana.telephone).press("down").type(ana.email)
    visitor.press("down", "down", "down", "right", "enter")
    consent(visitor, english, ana)
    assert_kept(program, read_folio(visitor, english), ana, english)


def test_going_back_remembers_every_answer(enter, words):
    visitor = enter("kiosk")
    begin(visitor, words)
    answer_all(visitor, words, until="area")
    visitor.wait_for(words["question.area.ask"])
    for question in ("concern", "preg", "age"):
        visitor.press("esc").wait_for(words[f"question.{question}.ask"])
    visitor.wait_for("34")
    for question in ("preg", "concern", "area"):
        visitor.press("enter").wait_for(words[f"question.{question}.ask"])


def test_who_declines_sees_results_and_leaves_nothing(enter, program, words):
    visitor = enter("kiosk")
    begin(visitor, words)
    answer_all(visitor, words)
    see_results(visitor, words)
    go_to_contact(visitor, words)
    leave_contact(visitor, words, Person())
    visitor.press("up", "up", "enter").wait_for(words["ui.goodbye.title"])
    assert program.leads() == []


def test_who_does_not_tick_is_not_kept(enter, program, words):
    visitor = enter("kiosk")
    begin(visitor, words)
    answer_all(visitor, words)
    see_results(visitor, words)
    go_to_contact(visitor, words)
    leave_contact(visitor, words, Person())
    visitor.press("up", "enter").wait_for(words["ui.consent.contact_missing"])
    visitor.press("space").wait_for("[x]")
    visitor.press("up", "enter").wait_for(words["ui.problem.name_missing"])
    assert program.leads() == []


def test_who_leaves_is_forgotten(enter, words):
    visitor = enter("kiosk")
    begin(visitor, words)
    answer_by_keys(visitor, words, "age", 34)
    visitor.wait_for(words["question.preg.ask"]).press("esc").wait_for("34")
    visitor.press("esc").wait_for(words["ui.learn.title_first"])
    visitor.press("esc").wait_for(words["ui.leaving.title"])
    visitor.press("2").wait_for(words["ui.goodbye.title"]).pause().press("enter")
    visitor.wait_for(words["ui.welcome.text"]).pause()
    begin(visitor, words)
    visitor.wait_for(words["question.age.ask"])
    assert not visitor.sees("34")


def test_under_18_the_consultation_ends_kindly(enter, program, words):
    visitor = enter("kiosk")
    begin(visitor, words)
    answer_by_keys(visitor, words, "age", 17)
    visitor.wait_for(words["stop.under_18"]).pause().press("enter")
    visitor.wait_for(words["ui.goodbye.title"]).pause().press("enter")
    visitor.wait_for(words["ui.welcome.text"])
    assert program.leads() == []
