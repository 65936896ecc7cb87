"""Several programs on one store: each sees what the others do, and nothing is lost."""

import time
from concurrent.futures import ThreadPoolExecutor

from desk import named

SOON = 3


def untouched(desk):
    """The leads that nobody has done anything about, with their cases."""
    return (
        (folio, case)
        for folio, case in desk.cases().items()
        if case["stage"]["stage"] == "new" and not case["notes"]
    )


def go_to(folio, desk, visitor):
    """Puts the cursor on a lead of the list, from the first one down."""
    visitor.press(*["j"] * list(desk.cases()).index(folio)).wait_for(folio)


def seconds_until(visitor, happens, what):
    """How long it takes until something is so on the screen."""
    begun = time.monotonic()
    visitor.wait_until(happens, what)
    return time.monotonic() - begun


def row_of(visitor, folio):
    """The line of a lead on the screen, and which one it is."""
    return next(
        ((y, row) for y, row in enumerate(visitor.terminal.rows) if folio in row),
        (None, ""),
    )


def test_what_a_command_does_appears_and_the_cursor_keeps_its_lead(
    desk, enter, spanish
):
    first, second, *_ = untouched(desk)
    visitor = enter("staff", by=desk)
    desk.unlock(visitor, spanish)
    go_to(second[0], desk, visitor)
    before, row = row_of(visitor, first[0])
    assert spanish["staff.stage.new"] in row

    desk.does("status", first[0], "contacted")
    waited = seconds_until(
        visitor,
        lambda: spanish["staff.stage.contacted"] in row_of(visitor, first[0])[1],
        "the other program's change stands in the list",
    )
    assert waited < SOON
    assert row_of(visitor, first[0])[0] > before, "it is less urgent now"
    visitor.press("enter").wait_for(spanish["staff.section.contact"])
    assert visitor.terminal.rows[0].strip().startswith(named(second[1]))


def test_what_a_command_does_appears_in_the_open_record(desk, enter, spanish):
    folio = next(iter(desk.cases()))
    visitor = enter("staff", by=desk)
    desk.unlock(visitor, spanish)
    visitor.press("enter").wait_for(spanish["staff.section.contact"])

    desk.does("note", folio, given="Volver a llamar el lunes.")
    assert (
        seconds_until(
            visitor,
            lambda: visitor.sees("Volver a llamar el lunes."),
            "the note stands in the record",
        )
        < SOON
    )


def test_two_consoles_see_each_other(desk, enter, spanish):
    folio, case = next(untouched(desk))
    one, other = enter("staff", by=desk), enter("staff", by=desk)
    desk.unlock(one, spanish)
    desk.unlock(other, spanish)
    go_to(folio, desk, one)
    one.press("c").wait_for(spanish.filled("staff.done.kept", change="").strip())
    assert (
        seconds_until(
            other,
            lambda: spanish["staff.stage.contacted"] in row_of(other, folio)[1],
            "the other console's change stands in the list",
        )
        < SOON
    )


def test_two_programs_changing_one_lead_keep_both_changes(desk, enter, spanish):
    folio, case = next(iter(desk.cases().items()))
    visitor = enter("staff", by=desk)
    desk.unlock(visitor, spanish)
    visitor.press("n").wait_for(spanish.filled("staff.note.title", name=named(case)))
    visitor.type("Escrita en la consola.")

    desk.does("note", folio, given="Escrita por un mandato.")
    desk.does("status", folio, "contacted")
    visitor.press("ctrl-s").wait_for(spanish.filled("staff.done.kept", change=""))

    end = desk.cases()[folio]
    before = [note["text"] for note in case["notes"]]
    assert sorted(note["text"] for note in end["notes"]) == sorted(
        [*before, "Escrita en la consola.", "Escrita por un mandato."]
    )
    assert end["stage"]["stage"] == "contacted"


def test_many_commands_at_once_lose_nothing(desk):
    folio, _ = next(untouched(desk))
    notes = [f"Nota número {number}." for number in range(8)]
    with ThreadPoolExecutor(4) as several:
        list(several.map(lambda note: desk.does("note", folio, given=note), notes))
    kept = [note["text"] for note in desk.cases()[folio]["notes"]]
    assert sorted(kept) == notes
    desk.assert_sound()
