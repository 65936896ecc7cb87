"""What leaves the store reads back equal in the programs of the field, and leaves a trace."""

import csv
import fcntl
import json
import os
import re
import shlex
import shutil
import signal
import sqlite3
import subprocess
import time
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from fhir.resources.R4B.bundle import Bundle
from fhirkit import validate

from desk import Desk
from program import BINARY, Program

COUNT = 500
REASON = "informe mensual"


class Store:
    """A demonstration with invented leads, and the passphrase it printed."""

    def __init__(self, home):
        self.home = home
        self.made = {}
        self.env = Program(home, home / "data").env
        printed = self.run("demo", "--fill", "--leads", COUNT).stderr.decode()
        listing = shlex.split(re.search(r"antesala leads list .*", printed)[0])
        self.data = listing[listing.index("--data") + 1]
        self.secret = home / "passphrase"
        self.secret.write_text(re.search(r"passphrase: (.*)", printed)[1] + "\n")
        self.secret.chmod(0o600)

    def run(self, *arguments, wrapper=()):
        return subprocess.run(
            [*wrapper, BINARY, *map(str, arguments)],
            env=self.env,
            input=b"",
            capture_output=True,
            timeout=120,
        )

    @property
    def opening(self):
        return ("--data", self.data, "--passphrase-file", self.secret)

    def staff(self, *arguments, wrapper=()):
        """Runs a command of the staff's with their passphrase."""
        return self.run(*arguments, *self.opening, wrapper=wrapper)

    def export(self, form, *options):
        """The bytes of an export; the same one is made once."""
        if (form, *options) not in self.made:
            self.made[form, *options] = self._export(form, *options)
        return self.made[form, *options]

    def _export(self, form, *options):
        result = self.staff(
            "leads", "export", "--format", form, "--reason", REASON, *options
        )
        assert result.returncode == 0, result.stderr.decode()
        return result.stdout


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return Store(tmp_path_factory.mktemp("exports"))


@pytest.fixture(scope="module")
def leads(store):
    """Every lead as JSON: what was sealed, and what staff did."""
    return [json.loads(line) for line in store.export("json").splitlines()]


def unguarded(cell):
    """A value as it was before it was kept from being a formula."""
    return re.sub(r"(^|[;\t\r\n])'", r"\1", cell)


def as_cell(answer):
    """An answer as a table writes it."""
    if answer is None:
        return ""
    if isinstance(answer, list):
        return " ".join(answer) or "none"
    return str(answer)


def test_a_table_reads_back_equal(store, leads):
    text = store.export("csv").decode()
    rows = list(csv.DictReader(text.splitlines(keepends=True), strict=True))
    assert len(rows) == len(leads) > 400
    for row, lead in zip(rows, leads):
        case, record = lead["case"], lead["record"]
        contact, stage = case["contact"], case["stage"]
        assert row["folio"] == record["folio"] and row["lead"] == case["lead"]
        assert row["confirmed_at"] == record["at"]
        assert row["confirmed_local"] == local(record["at"])
        assert row["kiosk"] == record["lead"]["consent"]["kiosk"]
        assert unguarded(row["name"]) == contact["name"]
        assert row["telephone"].removeprefix("tel:") == contact.get("telephone", "")
        assert unguarded(row["email"]) == contact.get("email", "")
        assert row["stage"] == stage["stage"]
        assert row["booked_on"] == stage.get("on", "")
        assert row["closed_because"] == stage.get("because", "")
        assert row["follow_up_on"] == case.get("follow_up", {}).get("on", "")
        assert row["owner"] == case.get("owner", "")
        notes = [f"{note['at']} {note['by']}: {note['text']}" for note in case["notes"]]
        assert unguarded(row["notes"]) == "\n".join(notes)
        answers = record["lead"]["answers"]
        asked = {key[7:]: row[key] for key in row if key.startswith("answer.")}
        assert {key: unguarded(cell) for key, cell in asked.items()} == {
            key: as_cell(answers.get(key)) for key in asked
        }
        for advice in record["lead"]["advice"]:
            assert row[f"status.{advice['treatment']}"] == advice["status"]
            assert row[f"until.{advice['treatment']}"] == advice.get("until", "")


def local(moment):
    """A moment of UTC as the clocks of its own time told it in the clinic."""
    there = datetime.fromisoformat(moment).astimezone(ZoneInfo("America/Tijuana"))
    return there.strftime("%Y-%m-%d %H:%M")


def test_moments_before_a_clock_change_are_told_by_the_clocks_of_then(store, leads):
    hours = {
        int(moment[11:13]) - int(local(moment)[11:13])
        for moment in (lead["record"]["at"] for lead in leads)
    }
    assert len({hour % 24 for hour in hours}) == 2, "some came before the change"
    oldest = min(leads, key=lambda lead: lead["record"]["at"])["record"]
    shown = store.staff("leads", "show", oldest["folio"]).stdout.decode()
    assert local(oldest["at"]) in shown


def test_a_table_for_spreadsheets_says_that_it_is_utf_8(store):
    marked = store.export("csv", "--byte-order-mark")
    assert marked == b"\xef\xbb\xbf" + store.export("csv")
    assert "folio" in next(csv.DictReader(marked.decode("utf-8-sig").splitlines()))


def test_no_cell_begins_like_a_formula(store):
    text = store.export("csv").decode()
    for row in csv.reader(text.splitlines(keepends=True), strict=True):
        assert not [cell for cell in row if cell.startswith(tuple("=+-@\t\r"))]


def test_cards_read_back_equal_and_keep_silent_about_health(store, leads):
    text = store.export("vcard").decode()
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    cards = list(vobject.readComponents(text))
    reachable = list(people(leads))
    assert len(cards) == len(reachable) > 300
    for card, lead in zip(cards, reachable):
        contact = lead["case"]["contact"]
        assert card.version.value == "4.0"
        assert card.uid.value == "urn:uuid:" + lead["case"]["lead"]
        assert card.fn.value == contact["name"]
        own = [one for one in leads if main_of(one) == lead["case"]["lead"]]
        for name, property in (("telephone", "tel"), ("email", "email")):
            values = [one["case"]["contact"].get(name) for one in own]
            assert [one.value for one in card.contents.get(property, [])] == list(
                dict.fromkeys(filter(None, values))
            )
        assert card.lang.value == lead["record"]["lead"]["language"]
        assert card.note.value.split(", ") == [one["record"]["folio"] for one in own]


def test_older_address_books_read_the_same_people(store, leads):
    cards = list(vobject.readComponents(store.export("vcard3").decode()))
    reachable = list(people(leads))
    assert len(cards) == len(reachable)
    for card, lead in zip(cards, reachable):
        contact = lead["case"]["contact"]
        assert card.version.value == "3.0" and card.fn.value == contact["name"]
        words = contact["name"].split()
        if len(words) == 2:
            assert [card.n.value.given, card.n.value.family] == words
        if "telephone" in contact:
            assert card.tel.value == contact["telephone"]


@pytest.fixture
def desk(store, tmp_path):
    """A desk on a copy of the leads, to change some of them."""
    desk = Desk(tmp_path, tmp_path / "data")
    shutil.copytree(store.data, desk.data)
    return desk


def test_follow_ups_visits_and_plans_are_days_of_a_calendar(store, leads):
    calendar = icalendar.Calendar.from_ical(store.export("icalendar"))
    events = calendar.events
    assert not [event.errors for event in events if event.errors]
    assert len({str(event["UID"]) for event in events}) == len(events)
    found = Counter()
    for event in events:
        assert event.end - event.start == timedelta(days=1)
        assert "DESCRIPTION" not in event and event["CLASS"] == "PRIVATE"
        folio = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}", event["SUMMARY"])[0]
        found[folio, str(event.categories[0]), event.start] += 1
    assert found == Counter(day for lead in people(leads) for day in days(lead))


def main_of(lead):
    """The record where the person of a lead is handled."""
    case = lead["case"]
    return case.get("duplicate_of", case["lead"])


def people(leads):
    """The record where each person is handled, of those who may be contacted."""
    records = {}
    for lead in leads:
        records.setdefault(main_of(lead), []).append(lead)
    for main, own in records.items():
        assert own[0]["case"]["lead"] == main, "chains of merges are not invented"
        if all("contact" in lead["case"]["purposes"] for lead in own):
            yield own[0]


def days(lead):
    """The days that a calendar must have of a lead."""
    case, folio = lead["case"], lead["record"]["folio"]
    if case["stage"]["stage"] == "closed":
        return
    if "follow_up" in case:
        yield folio, "FOLLOW-UP", date.fromisoformat(case["follow_up"]["on"])
    if "on" in case["stage"]:
        yield folio, "APPOINTMENT", date.fromisoformat(case["stage"]["on"])
    ranked = [one for one in lead["record"]["lead"]["advice"] if "rank" in one]
    ranked.sort(key=lambda one: one["rank"])
    planned = next((one["sessions"] for one in ranked if one["sessions"]), [])
    for day in planned:
        yield folio, "SESSION", date.fromisoformat(day)


def test_a_bundle_is_valid_and_every_reference_resolves(store, leads):
    text = store.export("fhir")
    raw = json.loads(text)
    bundle = Bundle.model_validate_json(text)
    assert json.loads(bundle.model_dump_json()) == raw
    assert [
        issue for entry in raw["entry"] for issue in validate(entry["resource"])
    ] == []
    kinds = Counter(entry["resource"]["resourceType"] for entry in raw["entry"])
    assert kinds["Questionnaire"] == 1 and kinds["Patient"] == len(leads)
    assert kinds["QuestionnaireResponse"] == len(leads)
    assert kinds["Consent"] == kinds["Provenance"] >= len(leads)
    names = [entry["fullUrl"] for entry in raw["entry"]]
    assert len(set(names)) == len(names)
    for reference in references(raw):
        assert reference in names


def references(node):
    """Every reference anywhere in a resource."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "reference":
                yield value
            else:
                yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def test_what_was_said_is_in_the_bundle(store, leads):
    raw = json.loads(store.export("fhir"))
    resources = {}
    for entry in raw["entry"]:
        resources.setdefault(entry["resource"]["resourceType"], []).append(
            entry["resource"]
        )
    (questionnaire,) = resources["Questionnaire"]
    for response, lead in zip(resources["QuestionnaireResponse"], leads):
        url, version = response["questionnaire"].split("|")
        assert (url, version) == (questionnaire["url"], questionnaire["version"])
        answers = lead["record"]["lead"]["answers"]
        said = {item["linkId"]: item["answer"] for item in response["item"]}
        assert said.keys() == answers.keys()
        for question, answer in answers.items():
            several = answer if isinstance(answer, list) else [answer]
            assert [told(one) for one in said[question]] == (several or ["none"])


def told(answer):
    """A FHIR answer in the words of a lead."""
    absent = "asked-unknown"
    if "valueCoding" in answer:
        code = answer["valueCoding"]["code"]
        return "unknown" if code == absent else code
    if "valueQuantity" in answer:
        quantity = answer["valueQuantity"]
        if "value" not in quantity:
            assert quantity["extension"][0]["valueCode"] == absent
            return "unknown"
        assert quantity["system"] == "http://unitsofmeasure.org"
        letter = {"d": "D", "wk": "W", "mo": "M", "a": "Y"}[quantity["code"]]
        return f"P{quantity['value']}{letter}"
    return answer["valueInteger"]


def test_who_took_back_the_permission_is_in_no_card_and_no_calendar(desk, leads):
    lead = next(
        lead
        for lead in leads
        if lead["case"]["purposes"] == ["contact", "marketing"]
        and lead["case"]["stage"]["stage"] != "closed"
        and not any(lead["case"]["lead"] == one["case"].get("duplicate_of") for one in leads)
        and "duplicate_of" not in lead["case"]
        and "telephone" in lead["case"]["contact"]
    )
    folio = lead["record"]["folio"]
    assert "https://" in desk.does("contact", folio)
    desk.does("revoke", folio, "contact")
    for form in ("vcard", "icalendar"):
        text = desk.does("export", "--format", form, "--reason", REASON)
        assert folio not in text and "END:V" in text
    row = table(desk.does("export", "--format", "csv", "--reason", REASON))[folio]
    assert row["purposes"] == "marketing" and row["may_be_contacted"] == "no"
    refused = desk.run(
        "leads", "contact", folio, "--passphrase-file", desk.passphrase_file
    )
    assert refused.returncode == 77 and refused.stdout == b""
    assert b"may not be contacted" in refused.stderr

    agreed = table(
        desk.does(
            "export", "--format", "csv", "--reason", REASON, "--agreed", "marketing"
        )
    )
    assert folio in agreed and len(agreed) < len(leads)
    desk.does("revoke", folio, "marketing")
    text = desk.does(
        "export", "--format", "csv", "--reason", REASON, "--agreed", "marketing"
    )
    assert folio not in table(text)


def table(text):
    """The rows of a table, by folio."""
    rows = csv.DictReader(text.splitlines(keepends=True), strict=True)
    return {row["folio"]: row for row in rows}


def test_without_a_reason_nothing_leaves(store):
    refused = store.staff("leads", "export", "--format", "csv")
    assert refused.returncode == 64 and refused.stdout == b""
    assert b"needs a reason" in refused.stderr and b"hint:" in refused.stderr
    blank = store.staff("leads", "export", "--reason", "  ")
    assert blank.returncode == 64 and blank.stdout == b""


def test_blocked_leads_cannot_be_asked_for(store):
    refused = store.staff("leads", "export", "--reason", REASON, "--blocked")
    assert refused.returncode == 64 and refused.stdout == b""
    assert b"--blocked" in refused.stderr
    assert store.staff("leads", "list", "--blocked").returncode == 0


def test_a_file_is_private_and_never_overwritten_by_accident(store, leads):
    file = store.home / "leads.csv"
    export = (
        "leads",
        "export",
        "--format",
        "csv",
        "--reason",
        REASON,
        "--output",
        file,
    )
    assert store.staff(*export).returncode == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_bytes() == store.export("csv")
    file.write_text("mine")
    refused = store.staff(*export)
    assert refused.returncode == 73 and file.read_text() == "mine"
    assert b"--force" in refused.stderr
    assert store.staff(*export, "--force").returncode == 0
    assert file.read_bytes() == store.export("csv")
    assert file.stat().st_mode & 0o777 == 0o600


def test_an_export_that_would_not_be_whole_is_none(store, tmp_path):
    data, file = tmp_path / "data", tmp_path / "leads.csv"
    shutil.copytree(store.data, data)
    shutil.rmtree(data / "pages", ignore_errors=True)
    with sqlite3.connect(data / "antesala.db") as journal:
        folio, seq = journal.execute(
            "SELECT folio, seq FROM journal WHERE kind = 'lead' ORDER BY seq LIMIT 1"
        ).fetchone()
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for (name,) in journal.execute(triggers).fetchall():
            journal.execute(f'DROP TRIGGER "{name}"')
        journal.execute("UPDATE journal SET sealed = x'00' WHERE seq = ?", (seq,))
        before = journal.execute("SELECT max(seq) FROM journal").fetchone()
    journal.close()
    words = ("leads", "export", "--format", "csv", "--reason", REASON)
    opening = ("--data", data, "--passphrase-file", store.secret, "--output")
    refused = store.run(*words, *opening, file)
    told = refused.stderr.decode()
    assert refused.returncode == 65 and not file.exists(), told
    assert f"entry {seq}" in told and "hint: antesala store verify" in told
    assert store.run(*words, *opening, "-").stdout == b""
    partial = store.run(*words, *opening, file, "--incomplete")
    assert partial.returncode == 65, partial.stderr.decode()
    assert folio not in file.read_text() and len(file.read_text().splitlines()) > 2
    with sqlite3.connect(data / "antesala.db") as journal:
        (after,) = journal.execute("SELECT max(seq) FROM journal").fetchone()
    journal.close()
    # Three readers and one export are on record.
    assert after == before[0] + 4


def test_a_forced_export_replaces_a_whole_file_by_a_whole_one(store):
    folder = store.home / "outside"
    folder.mkdir()
    file = folder / "leads.csv"
    file.write_text("mine")
    export = ("leads", "export", "--format", "csv", "--reason", REASON, "--force")
    whole = store.export("csv")
    command = [BINARY, *export, *store.opening, "--output", file]
    with subprocess.Popen(command, env=store.env) as exporting:
        seen = {file.read_bytes()}
        while exporting.poll() is None:
            seen.add(file.read_bytes())
    assert exporting.returncode == 0
    assert seen | {whole} == {b"mine", whole}, "at no moment was there half a file"
    assert file.read_bytes() == whole and file.stat().st_mode & 0o777 == 0o600
    assert os.listdir(folder) == [file.name]


def test_an_export_that_was_killed_leaves_what_was_there_and_nothing_else(store):
    folder = store.home / "killed"
    folder.mkdir()
    file = folder / "leads.json"
    file.write_text("mine")
    export = ("leads", "export", "--format", "fhir", "--reason", REASON, "--force")
    command = [BINARY, *export, *store.opening, "--output", file]
    with subprocess.Popen(command, env=store.env) as exporting:
        while not has_open(exporting, folder) and exporting.poll() is None:
            time.sleep(0.0005)
        exporting.kill()
    assert exporting.returncode == -signal.SIGKILL
    assert file.read_text() == "mine"
    assert os.listdir(folder) == [file.name]


def test_what_a_power_cut_left_beside_an_export_goes_with_the_next_one(store):
    folder = store.home / "cut"
    folder.mkdir()
    left, held = folder / f"leads.csv.{'1f' * 8}.new", folder / f"leads.csv.{'2e' * 8}.new"
    names = ("leads.csv.new", "leads.csv.csv.new", f"other.{'1f' * 8}.new")
    others = [folder / name for name in names]
    for file in (left, held, *others):
        file.write_text("leads")
    export = ("leads", "export", "--format", "csv", "--reason", REASON)
    with held.open() as draft:
        fcntl.flock(draft, fcntl.LOCK_EX)
        result = store.staff(*export, "--output", folder / "leads.csv")
    assert result.returncode == 0
    there = {file.name for file in (held, *others)} | {"leads.csv"}
    assert set(os.listdir(folder)) == there, "what another program writes is its own"


def has_open(process, folder):
    """Whether a program has a file of this folder open, be it one without a name."""
    try:
        opened = [os.readlink(each) for each in Path(f"/proc/{process.pid}/fd").iterdir()]
    except FileNotFoundError:
        return False
    return any(path.startswith(f"{folder}/") for path in opened)


def test_an_export_follows_no_link(store):
    mine, link = store.home / "precious", store.home / "link.csv"
    mine.write_text("mine")
    link.symlink_to(mine)
    export = ("leads", "export", "--format", "csv", "--reason", REASON)
    for force in ((), ("--force",)):
        refused = store.staff(*export, "--output", link, *force)
        assert refused.returncode == 73 and b"no plain file" in refused.stderr
    assert link.is_symlink() and mine.read_text() == "mine"


def test_nothing_in_the_clear_stands_in_the_data_folder(store):
    inside = f"{store.data}/leads.csv"
    refused = store.staff("leads", "export", "--reason", REASON, "--output", inside)
    assert refused.returncode == 73 and b"hint:" in refused.stderr


def test_a_filter_narrows_what_leaves(store, leads):
    lines = store.export("json", "--stage", "booked").splitlines()
    found = [json.loads(line)["case"] for line in lines]
    # The further records of a person go where the person goes.
    assert stages(found) == {"booked"}
    everybody = [lead["case"] for lead in leads]
    booked = [one for one in singles(everybody) if one["stage"]["stage"] == "booked"]
    assert {one["lead"] for one in singles(found)} == {one["lead"] for one in booked}
    assert 0 < len(found) < len(leads)


def singles(cases):
    """The records that stand for a person."""
    return [one for one in cases if "duplicate_of" not in one]


def stages(cases):
    return {one["stage"]["stage"] for one in singles(cases)}
