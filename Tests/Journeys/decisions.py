"""A pack's decision model before pyDMNrules, an engine that nobody here wrote."""

import json
import re
import sys

import yaml

from words import CHECKOUT, PACK

sys.path.append(str(CHECKOUT / "Tests/Benchmarks"))
import questionnaire  # noqa: E402


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


def visitors(count, random):
    """Answers of random visitors, a line each."""
    questions = questionnaire.read(PACK / "questions.yaml")
    return [
        questionnaire.answer_set(questions, random) if place % 2 else nearly_well(questions, random)
        for place in range(count)
    ]


def nearly_well(questions, random):
    """Who has little to report: the visitor of the pack's examples, some answers changed."""
    answers = dict(yaml.safe_load((PACK / "examples.yaml").read_text())["base"])
    for question in random.sample(questions, random.randint(0, 2)):
        answers[question.name] = question.answer(random)
    return json.dumps({"on": "2026-11-22", "answers": answers})


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
