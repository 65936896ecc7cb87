"""A morning at the console, and the same morning by commands: one journal."""

import json

import pytest

from desk import STAFF, named, outcome, unaccented

NOTE = "Prefiere que le llamen después de las cinco; pregunta por el precio."
MINOR = "Apuntado en la ficha equivocada."
REASON = "lista para la recepción"


@pytest.fixture(scope="module")
def waiting(night):
    """Folio and case of somebody who waits for a first word over WhatsApp."""
    return next(
        (folio, case)
        for folio, case in night.cases().items()
        if case["stage"]["stage"] == "new"
        and case["contact"]["channel"] == "whatsapp"
        and "contact" in case["purposes"]
    )


def by_console(desk, visitor, words, folio, name):
    """Search, call, note, follow-up, book, a mistake and its undoing, export, lock."""

    def keeps(change):
        visitor.wait_for(words.filled("staff.done.kept", change=change))

    desk.unlock(visitor, words)
    visitor.press("/").type(unaccented(name))
    visitor.wait_for(words.filled("staff.list.shown", shown=1, all=20))
    visitor.press("enter", "enter").wait_for(words["staff.section.contact"])
    assert visitor.sees(folio) and visitor.sees(name)

    visitor.press("w").wait_for("https://wa.me/52")
    visitor.press("enter")
    keeps(words.filled("staff.change.conversation", channel="WhatsApp"))
    visitor.press("c")
    keeps(words.filled("staff.change.stage", stage=words["staff.stage.contacted"]))
    visitor.press("n").wait_for(words.filled("staff.note.title", name=name))
    visitor.type(NOTE).press("ctrl-s")
    keeps(words.filled("staff.change.note", text=NOTE[:20]))
    visitor.press("o").wait_for(words["staff.owner.title"]).press("1")
    keeps(words.filled("staff.change.owner", name=STAFF))
    visitor.press("f").wait_for(words.filled("staff.follow_up.title", name=name))
    visitor.press("tab").type("+5d").press("tab").type("llamar").press("enter")
    keeps(words.filled("staff.change.follow_up"))
    visitor.press("b").wait_for(words.filled("staff.booking.title", name=name))
    visitor.press("tab").type("+9d").press("enter")
    keeps(words.filled("staff.change.stage"))
    visitor.wait_for(words["staff.stage.booked"])
    visitor.press("n").wait_for(words.filled("staff.note.title", name=name))
    visitor.type(MINOR).press("ctrl-s")
    keeps(words.filled("staff.change.note", text=MINOR[:20]))
    visitor.press("u").wait_for(words["staff.done.undone"])

    visitor.press("esc").wait_for(words["staff.list.search"].split()[0])
    visitor.press("e").wait_for(words.filled("staff.export.title", count=1))
    visitor.press("1").wait_for(words["staff.export.reason"])
    visitor.type(REASON).press("enter")
    visitor.wait_for(words.filled("staff.done.exported"))
    visitor.press("esc", "L").wait_for(words["staff.unlock.now"])
    assert not visitor.sees(name) and not visitor.sees(folio)
    visitor.press("ctrl-q")
    assert visitor.wait_for_end() == 0


def by_commands(desk, folio, name):
    """The same, one command each."""
    (found,) = desk.tells("search", given=unaccented(name))
    assert found["record"]["folio"] == folio
    assert "https://wa.me/52" in desk.does("contact", folio, "--begun")
    desk.does("status", folio, "contacted")
    desk.does("note", folio, given=NOTE)
    desk.does("assign", folio, "me")
    desk.does("follow-up", folio, "+5d", "--for", "llamar")
    desk.does("status", folio, "booked", "--on", "+9d")
    desk.does("note", folio, given=MINOR)
    desk.does("undo", folio)
    file = desk.home / "leads.csv"
    desk.does("export", "--format", "csv", "--reason", REASON, "--output", file)


def test_console_and_commands_end_in_the_same_journal(
    night, waiting, enter, spanish, tmp_path
):
    folio, case = waiting
    name = named(case)
    screens, lines = night.copy(tmp_path / "screens"), night.copy(tmp_path / "lines")

    by_console(screens, enter("staff", by=screens), spanish, folio, name)
    by_commands(lines, folio, name)

    told, said = screens.cases(), lines.cases()
    assert {f: outcome(c) for f, c in told.items()} == {
        f: outcome(c) for f, c in said.items()
    }
    end = told[folio]
    assert end["stage"]["stage"] == "booked" and end["owner"] == STAFF
    assert end["follow_up"]["purpose"] == "llamar"
    assert [note["text"] for note in end["notes"]] == [NOTE]
    assert [one["undone"] for one in end["history"]] == [False] * 6 + [True, False]
    for desk in (screens, lines):
        acts = desk.acts()
        assert ("opened", STAFF, None) in acts
        assert ("exported", STAFF, REASON) in acts
        desk.assert_sound()
    assert ("locked", STAFF, None) in screens.acts()


def test_what_the_console_exports_is_private_and_about_the_lead(
    night, waiting, enter, spanish, tmp_path
):
    folio, case = waiting
    desk = night.copy(tmp_path / "desk")
    visitor = enter("staff", by=desk)
    desk.unlock(visitor, spanish)
    visitor.press("/").type(folio).wait_for(
        spanish.filled("staff.list.shown", shown=1, all=20)
    )
    visitor.press("enter", "e").wait_for(spanish.filled("staff.export.title", count=1))
    visitor.press("2").wait_for(spanish["staff.export.reason"])
    visitor.press("enter").wait_for(spanish["staff.export.reason_missing"])
    assert not (desk.home / "exports").exists(), "nothing leaves without a reason"
    visitor.type(REASON).press("enter")
    visitor.wait_for(spanish.filled("staff.done.exported"))
    (file,) = (desk.home / "exports").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    (line,) = file.read_text().splitlines()
    assert json.loads(line)["record"]["folio"] == folio
    assert named(case) in line
