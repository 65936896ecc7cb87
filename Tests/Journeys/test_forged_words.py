"""Words that steer terminals, in a record that the lobby's machine sealed: nowhere they come out."""

import copy
import re

import pytest

from forger import Forger
from invented import STAFF, Invented

FOLIO = "9A5Y-J8PA"
# Escape, bell, C1, delete, bidirectional marks, a zero-width space, a line of its own.
RAW = "\x1b]0;x\x07\x1b[2J\x9b31m\x7f\u202e\u2066\u200f\u200b\ufeff\r\nX-FORGED:yes\rZ\u2028Y"
STEERING = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
# A carriage return belongs to the ends of lines where a format asks for it, and nowhere else.
STRAY = re.compile("\r(?!\n)")
WHOLE = ("--reason", "prueba", "--health", "--format")
COMMANDS = [
    *[("list", *more) for more in ((), ("--format", "json",))],
    *[("search", *more) for more in ((), ("--format", "json",))],
    ("duplicates",),
    *[("stats", *more) for more in ((), ("--format", "json",))],
    *[("access", *more) for more in ((), ("--format", "json",))],
    *[("show", FOLIO, *more) for more in ((), ("--format", "json"), ("--format", "sealed"))],
    *[("contact", FOLIO, *more) for more in ((), ("--format", "json",))],
    ("document", FOLIO),
    ("reassess", FOLIO),
    *[("export", *WHOLE, name) for name in ("csv", "json", "vcard", "icalendar", "fhir")],
]


def spoiled(lead):
    """A lead with such words wherever it holds text that nobody else needs to read."""
    lead = copy.deepcopy(lead)
    contact, consent = lead["contact"], lead["consent"]
    contact |= {"name": f"Ana {RAW}Inventada", "email": f"ana{RAW}@example.org"}
    contact["telephone"] += RAW
    consent |= {key: consent[key] + RAW for key in ("signature", "acceptance", "kiosk")}
    lead["pack"] = {key: value + RAW for key, value in lead["pack"].items()}
    lead["answers"] |= {f"age{RAW}": RAW, "skin_now": [f"sores{RAW}"]}
    for advice in lead["advice"]:
        advice["reasons"] += [f"reason{RAW}"]
        advice["unknown"] += [f"question{RAW}"]
    lead["advice"] += [lead["advice"][0] | {"treatment": f"treatment{RAW}"}]
    return lead


@pytest.fixture(scope="module")
def forged(tmp_path_factory):
    """A clinic with one visitor who came, and one whom the machine's owner made up."""
    program = Invented.make(tmp_path_factory.mktemp("forged"), 1)
    (case,) = program.cases().values()
    Forger(program).visit(FOLIO, spoiled(case["record"]["lead"]))
    return program


def steering(result):
    """What would steer a terminal in all that a command said; a cell of CSV keeps its lines."""
    said = (result.stdout + result.stderr).decode()
    is_table = "csv" in result.args
    return STEERING.findall(said) + ([] if is_table else STRAY.findall(said))


def test_the_machine_of_the_lobby_can_say_such_words(forged):
    forged.assert_sound()
    record = forged.cases()[FOLIO]["record"]
    assert RAW in record["lead"]["contact"]["name"]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_prints_them_as_they_are(forged, command):
    opening = ("--name", STAFF, "--passphrase-file", forged.passphrase_file)
    result = forged.run("leads", *command, *opening, given="inventada\n")
    assert result.returncode == 0, result.stderr.decode()
    assert result.stdout and steering(result) == []


def test_no_card_has_a_line_that_was_made_up(forged):
    for name in ("vcard", "icalendar"):
        lines = forged.staff("leads", "export", *WHOLE, name).splitlines()
        assert not [line for line in lines if line.startswith(("X-FORGED", "Z"))]


def test_whoever_looks_for_damage_reads_the_name_of_no_device(forged, tmp_path):
    program = forged.copy(tmp_path)
    forger = Forger(program)
    forger.device = "\x1b[2J\x9b31m\x7f\u202e\u200b\r\nZ\u2028Y"
    seq = forger.append("access", None, {"schema": "antesala.access/1", "by": STAFF})
    for command in (("store", "verify"), ("doctor",)):
        result = program.run(*command)
        assert result.returncode != 0 and steering(result) == []
        assert f"entry {seq} is from an unknown device" in result.stdout.decode()
