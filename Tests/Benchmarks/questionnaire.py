"""Random visitors, made from the questions of a pack; the same seed makes the same visitors."""

import json
import re

# The questions file is plain enough that no YAML reader is needed for it.
COMMENT = re.compile(r"(^|\s)#.*$", re.M)
QUESTION = re.compile(r"^  - id: *(\w+)$", re.M)
KIND = re.compile(r"^    kind: *(\w+)", re.M)
RANGE = re.compile(r"^    range: *\[(\d+), *(\d+)\]", re.M)
UNITS = re.compile(r"^    units: *\[(.*?)\]", re.M)
OPTIONS = re.compile(r"^    options:( *\[.*?\]$|(?:\n +- [^\n]*)+)", re.M | re.S)
OPTION = re.compile(r"\{id: *(?P<full>[^,}]+)[^}]*\}|(?P<plain>[^\[\],\s-][^\[\],\n]*)")
WHEN = re.compile(r"^    when:(.*?)(?=^    \w|\Z)", re.M | re.S)
CELL = re.compile(r"(\w+): *(\[.*?\]|[\w+-]+)", re.S)


class Question:
    def __init__(self, name, text):
        self.name = name
        self.kind = KIND.search(text)[1]
        found = RANGE.search(text)
        self.range = (int(found[1]), int(found[2])) if found else None
        found = UNITS.search(text)
        self.units = [unit.strip() for unit in found[1].split(",")] if found else []
        found = OPTIONS.search(text)
        self.options = self._options(found[1]) if found else []
        self.allows_unknown = not re.search(r"^    unknown: *false", text, re.M)
        found = WHEN.search(text)
        self.when = {
            question: set(re.findall(r"[\w+-]+", values))
            for question, values in (CELL.findall(found[1]) if found else [])
        }

    @staticmethod
    def _options(text):
        lines = re.sub(r"^ +- ", "", text, flags=re.M)
        found = [one["full"] or one["plain"] for one in OPTION.finditer(lines)]
        return [name.strip().strip("\"'") for name in found]

    def is_asked(self, answers):
        return all(
            values & set(answers[question] if isinstance(answers.get(question), list)
                         else [answers.get(question)])
            for question, values in self.when.items())

    def answer(self, random):
        if self.allows_unknown and random.random() < 0.05:
            return "unknown"
        match self.kind:
            case "number":
                return random.randint(*self.range)
            case "one":
                return random.choice(self.options)
            case "many":
                some = [option for option in self.options if option != "none"]
                # Most people have little to report; one in twenty has a lot.
                most = len(some) if random.random() < 0.05 else min(3, len(some))
                return random.sample(some, random.randint(0, most))
            case "elapsed":
                return f"P{random.randint(1, 12)}{random.choice(self.units)[0].upper()}"
        raise ValueError(f"{self.name}: unknown kind {self.kind}")


def read(path):
    """The questions of a questions.yaml, in order."""
    with open(path, encoding="utf-8") as file:
        text = COMMENT.sub("", file.read())
    parts = QUESTION.split(text)[1:]
    return [Question(name, body) for name, body in zip(parts[::2], parts[1::2])]


def answer_set(questions, random):
    """One visitor's answers as a line of JSON: every question asked, a few left out."""
    answers = {}
    for question in questions:
        if question.is_asked(answers) and random.random() > 0.01:
            answers[question.name] = question.answer(random)
    return json.dumps({"on": "2026-11-22", "language": random.choice(["es", "en"]),
                       "answers": answers}, separators=(",", ":"))
