"""From welcome to folio with nothing but a keyboard, in both languages."""

import json

from journey import (
    ANSWERS,
    Person,
    answer_all,
    begin,
    consent,
    go_to_contact,
    leave_contact,
    put_folio_away,
    read_folio,
    see_results,
    walk_to_folio,
)
from leads import answers_as_json, assert_kept
from words import spoken

ANA = Person()
OLDER = ANSWERS | {"age": 41}


def change_age_in_review(visitor, words, age):
    """Opens the first answer of the review and writes another one."""
    visitor.press("tab", "enter").wait_for(words["question.age.ask"])
    visitor.press("backspace", "backspace").type(str(age)).press("enter")
    visitor.wait_for(words["ui.review.title"]).wait_for(
        f"{words['question.age.short']} {age}"
    )


def read_first_treatment(visitor, words):
    """Opens the first treatment: reasons, calendar, sources, and back to the results."""
    visitor.press("1").wait_for(words["ui.detail.reasons"])
    visitor.press("1").wait_for(words.filled("ui.plan.session", number=1))
    visitor.press("esc").wait_for(words["ui.detail.reasons"])
    visitor.press("2").wait_for(words["ui.sources.text"])
    visitor.press("esc").wait_for(words["ui.detail.reasons"])
    visitor.press("esc").wait_for(words["ui.results.title_clearance"])


def test_a_visitor_goes_from_welcome_to_folio(enter, program, words):
    visitor = enter("kiosk")
    begin(visitor, words)
    answer_all(visitor, words)
    change_age_in_review(visitor, words, 41)
    visitor.press("tab")
    see_results(visitor, words)
    read_first_treatment(visitor, words)
    go_to_contact(visitor, words)
    leave_contact(visitor, words, ANA)
    consent(visitor, words, ANA)
    folio = read_folio(visitor, words)

    put_folio_away(visitor, words)
    kept = assert_kept(program, folio, ANA, words, OLDER)
    shown = program.staff("leads", "show", folio, "--format", "sealed")
    assert json.loads(shown) == kept
    program.assert_sound()


def test_staff_read_in_plain_words_what_was_left(enter, program, words):
    folio = walk_to_folio(enter("kiosk"), words, ANA)
    shown = program.staff("leads", "show", folio, "--language", words.language).decode()
    for said in (
        folio,
        ANA.name,
        "+52 664 000 1234",
        ANA.email,
        words["question.age.short"],
        words["staff.section.assessment"],
        words["staff.stage.new"],
    ):
        assert said in shown
    listed = program.staff("leads", "list", "--language", words.language).decode()
    head, row = listed.splitlines()
    assert head.startswith(words["staff.column.folio"])
    assert words["staff.column.advice"] in head
    assert row.startswith(folio) and ANA.name in row
    seen = program.staff("leads", "access", "--language", words.language).decode()
    assert words["staff.column.who"] in seen.splitlines()[0]
    assert words["staff.act.opened"] in seen and folio in seen


def test_the_advice_kept_is_the_advice_of_assess(enter, program, spanish):
    folio = walk_to_folio(enter("kiosk"), spanish, ANA)
    kept = assert_kept(program, folio, ANA, spanish)["lead"]

    given = json.dumps({"on": kept["on"], "answers": answers_as_json()})
    assessed = json.loads(program.run("assess", given=given).stdout)
    assert [
        (one["treatment"], one["status"], one.get("rank")) for one in kept["advice"]
    ] == [(one["id"], one["status"], one["rank"]) for one in assessed["treatments"]]
    assert kept["pack"] == assessed["pack"]
