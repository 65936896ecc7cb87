"""A pack's questions, rules and treatments, and the answer sheet of a visitor.

Written apart from the program, from Documentation/Packs.md, so that the two can be compared."""

import calendar
import datetime
import re
from dataclasses import dataclass, field

import yaml

# How a question stands that has no answer: not asked, or asked and not known.
ABSENT, UNKNOWN = "absent", "unknown"
STATUSES = ["suitable", "clearance", "wait", "contraindicated"]

COMPARISON = re.compile(r"(<=|>=|<|>)\s*(\d+)(?:\s+(day|week|month|year)s?)?$")
INTERVAL = re.compile(
    r"([\[(\]])\s*(\d+)(?:\s+(\w+?)s?)?\s*\.\.\s*(\d+)(?:\s+(\w+?)s?)?\s*([\])\[])$")
DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$")


@dataclass
class Cell:
    """Any of some options, or bounds with their operators; perhaps turned around."""

    options: list = field(default_factory=list)
    bounds: list = field(default_factory=list)  # (operator, number) pairs, all to be met
    unit: str = ""
    negated: bool = False


@dataclass
class Rule:
    name: str
    applies: set
    when: dict  # question -> Cell
    status: str
    ends: bool


def read_cell(text):
    """`keloid`, a list of options, `< 6 months`, `[18..21]`, `not(...)`; None for `-`."""
    if isinstance(text, list):
        return Cell(options=text)
    if text == "-":
        return None
    if found := re.match(r"not\((.*)\)$", text):
        inner = read_cell(found[1])
        inner.negated = True
        return inner
    if found := COMPARISON.match(text):
        return Cell(bounds=[(found[1], int(found[2]))], unit=found[3] or "")
    if found := INTERVAL.match(text):
        start, low, unit, high, _, end = found.groups()
        return Cell(bounds=[(">=" if start == "[" else ">", int(low)),
                            ("<=" if end == "]" else "<", int(high))], unit=unit or "")
    return Cell(options=[option.strip() for option in text.split(",")])


class Pack:
    def __init__(self, folder):
        def load(name):
            # Everything is read as written: `no` and `0` are ids.
            with open(f"{folder}/{name}.yaml", encoding="utf-8") as file:
                return yaml.load(file, yaml.CBaseLoader)

        self.questions = {
            question["id"]: self._condition(question) for question in load("questions")["questions"]}
        self.kinds = {
            question["id"]: question["kind"] for question in load("questions")["questions"]}
        catalogue = load("treatments")
        self.treatments = [treatment["id"] for treatment in catalogue["treatments"]]
        bases = {treatment["id"]: treatment.get("base") for treatment in catalogue["treatments"]}
        # A treatment hears the rules of what it rides on.
        self.lines = {name: set(self._line(name, bases)) for name in self.treatments}
        self.rules = [
            Rule(rule["id"],
                 {name for group in rule["applies"]
                  for name in catalogue["groups"].get(group, [group])},
                 self._condition(rule), rule["status"], rule.get("ends") == "true")
            for rule in load("rules")["rules"]]

    @staticmethod
    def _condition(entry):
        cells = {name: read_cell(text) for name, text in entry.get("when", {}).items()}
        return {name: cell for name, cell in cells.items() if cell}

    @staticmethod
    def _line(name, bases):
        while name:
            yield name
            name = bases[name]

    def sheet(self, answers, on):
        """What was said to each question, or how it stands; nothing after an ending."""
        sheet = {}
        for question, condition in self.questions.items():
            asked = all_true(truth(cell, sheet[name], on) for name, cell in condition.items())
            if asked is None:
                sheet[question] = UNKNOWN
            elif asked:
                sheet[question] = answers.get(question, UNKNOWN)
            else:
                sheet[question] = ABSENT
            if asked and any(
                    rule.ends and list(rule.when)[-1:] == [question]
                    and all_true(truth(cell, sheet.get(name, ABSENT), on)
                                 for name, cell in rule.when.items()) for rule in self.rules):
                return {name: sheet.get(name, ABSENT) for name in self.questions}
        return sheet

    def findings(self, hits):
        """For every treatment its status and the reasons, from (rule, whether it is unsure)."""
        findings = {treatment: ("suitable", set()) for treatment in self.treatments}
        known = {rule.name: rule for rule in self.rules}
        for name, unsure in hits:
            rank = STATUSES.index(known[name].status)
            for treatment, (status, reasons) in findings.items():
                if known[name].applies & self.lines[treatment]:
                    rank_there = max(STATUSES.index(status), min(rank, 1) if unsure else rank)
                    findings[treatment] = STATUSES[rank_there], reasons | {(name, unsure)}
        return findings


def all_true(truths):
    """Kleene's conjunction; None is unknown."""
    truths = list(truths)
    return False if False in truths else None if None in truths else True


def truth(cell, said, on):
    if said == ABSENT:
        return False
    if said == UNKNOWN:
        return None
    if cell.options:
        chosen = (said or ["none"]) if isinstance(said, list) else [said]
        met = bool(set(chosen) & set(cell.options))
    else:
        number = whole(said, cell.unit, on) if cell.unit else said
        met = all({"<": number < bound, "<=": number <= bound, ">": number > bound,
                   ">=": number >= bound}[operator] for operator, bound in cell.bounds)
    return met != cell.negated


def whole(duration, unit, on):
    """Whole calendar units since so long ago; a month is whole once its day is reached."""
    years, months, weeks, days = (int(part or 0) for part in DURATION.match(duration).groups())
    index = on.year * 12 + on.month - 1 - years * 12 - months
    year, month = index // 12, index % 12 + 1
    day = min(on.day, calendar.monthrange(year, month)[1])
    then = datetime.date(year, month, day) - datetime.timedelta(days=7 * weeks + days)
    if unit in ("day", "week"):
        return (on - then).days // (7 if unit == "week" else 1)
    months = (on.year - then.year) * 12 + on.month - then.month - (on.day < then.day)
    return months // 12 if unit == "year" else months
