"""`antesala assess`: answers as JSON in, the assessment as JSON out, nothing saved."""

import json
import os
import signal
import subprocess
import time

import pytest
import yaml

from leads import answers_as_json
from program import BINARY
from words import PACK

TREATMENTS = [
    "microneedling",
    "microneedling_prp",
    "ha_serum",
    "growth_factor",
    "botulinum",
    "lip_filler",
    "butt_lift",
    "bichectomy",
    "hair_prp",
]
STATUSES = ["suitable", "clearance", "wait", "contraindicated"]
DAY = "2026-11-22"


def assess(program, answers, *options, **fields):
    """The assessment of answers on a fixed day."""
    given = json.dumps({"on": DAY, "answers": answers} | fields)
    result = program.run("assess", *options, given=given)
    assert result.returncode == 0, result.stderr.decode()
    return json.loads(result.stdout)


def by_treatment(assessment):
    return {one["id"]: one for one in assessment["treatments"]}


def rules(treatment):
    return {reason["rule"]: reason for reason in treatment["reasons"]}


def test_everything_of_the_contract_is_there(program):
    assessment = assess(program, answers_as_json())
    assert set(assessment) == {"pack", "on", "ended", "treatments"}
    assert set(assessment["pack"]) == {"id", "version", "sha256"}
    assert assessment["pack"]["id"] == "vive"
    assert len(assessment["pack"]["sha256"]) == 64
    assert assessment["on"] == DAY and assessment["ended"] is None
    known_rules = {
        rule["id"]
        for rule in yaml.safe_load((PACK / "rules.yaml").read_text())["rules"]
    }
    for one in assessment["treatments"]:
        assert {
            "id",
            "status",
            "until",
            "match",
            "fit",
            "rank",
            "reasons",
            "plan",
        } <= set(one)
        assert one["status"] in STATUSES
        assert one["fit"] in ("good", "tight", "poor", None)
        for reason in one["reasons"]:
            assert {"rule", "status", "text", "unknown", "sources"} <= set(reason)
            assert (
                reason["rule"] in known_rules and reason["text"] and reason["sources"]
            )
            assert STATUSES.index(reason["status"]) <= STATUSES.index(one["status"])


def test_all_treatments_are_listed_whatever_is_answered(program):
    for answers in (
        {},
        {"age": 17},
        {"age": 34},
        answers_as_json(),
        {"concern": ["thin_lips"]},
    ):
        listed = [one["id"] for one in assess(program, answers)["treatments"]]
        assert sorted(listed) == sorted(TREATMENTS)


def test_ranks_count_from_one_over_what_matches_and_is_not_ruled_out(program):
    for extra in ({}, {"preg": "pregnant"}, {"meds": ["chemo"]}, {"iso": "never"}):
        treatments = assess(program, answers_as_json() | extra)["treatments"]
        ranked = [one for one in treatments if one["rank"] is not None]
        assert sorted(one["rank"] for one in ranked) == list(range(1, len(ranked) + 1))
        for one in treatments:
            may_rank = one["match"] and one["status"] != "contraindicated"
            assert (one["rank"] is not None) == may_rank, one["id"]


def test_an_unknown_answer_cannot_be_suitable(program):
    needling = by_treatment(assess(program, answers_as_json() | {"preg": "unknown"}))[
        "microneedling"
    ]
    reason = rules(needling)["pregnancy_needling"]
    assert reason["unknown"] and reason["status"] == "clearance"
    assert needling["status"] == "clearance"


def test_a_missing_answer_counts_as_unknown_where_it_would_have_been_asked(program):
    answers = answers_as_json()
    del answers["preg"]
    reasons = rules(by_treatment(assess(program, answers))["microneedling"])
    assert reasons["pregnancy_needling"]["unknown"]


def test_an_answer_to_a_question_that_is_not_asked_is_not_read(program):
    with_rest = assess(program, answers_as_json() | {"iso": "never", "iso_ago": "P1D"})
    answers = answers_as_json() | {"iso": "never"}
    del answers["iso_ago"]
    assert assess(program, answers) == with_rest


def test_under_18_the_interview_ends(program):
    assert assess(program, {"age": 17})["ended"]
    assert assess(program, {"age": 18})["ended"] is None
    assert all(
        one["rank"] is None for one in assess(program, {"age": 17})["treatments"]
    )


def test_waiting_ends_on_a_day(program):
    answers = answers_as_json() | {
        "concern": ["dynamic_lines"],
        "recent": ["botox"],
        "recent_botox_ago": "P89D",
    }
    botulinum = by_treatment(assess(program, answers))["botulinum"]
    assert (botulinum["status"], botulinum["until"]) == ("wait", "2026-11-23")
    answers["recent_botox_ago"] = "P90D"
    assert by_treatment(assess(program, answers))["botulinum"]["until"] is None


def test_reasons_are_told_in_the_language_asked_for(program):
    texts = {
        language: by_treatment(assess(program, {"age": 34}, language=language))[
            "butt_lift"
        ]["reasons"][0]["text"]
        for language in ("es", "en")
    }
    assert texts["es"] != texts["en"]


def test_an_explanation_names_the_answers_and_what_would_have_to_change(program):
    answers = answers_as_json() | {
        "concern": ["dynamic_lines"],
        "recent": ["botox", "surgery"],
        "recent_botox_ago": "P30D",
        "recent_surgery_ago": "P2Y",
        "skin_hist": ["keloid", "cold_sores"],
        "preg": "unknown",
    }
    explained = by_treatment(assess(program, answers, "--explain"))
    assert explained["botulinum"]["why"] == [
        {"recent": ["botox"], "recent_botox_ago": "P30D"}
    ]
    assert explained["botulinum"]["milder"] == {
        "status": "clearance",
        "changes": [{"rule": "botox_too_recent", "day": "2027-01-21"}],
    }
    assert explained["butt_lift"]["why"] == [{"skin_hist": ["keloid"]}]
    assert explained["butt_lift"]["milder"] is None
    needs = explained["bichectomy"]["milder"]
    assert needs["status"] == "suitable"
    assert {"rule": "bichectomy_ceiling", "clearance": True} in needs["changes"]
    assert {"rule": "pregnancy_elective", "find_out": ["preg"]} in needs["changes"]


def test_whoever_gives_the_answers_of_a_cause_stands_no_better(program):
    answers = answers_as_json() | {
        "skin_now": ["infection", "changing_spot"],
        "skin_hist": ["skin_cancer_or_ak", "dark_marks"],
        "allergy": "unknown",
        "fst": "V",
    }
    for treatment in assess(program, answers, "--explain")["treatments"]:
        for cause in treatment["why"]:
            alone = by_treatment(assess(program, cause))[treatment["id"]]
            least, found = treatment["status"], alone["status"]
            assert STATUSES.index(found) >= STATUSES.index(least), cause


def test_an_explanation_only_adds(program):
    explained = assess(program, answers_as_json(), "--explain")
    for treatment in explained["treatments"]:
        del treatment["why"], treatment["milder"]
    assert explained == assess(program, answers_as_json())


def test_the_same_answers_give_the_same_bytes(program):
    given = json.dumps({"on": DAY, "answers": answers_as_json()})
    outputs = {program.run("assess", given=given).stdout for _ in range(3)}
    assert len(outputs) == 1


def test_lines_are_answered_in_their_order(program):
    ages = [18 + number % 80 for number in range(2000)]
    days = [f"20{26 + number % 70}-01-0{1 + number % 9}" for number in range(2000)]
    lines = [
        json.dumps({"on": day, "answers": answers_as_json() | {"age": age}})
        for day, age in zip(days, ages)
    ]
    result = program.run("assess", "--lines", given="\n".join(lines) + "\n")
    assert result.returncode == 0
    assert [json.loads(line)["on"] for line in result.stdout.splitlines()] == days
    alone = program.run("assess", given=lines[1234]).stdout
    assert result.stdout.splitlines()[1234] == alone.strip()


@pytest.mark.skipif(
    "debug" in str(BINARY.resolve()), reason="a promise of the release build"
)
def test_ten_thousand_lines_take_less_than_a_second(program):
    lines = json.dumps({"on": DAY, "answers": answers_as_json()}) + "\n"
    begun = time.monotonic()
    result = program.run("assess", "--lines", given=lines * 10_000)
    assert time.monotonic() - begun < 1
    assert result.stdout.count(b"\n") == 10_000


def test_a_reader_who_has_read_enough_is_told_nothing(program):
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        result = subprocess.run(
            [BINARY, "assess"],
            env=program.env,
            input=b'{"answers":{}}',
            stdout=closed,
            stderr=subprocess.PIPE,
        )
    assert (result.returncode, result.stderr) == (128 + signal.SIGPIPE, b"")


@pytest.mark.parametrize("language", ["es", "en"])
def test_an_answer_not_given_is_nothing_told(program, language):
    """What a rule says fits whether it holds or only cannot be ruled out."""
    given = json.dumps({"language": language, "answers": {"age": 34}})
    text = program.run("assess", given=given).stdout.decode()
    assert '"rule":"worry"' in text
    assert "Thank you" not in text and "Gracias" not in text
