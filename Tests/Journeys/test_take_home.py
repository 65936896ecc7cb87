"""What a visitor takes home on paper: printed or not, the folio never waits, and nothing stays behind."""

import os
import subprocess
import time

import pikepdf
import pytest

from journey import (
    Person,
    answer_all,
    begin,
    go_to_contact,
    put_folio_away,
    read_folio,
    see_results,
    walk_to_folio,
)
from printer import JAMS, RUNS_OUT, SLOW, Printer, Queue, free_port
from test_lent_lines import say
from test_plain import lines_to_folio

POINTS_OF_80_MM = 80 / 25.4 * 72


@pytest.fixture
def printer(tmp_path):
    """Starts a printer, and turns it off when the test is over."""
    printers = []

    def start(**circumstances):
        printers.append(Printer(tmp_path / f"printer-{len(printers)}", **circumstances))
        return printers[-1]

    yield start
    for one in printers:
        one.end()


def at_folio(enter, words, address, *options):
    """A visitor with a folio, at a kiosk with a printer."""
    visitor = enter("kiosk", "--printer", address, *options)
    return visitor, walk_to_folio(visitor, words)


def ask(visitor, words):
    """Asks for the sheet."""
    visitor.pause().tap("2 " + words["ui.take.print"])
    return visitor


def told(visitor, words, what):
    """Waits until this is said of the printer."""
    return visitor.wait_for(words[f"ui.take.printing.{what}"])


def text_of(document):
    """What stands on a page, in reading order."""
    shown = subprocess.run(
        ["pdftotext", "-raw", document, "-"], capture_output=True, check=True
    ).stdout.decode()
    return " ".join(shown.split())


def marks(person):
    """What would tell who it was."""
    digits = person.telephone.replace(" ", "")
    words = [person.name, person.name.split()[0], person.telephone, digits, person.email]
    return [word.encode() for word in words]


def found(marks, *places):
    """Files in which one of these stands, byte by byte."""
    files = [file for place in places for file in place.rglob("*") if file.is_file()]
    return [file for file in files if any(mark in file.read_bytes() for mark in marks)]


def test_a_sheet_says_what_the_screen_said_and_not_who_it_was_for(
    enter, program, words, printer
):
    device = printer()
    visitor, folio = at_folio(enter, words, device.address)
    told(ask(visitor, words), words, "done")
    (sheet,) = device.kept
    with pikepdf.open(sheet) as document:
        assert len(document.pages) == 1
    said = text_of(sheet)
    for part in (folio, words["ui.detail.reasons"], words["disclaimer.unreviewed"]):
        assert part in said
    put_folio_away(visitor, words)
    # Not in the spool, whose name for the job says nothing, nor in what the printer told of it; and on
    # this machine no sheet ever was a file.
    assert sheet.stem == "1-antesala" and Person().name not in said
    assert not found(marks(Person()), program.home, device.folder)
    assert found([b"%PDF"], program.home) == [sheet]


def test_a_slip_is_as_wide_as_its_roll_and_as_long_as_what_it_says(enter, words, printer):
    device = printer()
    visitor, folio = at_folio(enter, words, device.address, "--paper", "slip")
    told(ask(visitor, words), words, "done")
    (slip,) = device.kept
    with pikepdf.open(slip) as document:
        (page,) = document.pages
        width, height = (float(side) for side in page.mediabox[2:])
    assert abs(width - POINTS_OF_80_MM) < 1 and height > 400
    assert folio in text_of(slip)


def test_a_printer_that_knows_text_alone_prints_lines(enter, spanish, printer):
    device = printer(takes="text/plain")
    visitor, folio = at_folio(enter, spanish, device.address, "--paper", "slip")
    told(ask(visitor, spanish), spanish, "done")
    (lines,) = device.kept
    said = lines.read_text()
    assert folio in said and max(map(len, said.splitlines())) <= 42


def test_whoever_leaves_no_data_may_take_a_sheet_without_a_folio(
    enter, program, words, printer
):
    device = printer()
    visitor = enter("kiosk", "--printer", device.address)
    begin(visitor, words)
    answer_all(visitor, words)
    see_results(visitor, words)
    go_to_contact(visitor, words)
    visitor.tap(words["ui.decline"])
    visitor.wait_for(words["ui.leaving.title"]).pause().tap("3 " + words["ui.take.print"])
    told(visitor, words, "done")
    (sheet,) = device.kept
    assert words["ui.take.no_folio"] in text_of(sheet)
    assert program.leads() == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may run a CUPS")
@pytest.mark.parametrize(
    "settings", ["", "PreserveJobHistory No\nPreserveJobFiles No"], ids=["as it comes", "as told"]
)
def test_no_queue_of_cups_keeps_a_sheet(
    enter, program, spanish, printer, settings
):
    device = printer()
    queue = Queue(device, settings)
    try:
        visitor = enter(
            "kiosk", "--printer", queue.name, env=program.environment(**queue.environment)
        )
        walk_to_folio(visitor, spanish)
        told(ask(visitor, spanish), spanish, "done")
        visitor.wait_until(lambda: not queue.kept, "CUPS has forgotten the sheet")
        assert len(device.kept) == 1
        assert queue.run("lpstat", "-W", "all", "-o") == ""
        assert not found([*marks(Person()), b"%PDF"], queue.folder)
    finally:
        queue.end()


def test_without_paper_nothing_is_sent_and_reception_helps(enter, words, printer):
    device = printer()
    device.take_paper_away()
    visitor, folio = at_folio(enter, words, device.address)
    told(ask(visitor, words), words, "no_paper")
    assert visitor.sees(folio)
    assert "Print-Job" not in device.log


@pytest.mark.parametrize(
    "does, said", [(JAMS, "trouble"), (RUNS_OUT, "no_paper")], ids=["jams", "runs out"]
)
def test_what_stops_in_the_middle_is_taken_back(enter, spanish, printer, does, said):
    device = printer(does=does)
    visitor, folio = at_folio(enter, spanish, device.address)
    told(ask(visitor, spanish), spanish, said)
    assert visitor.sees(folio)
    visitor.wait_until(lambda: "Cancel-Job" in device.log, "the job is taken back")


def test_where_no_printer_is_the_folio_stands_all_the_same(enter, words):
    visitor, folio = at_folio(enter, words, f"ipp://localhost:{free_port()}/ipp/print")
    told(ask(visitor, words), words, "trouble")
    assert visitor.sees(folio)
    put_folio_away(visitor, words)


def test_nobody_waits_for_a_slow_printer(enter, spanish, printer):
    device = printer(does=SLOW)
    visitor, _ = at_folio(enter, spanish, device.address)
    told(ask(visitor, spanish), spanish, "taken")
    began = time.monotonic()
    put_folio_away(visitor, spanish)
    assert time.monotonic() - began < 5
    begin(visitor, spanish)


def test_a_visitor_who_listens_hears_of_the_printer(enter, words, printer):
    device = printer()
    visitor = enter("kiosk", "--plain", "--printer", device.address, size=(100, 60))
    visitor.wait_for(words.filled("line.welcome.choose", number=1 if words.language == "es" else 2))
    say(visitor, *lines_to_folio(words))
    visitor.wait_for(words.filled("line.goodbye.folio"))
    say(visitor, "1")
    told(visitor, words, "done")
    assert words["ui.detail.reasons"] in text_of(device.kept[0])


def test_what_names_no_printer_is_refused(program):
    for name in ("http://localhost/", "a b", "", "socket://x"):
        result = program.run("kiosk", "--printer", name)
        assert result.returncode == 64, name
        assert b"--printer" in result.stderr
