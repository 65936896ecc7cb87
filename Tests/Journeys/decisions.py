"""A pack's decision model before pyDMNrules, an engine that nobody here wrote."""

import json
import re
import sys
from datetime import date, timedelta

import yaml
from lxml import etree

from words import CHECKOUT, PACK

sys.path.append(str(CHECKOUT / "Tests/Benchmarks"))
import questionnaire  # noqa: E402

DMN = "{https://www.omg.org/spec/DMN/20191111/MODEL/}"
STATUSES = ("suitable", "clearance", "wait", "contraindicated")


class Engine:
    """The decisions of a model."""

    def __init__(self, model):
        # Takes a quarter of a minute, so not for tests that need no engine.
        import pyDMNrules

        self._engine = pyDMNrules.DMN()
        # It takes the label of a column for a variable of its own.
        status = self._engine.useXML(re.sub(r' label="[^"]*"', "", model))
        assert not status, status

    def decide(self, inputs):
        """Status and rule of each treatment."""
        status, decided = self._engine.decide(inputs)
        assert not status, status
        result = (decided[-1] if isinstance(decided, list) else decided)["Result"]
        treatments = [name[: -len(".status")] for name in result if name.endswith(".status")]
        return {one: (result[f"{one}.status"], result[f"{one}.rule"]) for one in treatments}


def model(program, *options, pack=PACK):
    result = program.run("pack", "export", pack, "--format", "dmn", *options)
    assert result.returncode == 0, result.stderr.decode()
    return result.stdout.decode()


def rules_of(model):
    """The rules that any row of a model speaks of."""
    said = etree.fromstring(model.encode()).iterfind(f".//{DMN}rule/{DMN}outputEntry[2]/{DMN}text")
    return {one.text.strip('"') for one in said} - {"no rule"}


def visitors(count, random):
    """Answers of random visitors, a line each: one has much to report, the next little, and each
    comes on a day of their own, the ends of months and of Februaries among them."""
    questions = questionnaire.read(PACK / "questions.yaml")
    well = yaml.safe_load((PACK / "examples.yaml").read_text())["base"]
    return [
        json.dumps({
            "on": str(date(2024, 1, 1) + timedelta(days=random.randrange(3000))),
            "answers": much(questions, random) if place % 2 else little(questions, well, random),
        })
        for place in range(count)
    ]


def much(questions, random):
    return json.loads(questionnaire.answer_set(questions, random))["answers"]


def little(questions, well, random):
    """The visitor of the pack's examples, who is well, some answers changed."""
    changed = random.sample(questions, random.randint(0, 2))
    return well | {question.name: question.answer(random) for question in changed}


def judged(program, answers, pack=PACK):
    """For each line of answers what the columns hold, and status and first rule by treatment."""

    def lines(*options):
        result = program.run(
            "assess", "--lines", "--pack", pack, *options, given="\n".join(answers) + "\n"
        )
        assert result.returncode == 0, result.stderr.decode()
        return [json.loads(line) for line in result.stdout.splitlines()]

    assessed = [
        {
            one["id"]: (one["status"], one["reasons"][0]["rule"] if one["reasons"] else "no rule")
            for one in assessment["treatments"]
        }
        for assessment in lines()
    ]
    return list(zip(lines("--inputs"), assessed, strict=True))
