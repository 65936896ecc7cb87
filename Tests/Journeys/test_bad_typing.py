"""Whatever is typed or pasted: it is taken as text, or left out; never an accident."""

import random

import pytest

from journey import (
    Person,
    answer_all,
    begin,
    consent,
    go_to_contact,
    leave_contact,
    read_folio,
    see_results,
)
from processor import seconds_of

ANA = Person()


@pytest.fixture
def at_contact(enter, spanish):
    """A visitor who is asked for a name."""
    visitor = enter("kiosk")
    begin(visitor, spanish)
    answer_all(visitor, spanish)
    see_results(visitor, spanish)
    go_to_contact(visitor, spanish)
    return visitor


def finish(visitor, words, name=None):
    """The rest of the contact page, the consent; the folio."""
    visitor.press("down", "down").type(ANA.telephone)
    visitor.press("down", "down", "down", "down", "right", "enter")
    consent(visitor, words, Person(signature=name))
    return read_folio(visitor, words)


@pytest.mark.parametrize(
    "name",
    [
        "José Ángel Ñúñez Inventado",
        "Jose\u0301 Inventado",
        "Zoë d’Exemple-Ünäl",
        "李 小龍 Inventado",
        "Ana 🌸 Inventada",
        "Ana 👩🏽‍🚀 Inventada",
        "نیک‌نام ساختگی",
        "عمر المُختَرَع",
        "नमस्ते Inventada",
    ],
)
def test_names_of_all_scripts_are_kept_as_they_were_typed(
    at_contact, program, spanish, name
):
    at_contact.type(name).wait_for(name.split()[-1][:4])
    folio = finish(at_contact, spanish, name)
    assert program.lead(folio)["lead"]["contact"]["name"] == name


@pytest.mark.parametrize("long", ["Inventada " * 1000, "x" * 1_996])
def test_a_name_too_long_is_not_cut_but_refused(at_contact, program, spanish, long):
    at_contact.paste("Ana " + long)
    at_contact.press("down", "down").type(ANA.telephone)
    at_contact.press("down", "down", "down", "down", "right", "enter")
    at_contact.wait_for(spanish.filled("ui.problem.name_too_long", limit=120))
    assert program.leads() == []


def test_pasted_control_characters_are_left_out(at_contact, program, spanish):
    at_contact.paste(
        "Ana\x07\x1b[31m\x1b]0;title\x07 Inven\x00\x08tada\r\nDe\tPaste\u202e\u0085"
    )
    folio = finish(at_contact, spanish, "Ana Inventada")
    kept = program.lead(folio)["lead"]["contact"]["name"]
    assert kept.startswith("Ana") and "Paste" in kept
    assert kept.isprintable()


def test_a_paste_presses_no_keys(at_contact, spanish):
    at_contact.paste("1\r\r\r\x1b\x1b2\r").look(0.2)
    at_contact.wait_for(spanish["ui.contact.title"])


def test_a_paste_into_a_question_presses_no_options(enter, spanish):
    visitor = enter("kiosk")
    begin(visitor, spanish)
    visitor.wait_for(spanish["question.age.ask"]).paste("34\r").press("enter")
    visitor.wait_for(spanish["question.preg.ask"]).paste("1\r3\r").look(0.2)
    visitor.wait_for(spanish["question.preg.ask"])
    assert not visitor.sees("(•)")


def test_broken_bytes_and_unknown_sequences_mean_nothing(enter, spanish):
    visitor = enter("kiosk")
    begin(visitor, spanish)
    visitor.wait_for(spanish["question.age.ask"])
    visitor.send(
        b"\xff\xfe\xc3\x28\x80\x1b[99~\x1b[1;2;3;4;5z\x1bP1$r\x1b\\\x1b]11;rgb:0/0/0\x07"
    )
    visitor.send(
        b"\x1b[<0;999;999M\x1b[<64;0;0M\x1b[M   \x1b[200~\x1b[201~\x00\x1b[?1;2c"
    )
    # Broken bytes stand for signs that nobody can read, and a sign that is no digit is refused.
    visitor.press(*["backspace"] * 8)
    visitor.type("34").press("enter").wait_for(spanish["question.preg.ask"])


def test_a_paste_that_never_ends_does_not_hold_the_kiosk(at_contact, spanish):
    at_contact.send("\x1b[200~Ana Inventada").wait_for("Ana Inventada")
    at_contact.press("down", "down").type("123").wait_for("123")


def test_what_cannot_be_used_is_said_kindly(at_contact, spanish):
    at_contact.press("down", "down").type("12ab").press("down").type("nobody@nowhere")
    at_contact.press("down", "down", "down", "right", "enter")
    at_contact.wait_for(spanish["ui.problem.name_missing"])
    at_contact.press("down", "down").wait_for(
        spanish["ui.problem.telephone_not_digits"]
    )
    at_contact.press("down").wait_for(spanish.filled("ui.problem.email_malformed"))


def test_random_keys_never_end_a_kiosk(enter, spanish):
    chance = random.Random(7)
    keys = [
        "enter",
        "esc",
        "tab",
        "up",
        "down",
        "left",
        "right",
        "space",
        "f1",
        "f3",
        "f4",
    ]
    visitor = enter("kiosk")
    visitor.wait_for(spanish["ui.welcome.text"])
    for _ in range(60):
        pressed = chance.choices(keys + list("0123456789abcxyz"), k=10)
        visitor.press(
            *(key for key in pressed if key != "esc" or chance.random() < 0.2)
        )
        visitor.look(0.02)
    assert visitor.process.isalive()


def test_ten_thousand_typed_characters_do_not_hold_the_kiosk(at_contact, spanish):
    before = seconds_of(at_contact)
    at_contact.send("x" * 10_000 + "\x1b[B\x1b[B" + "123")
    at_contact.wait_for("123")
    assert seconds_of(at_contact) - before < 10
