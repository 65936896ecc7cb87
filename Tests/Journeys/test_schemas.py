"""The schemas that editors complete and check packs by say what the program says."""

import json
import re
import shutil
import subprocess

import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from program import BINARY
from words import CHECKOUT, PACK

SCHEMAS = {
    path.name.removesuffix(".schema.json"): json.loads(path.read_text())
    for path in (CHECKOUT / "Resources/packs/schemas").glob("*.schema.json")
}
FILES = sorted(path.name for path in PACK.glob("*.yaml"))
REGISTRY = Registry().with_resources(
    (f"{name}.schema.json", Resource.from_contents(schema))
    for name, schema in SCHEMAS.items()
)


class Reader(yaml.CSafeLoader):
    """Reads YAML 1.1, but for keys, which are taken as written: `on` is no truth value."""

    def construct_mapping(self, node, deep=False):
        for key, _ in node.value:
            key.tag = "tag:yaml.org,2002:str"
        return super().construct_mapping(node, deep)


class Editor(Reader):
    """Reads YAML 1.2 as editors do: `no` is a word, a day is a text."""

    yaml_implicit_resolvers = {}


class Program(Reader):
    """Reads scalars as they are written, as the program does."""

    yaml_implicit_resolvers = {}


for reader, kind, pattern in [
    (Program, "null", "~|"),
    (Editor, "null", "~|null|"),
    (Editor, "bool", "true|false"),
    (Editor, "int", "[-+]?[0-9]+"),
]:
    reader.add_implicit_resolver(
        f"tag:yaml.org,2002:{kind}", re.compile(f"(?:{pattern})$"), None
    )

READERS = {"YAML 1.1": Reader, "YAML 1.2": Editor, "as written": Program}


def schema_of(file):
    """The name of the schema that a pack's file keeps to, such as `text` of `text.es.yaml`."""
    return file.split(".")[0]


def read(text, reader):
    """A document as JSON, which has no days."""
    return json.loads(json.dumps(yaml.load(text, reader), default=str))


def complaints(file, text, reader=Editor):
    """What the schema has against a document."""
    reference = {"$ref": f"{schema_of(file)}.schema.json"}
    validator = Draft202012Validator(reference, registry=REGISTRY)
    return [
        f"{error.json_path}: {error.message}"
        for error in validator.iter_errors(read(text, reader))
    ]


def changed(file, old, new):
    """The clinic's file with the first of these pieces replaced."""
    text = (PACK / file).read_text()
    assert old in text, f"{file} no longer holds {old!r}"
    return text.replace(old, new, 1)


def check(folder, file, text):
    """The program's own check of the clinic's pack with one file replaced."""
    pack = shutil.copytree(PACK, folder / "pack")
    (pack / file).write_text(text)
    return subprocess.run(
        [BINARY, "pack", "check", pack], capture_output=True
    ).returncode


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS.keys())
def test_a_schema_is_a_schema(schema):
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS.keys())
@pytest.mark.parametrize("file", FILES)
def test_the_clinics_file_keeps_to_its_schema(file, reader):
    assert complaints(file, (PACK / file).read_text(), reader) == []


@pytest.mark.parametrize("file", FILES)
def test_the_clinics_file_names_its_schema(file):
    first = (PACK / file).read_text().splitlines()[0]
    assert (
        first
        == f"# yaml-language-server: $schema=../schemas/{schema_of(file)}.schema.json"
    )


RULE = "  - id: under_18\n"
AGE = '{age: "< 18"}'
WAIT = "until: {days: 90, after: recent_botox_ago}"

ALSO_FINE = {
    "a number in quotation marks": ("questions.yaml", "[0, 120]", '["0", "120"]'),
    "a truth in quotation marks": (
        "questions.yaml",
        "unknown: false",
        'unknown: "false"',
    ),
    "no without quotation marks": ("questions.yaml", '"no"', "no"),
    "a number as an option": ("questions.yaml", 'id: "0"', "id: 0"),
    "a number as a cell": ("rules.yaml", AGE, "{age: 17}"),
    "numbers as a cell": ("rules.yaml", AGE, "{age: [16, 17]}"),
    "a cell inside out": ("rules.yaml", AGE, "{age: not(>= 18)}"),
    "a list inside out": (
        "rules.yaml",
        "{health: bleeding}",
        '{health: "not(heart, liver)"}',
    ),
    "an open interval": ("rules.yaml", AGE, '{age: "(0..18)"}'),
    "brackets turned outwards": ("rules.yaml", AGE, '{age: "]0..18["}'),
    "one unit of time": ("rules.yaml", '"< 90 days"', '"<= 1 month"'),
    "a session, not a range": ("treatments.yaml", "sessions: [3, 4]", "sessions: 3"),
    "a year in quotation marks": ("sources.yaml", "year: 2018", 'year: "2018"'),
    "a word without exceptions": ("pack.yaml", '{word: "candidat*"}', '"candidat*"'),
    "an excuse for a mistake": (
        "rules.yaml",
        "    ends: true\n",
        '    ends: true\n    survives: {"age < 17": "Either is fine."}\n',
    ),
    "a rule that must be silent": (
        "examples.yaml",
        "botulinum: suitable",
        "botulinum: {status: suitable, without: [age_needling]}",
    ),
    "an answer that nobody knows": ("examples.yaml", 'preg: "no"', "preg: unknown"),
    "a day without quotation marks": (
        "examples.yaml",
        "until: null",
        "until: 2027-05-01",
    ),
}

SPOILED = {
    "a status of no list": (
        "rules.yaml",
        "status: contraindicated",
        "status: forbidden",
    ),
    "a strength of no list": ("rules.yaml", "strength: label", "strength: strong"),
    "a rule without a name": ("rules.yaml", RULE, "  -\n"),
    "a name with a blank": ("rules.yaml", RULE, "  - id: under 18\n"),
    "a name with an accent": ("rules.yaml", RULE, "  - id: niñez\n"),
    "a field of no rule": ("rules.yaml", "    ends: true\n", "    end: true\n"),
    "a truth that is none": ("rules.yaml", "ends: true", "ends: perhaps"),
    "an ending without a condition": ("rules.yaml", f"    when: {AGE}\n", ""),
    "a rule without sources": ("rules.yaml", "sources: [P, S88, N36]", "sources: []"),
    "treatments that are no list": ("rules.yaml", "applies: [all]", "applies: all"),
    "a comparison the wrong way round": ("rules.yaml", AGE, '{age: "=< 18"}'),
    "a comparison with a word": ("rules.yaml", AGE, '{age: "< eighteen"}'),
    "an interval without quotation marks": ("rules.yaml", '"[18..21]"', "[18..21]"),
    "an interval that stays open": ("rules.yaml", '"[18..21]"', '"[18..21"'),
    "an interval with a dash": ("rules.yaml", '"[18..21]"', '"[18-21]"'),
    "half an interval of time": ("rules.yaml", '"< 90 days"', '"[2..6 weeks)"'),
    "a unit that does not exist": ("rules.yaml", '"< 90 days"', '"< 90 moons"'),
    "a not that stays open": ("rules.yaml", AGE, '{age: "not(18"}'),
    "an empty list as a cell": ("rules.yaml", AGE, "{age: []}"),
    "an empty cell": ("rules.yaml", AGE, "{age: }"),
    "a wait without an end": ("rules.yaml", f"    {WAIT}\n", ""),
    "an end without a wait": (
        "rules.yaml",
        "    ends: true\n",
        "    until: {event: grown}\n",
    ),
    "an end in two units": ("rules.yaml", WAIT, WAIT.replace("90", "90, weeks: 2")),
    "an end after nothing": ("rules.yaml", WAIT, "until: {days: 90}"),
    "an end in words": ("rules.yaml", WAIT, WAIT.replace("90", "ninety")),
    "a title in one language": (
        "sources.yaml",
        '      en: "Common',
        '      nl: "Common',
    ),
    "a kind of no list": ("questions.yaml", "kind: number", "kind: count"),
    "a number without a range": ("questions.yaml", "    range: [0, 120]\n", ""),
    "a range without an end": ("questions.yaml", "[0, 120]", "[0]"),
    "a choice without options": (
        "questions.yaml",
        "    options: [never, now, stopped]\n",
        "",
    ),
    "a single option": ("questions.yaml", "[never, now, stopped]", "[never]"),
    "an option twice": ("questions.yaml", "[never, now, stopped]", "[never, now, now]"),
    "an option called unknown": ("questions.yaml", "[never,", "[unknown,"),
    "an option that is a duration": ("questions.yaml", "[never,", "[P5M,"),
    "many without none": (
        "questions.yaml",
        "      - {id: none, exclusive: true}\n",
        "",
    ),
    "none beside others": ("questions.yaml", "{id: none, exclusive: true}", "none"),
    "a time without units": (
        "questions.yaml",
        "    units: [days, weeks, months, years]\n",
        "",
    ),
    "a unit of no list": ("questions.yaml", "units: [days,", "units: [hours,"),
    "a grade with a sign": ("treatments.yaml", "grade: B", "grade: B-"),
    "a course without sessions": ("treatments.yaml", "sessions: [3, 4]", "sessions: 0"),
    "three ends of a range": (
        "treatments.yaml",
        "minutes: [45, 75]",
        "minutes: [45, 60, 75]",
    ),
    "a time without a unit": ("treatments.yaml", "interval: {weeks: 4}", "interval: 4"),
    "a time in two units": ("treatments.yaml", "{weeks: 4}", "{weeks: 4, days: 2}"),
    "a peak after neither": ("treatments.yaml", "after: first", "after: second"),
    "a use without minutes": ("treatments.yaml", "        minutes: [45, 75]\n", ""),
    "a treatment without a use": ("treatments.yaml", "    answers:\n", "    serves:\n"),
    "a source without a title": ("sources.yaml", "    title:", "    name:"),
    "a source that nobody says was seen": ("sources.yaml", "    seen: none\n", ""),
    "a lesson without sources": (
        "lessons.yaml",
        "    sources: [S1, S2, S24, S25]\n",
        "",
    ),
    "a pack without a version": ("pack.yaml", 'version: "1.1.0"\n', ""),
    "one language only": ("pack.yaml", "[es, en]", "[es]"),
    "a language of nobody here": ("pack.yaml", "  en:\n", "  fr:\n"),
    "a clinic without a telephone": ("pack.yaml", "  telephone:", "  phone:"),
    "too short a countdown": (
        "pack.yaml",
        "countdown_seconds: 20",
        "countdown_seconds: 5",
    ),
    "a limit in words": ("pack.yaml", "idle_seconds: 60", "idle_seconds: one minute"),
    "a duration without a unit": ("examples.yaml", "iso_ago: P5M29D", "iso_ago: P5"),
    "a duration in the wrong order": (
        "examples.yaml",
        "iso_ago: P5M29D",
        "iso_ago: P29D5M",
    ),
    "a duration in words": ("examples.yaml", "iso_ago: P5M29D", "iso_ago: 5 months"),
    "a day that no month has": ("examples.yaml", "until: null", 'until: "2026-11-42"'),
    "a day in another order": ("examples.yaml", "until: null", "until: 22/11/2026"),
    "an excuse without words": (
        "rules.yaml",
        "    ends: true\n",
        '    ends: true\n    survives: {"age < 17": ""}\n',
    ),
    "an expectation of no list": (
        "examples.yaml",
        "botulinum: suitable",
        "botulinum: fine",
    ),
    "an example without a name": (
        "examples.yaml",
        "- id: healthy_fine",
        "- name: healthy_fine",
    ),
    "words that are missing": ("text.en.yaml", '    short: "Age"\n', ""),
    "words that are empty": ("text.en.yaml", '"Age"', '" "'),
    "words that no terminal shows": ("text.en.yaml", '"Age"', '"Age 🎂"'),
    "words that nothing asks for": ("text.en.yaml", "    ask:", "    asks:"),
    "a screen's words that are a list": ("interface.en.yaml", '"Back"', '["Back"]'),
    "a plain line that is empty": ("plain.en.yaml", '"help"', '""'),
    "a line that forbids nothing": (
        "redlines.yaml",
        "milder: clearance",
        "milder: suitable",
    ),
    "a line in one language": ("redlines.yaml", "      en: ", "      fr: "),
    "a line for no treatment": ("redlines.yaml", "treatments: [all]", "treatments: []"),
    "a line with a bad cell": ("redlines.yaml", AGE, '{age: "under 18"}'),
}


def each(changes):
    """One test for each change, called by its name."""
    return pytest.mark.parametrize(
        "file, old, new", changes.values(), ids=changes.keys()
    )


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS.keys())
@each(ALSO_FINE)
def test_what_the_program_reads_is_fine(file, old, new, reader):
    assert complaints(file, changed(file, old, new), reader) == []


@each(ALSO_FINE)
def test_the_program_reads_it_indeed(tmp_path, file, old, new):
    assert check(tmp_path, file, changed(file, old, new)) == 0


@each(SPOILED)
def test_a_spoiled_file_is_refused(file, old, new):
    assert complaints(file, changed(file, old, new)) != []


@each(SPOILED)
def test_the_program_refuses_it_too(tmp_path, file, old, new):
    assert check(tmp_path, file, changed(file, old, new)) == 78
