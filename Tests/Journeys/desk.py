"""A desk of the staff: invented leads, their passphrase, the console and the commands."""

import json
import re
import shutil
import unicodedata
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from program import Program

PASSPHRASE = "demo demo demo"
STAFF = "demo"


class Desk(Program):
    """A program on the folder of a demonstration, which holds invented leads."""

    def __init__(self, home, data):
        super().__init__(home, data)
        self.passphrase_file.write_text(PASSPHRASE + "\n")
        self.env["ANTESALA_EXPORTS"] = str(home / "exports")

    @classmethod
    def with_leads(cls, home, count):
        """A desk on a new folder without a DEMO mark; the same count makes the same leads."""
        desk = cls(home, home / "data")
        made = desk.run("demo", "--leads", count, "--fill")
        assert made.returncode == 0, made.stderr.decode()
        shutil.copytree(made.stdout.decode().strip(), desk.data)
        (desk.data / "DEMO").unlink()
        return desk

    def copy(self, home):
        """Another desk on a copy of the same folder."""
        home.mkdir(exist_ok=True)
        shutil.copytree(self.data, home / "data")
        return Desk(home, home / "data")

    def does(self, *arguments, given=""):
        """Runs a command about leads with the passphrase; what it printed."""
        result = self.run(
            "leads", *arguments, "--passphrase-file", self.passphrase_file, given=given
        )
        assert result.returncode == 0, result.stderr.decode()
        return result.stdout.decode()

    def tells(self, *arguments, given=""):
        """Runs a command about leads; the objects it printed, one a line."""
        printed = self.does(*arguments, "--format", "json", given=given)
        return [json.loads(line) for line in printed.splitlines()]

    def cases(self):
        """Everything known about each lead, by folio, the most urgent first."""
        return {one["record"]["folio"]: one["case"] for one in self.tells("list")}

    def acts(self):
        """What was done with records, by whom and why, in its order."""
        return [
            (one["act"], one.get("by") or one.get("subject"), one.get("reason"))
            for one in self.tells("access")
        ]

    def unlock(self, visitor, words):
        """Opens a console with the passphrase, as far as its list."""
        visitor.wait_for(words["staff.unlock.title"])
        visitor.type(PASSPHRASE).press("enter")
        visitor.wait_for(words["staff.list.search"])


def day(ahead):
    """A day so many days from today, as the clinic's clocks tell it."""
    today = datetime.now(ZoneInfo("America/Tijuana")).date()
    return (today + timedelta(days=ahead)).isoformat()


def named(case):
    """What the person of a case is called."""
    return case["contact"]["name"]


def personal(cases):
    """What must never stand in the clear: names, telephones, e-mails."""
    for case in cases.values():
        contact = case["contact"]
        yield contact["name"]
        if "telephone" in contact:
            yield contact["telephone"].removeprefix("+52")
        if "email" in contact:
            yield contact["email"]


def assert_silent(content, secrets, where):
    """Asserts that bytes hold none of these words, however they are encoded."""
    content = content.lower()
    for secret in secrets:
        for encoding in ("utf-8", "utf-16-le"):
            assert (
                secret.lower().encode(encoding) not in content
            ), f"{secret} in {where}"


def unaccented(text):
    """A text as somebody in a hurry types it."""
    parts = unicodedata.normalize("NFD", text.lower())
    return re.sub(r"[\u0300-\u036f]", "", parts)


def outcome(case):
    """What a case has come to, leaving aside when and under which ids."""
    places = {one["event"]["id"]: place for place, one in enumerate(case["history"])}
    return {
        "stage": case["stage"],
        "owner": case.get("owner"),
        "follow_up": case.get("follow_up"),
        "notes": [(note["by"], note["text"]) for note in case["notes"]],
        "contact": case["contact"],
        "purposes": case["purposes"],
        "history": [
            (
                one["event"]["by"],
                one["undone"],
                {
                    key: places.get(value, value) if key == "event" else value
                    for key, value in one["event"]["change"].items()
                },
            )
            for one in case["history"]
        ],
    }
