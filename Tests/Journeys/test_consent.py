"""What was agreed to, when, where, and to which words: kept beside every lead."""

import hashlib
from datetime import datetime, timedelta, timezone

from journey import answer_all, begin, consent, go_to_contact, leave_contact
from journey import Person, read_folio, see_results, walk_to_folio
from test_plain import lines_to_folio
from words import PACK, spoken

ANA = Person()


def hash_of_notices(language):
    """One SHA-256 over the short and the full notice, a zero byte between them."""
    short, full = (
        (PACK / "notices" / f"{name}.{language}.md").read_bytes()
        for name in ("summary", "privacy")
    )
    return hashlib.sha256(short + b"\0" + full).hexdigest()


def test_a_consent_names_notice_time_and_place(enter, program, words):
    visitor = enter("kiosk", "--kiosk", "lobby-7", "--language", words.language)
    lead = program.lead(walk_to_folio(visitor, words, ANA))["lead"]
    given = datetime.fromisoformat(lead["consent"]["givenAt"])
    assert abs(datetime.now(timezone.utc) - given) < timedelta(minutes=1)
    assert lead["consent"]["kiosk"] == "lobby-7"
    assert lead["consent"]["language"] == words.language
    assert lead["consent"]["noticeSHA256"] == hash_of_notices(words.language)


def test_a_consent_names_the_notice_that_was_accepted_whatever_is_spoken_then(
    enter, program, words
):
    other = spoken("en" if words.language == "es" else "es")
    visitor = enter("kiosk")
    begin(visitor, words)
    answer_all(visitor, words)
    see_results(visitor, words)
    go_to_contact(visitor, words)
    leave_contact(visitor, words, ANA)
    visitor.press("f2")
    consent(visitor, other, ANA)
    kept = program.lead(read_folio(visitor, other))["lead"]["consent"]
    assert kept["language"] == other.language
    assert kept["noticeSHA256"] == hash_of_notices(words.language)


def test_the_full_notice_is_one_key_away(enter, words):
    visitor = enter("kiosk")
    visitor.wait_for(words["ui.welcome.text"])
    visitor.press("1" if words.language == "es" else "2").wait_for(
        words["ui.notice.step"]
    )
    notice = (PACK / "notices" / f"privacy.{words.language}.md").read_text()
    visitor.pause().press("2").wait_for(notice.splitlines()[0].lstrip("# "))
    visitor.press("2").wait_for(words["ui.notice.full"]).pause().press("1").wait_for(
        words["ui.learn.title_first"]
    )


def test_each_purpose_is_agreed_to_on_its_own(enter, program, spanish):
    visitor = enter("kiosk")
    begin(visitor, spanish)
    answer_all(visitor, spanish)
    see_results(visitor, spanish)
    go_to_contact(visitor, spanish)
    leave_contact(visitor, spanish, ANA)
    assert not visitor.sees("[x]"), "nothing is ticked beforehand"
    visitor.press("down", "space", "up").wait_for("[x]")
    consent(visitor, spanish, ANA)
    kept = program.lead(read_folio(visitor, spanish))["lead"]["consent"]
    assert kept["purposes"] == ["contact", "marketing"]


def test_a_word_that_is_not_the_word_sends_nothing(enter, program, spanish):
    visitor = enter("kiosk")
    begin(visitor, spanish)
    answer_all(visitor, spanish)
    see_results(visitor, spanish)
    go_to_contact(visitor, spanish)
    leave_contact(visitor, spanish, ANA)
    visitor.press("space", "down", "down").type(ANA.name).press("down").type("bueno")
    visitor.press("down", "down", "down", "enter")
    word = spanish["ui.consent.word"]
    visitor.wait_for(spanish.filled("ui.consent.word_missing", word=word))
    assert program.leads() == []


def test_the_name_of_a_kiosk_is_one_line_of_words(program, spanish):
    lines = "\n".join(lines_to_folio(spanish)) + "\n"
    name = "lobby\n\u202eFirma:\t 7"
    program.run("kiosk", "--plain", "--kiosk", name, given=lines)
    (lead,) = program.leads()
    assert lead["lead"]["consent"]["kiosk"] == "lobby Firma: 7"
