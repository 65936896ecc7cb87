"""Programs of the field that read what leaves the store show what the console shows."""

import csv
import io
import itertools
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import icalendar
import pandas
import pytest
import vobject

from desk import day, named

# Around all days that the demonstration invents.
SPAN = (day(-90), day(400))
OFF = "Se canceló"


def export(desk, form, file):
    """Writes an export of everybody over the one before."""
    reason = ("--reason", "agenda", "--output", file, "--force")
    desk.does("export", "--format", form, *reason)
    return file


def tool(name, *arguments, **environment):
    """What a program prints, the one beside the interpreter where there is one."""
    beside = Path(sys.executable).parent / name
    return subprocess.run(
        [beside if beside.exists() else name, *map(str, arguments)],
        env=os.environ | {"LC_ALL": "C.UTF-8"} | environment,
        capture_output=True,
        check=True,
        text=True,
    ).stdout


def planned(desk):
    """The folio and day of everything that the console shows as planned."""
    found = Counter()
    listed = desk.tells("list")
    for lead in listed:
        case, record = lead["case"], lead["record"]
        if case["stage"]["stage"] == "closed" or "duplicate_of" in case:
            continue
        own = [one["case"] for one in listed if lead["case"]["lead"] in ids(one["case"])]
        if not all("contact" in one["purposes"] for one in own):
            continue
        days = [case.get("follow_up", {}).get("on"), case["stage"].get("on")]
        ranked = [one for one in record["lead"]["advice"] if "rank" in one]
        first = min(ranked, key=lambda one: one["rank"], default={"sessions": []})
        for on in filter(None, days + first["sessions"]):
            found[record["folio"], on] += 1
    return found


def ids(case):
    """The records that a case speaks for or is handled in."""
    return {case["lead"], case.get("duplicate_of")}


def changing(desk):
    """A day planned, moved and moved back, a visit, a closing, a revocation; each undone or not."""
    cases = desk.cases()
    folio = next(
        folio
        for folio, case in cases.items()
        if case["stage"]["stage"] == "contacted"
        and case["purposes"] == ["contact", "marketing"]
        and not any(case["lead"] == one.get("duplicate_of") for one in cases.values())
        and "duplicate_of" not in case
    )
    yield folio
    for arguments in (
        ("follow-up", folio, day(13)),
        ("follow-up", folio, day(15)),
        ("undo", folio),
        ("status", folio, "booked", "--on", day(20)),
        ("undo", folio),
        ("status", folio, "closed", "--because", "elsewhere"),
        ("undo", folio),
        ("revoke", folio, "contact"),
    ):
        desk.does(*arguments)
        yield folio


def kept(files):
    """What a calendar keeps of files: of each event the one that was revised last (RFC 5546)."""
    events = {}
    for text in files:
        for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
            before = events.get(event["UID"])
            age = (event["SEQUENCE"], event["DTSTAMP"].dt)
            if not before or age >= (before["SEQUENCE"], before["DTSTAMP"].dt):
                events[event["UID"]] = event
    return Counter(
        (folio_in(event["SUMMARY"]), event["DTSTART"].dt.isoformat())
        for event in events.values()
        if event["STATUS"] != "CANCELLED"
    )


def folio_in(words):
    return re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}", words)[0]


def test_whichever_file_comes_last_a_calendar_keeps_what_is_so(desk, tmp_path):
    files = []
    for step, _ in enumerate(changing(desk)):
        files.append(export(desk, "icalendar", tmp_path / f"{step}.ics").read_text())
        assert kept(files) == planned(desk)
    for order in itertools.permutations(files, 3):
        if files[-1] in order:
            assert kept(order) == planned(desk)


def test_khal_shows_what_the_console_shows(desk, tmp_path):
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[clinic]]\npath = {tmp_path}/khal\n[locale]\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {tmp_path}/khal.db\n[default]\ndefault_calendar = clinic\n"
    )
    (tmp_path / "khal").mkdir()
    form = ("--day-format", "", "--format", "{start-date}|{status}|{title}")
    for _ in changing(desk):
        file = export(desk, "icalendar", tmp_path / "all.ics")
        tool("khal", "-c", config, "import", "--batch", file)
        shown = Counter()
        for line in tool("khal", "-c", config, "list", *form, *SPAN).splitlines():
            on, status, title = line.split("|")
            assert ("CANCELLED" in status) == title.startswith(OFF)
            if "CANCELLED" not in status:
                shown[folio_in(title), on] += 1
        assert shown == planned(desk)


def test_calcurse_which_knows_no_updates_shows_it_in_an_empty_calendar(desk, tmp_path):
    for step, _ in enumerate(changing(desk)):
        folder = tmp_path / f"calcurse{step}"
        folder.mkdir()
        file = export(desk, "icalendar", tmp_path / "all.ics")
        tool("calcurse", "-q", "-D", folder, "-i", file)
        shown = Counter()
        for line in (folder / "apts").read_text().splitlines():
            month, number, year, title = re.match(r"(\d+)/(\d+)/(\d+) \[1\] (.*)", line).groups()
            if not title.startswith(OFF):
                shown[folio_in(title), f"{year}-{month}-{number}"] += 1
        assert shown == planned(desk)


@pytest.mark.parametrize("form", ["vcard", "vcard3"])
def test_khard_and_abook_find_people_by_their_telephone(desk, form, tmp_path):
    book = tmp_path / "book"
    book.mkdir()
    file = export(desk, form, tmp_path / "all.vcf")
    cards = list(vobject.readComponents(file.read_text()))
    for card in cards:
        (book / f"{card.uid.value[9:]}.vcf").write_text(card.serialize(), newline="")
    config = tmp_path / "khard.conf"
    config.write_text(f"[addressbooks]\n[[clinic]]\npath = {book}\n")
    listed = tool("abook", "--convert", "--informat", "vcard", "--infile", file, HOME=str(tmp_path))
    numbers = [tel.value for card in cards for tel in card.contents.get("tel", [])]
    assert len(numbers) > 10
    for number in numbers:
        assert listed.count(number) == numbers.count(number)
        shown = tool("khard", "-c", config, "phone", "--parsable", number).splitlines()
        names = {line.split("\t")[1] for line in shown if line.startswith(number)}
        assert names == {
            card.fn.value
            for card in cards
            if number in [tel.value for tel in card.contents.get("tel", [])]
        }


def test_pandas_reckons_with_numbers_alone(desk):
    text = desk.does("export", "--format", "csv", "--reason", "figures")
    rows = {row["folio"]: row for row in csv.DictReader(io.StringIO(text), strict=True)}
    frame = pandas.read_csv(io.StringIO(text)).set_index("folio")
    reckoned = frame.select_dtypes("number").dropna(axis=1, how="all").columns
    assert list(reckoned) == ["answer.age"]
    for folio, case in desk.cases().items():
        assert frame.loc[folio, "name"] == named(case) == rows[folio]["name"]
        assert str(frame.loc[folio, "answer.age"]) == rows[folio]["answer.age"]


def test_an_erasure_names_what_left_before(desk, tmp_path):
    folio = next(changing(desk))
    export(desk, "icalendar", tmp_path / "all.ics")
    desk.does("block", folio)
    told = desk.does("erase", folio)
    assert f"exported as icalendar on {day(0)}; not reached" in told
