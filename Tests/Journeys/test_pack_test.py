"""What `pack test` tells an editor: what holds, what nobody looked at, what a slip would change."""

import json
import re
import shutil

import pytest

from words import PACK

AGE = '{age: "[18..21]"}'


@pytest.fixture
def pack(program):
    """A copy of the pack that a test may edit."""
    shutil.copytree(PACK, program.home / "pack")
    program.env["ANTESALA_PACK"] = str(program.home / "pack")
    return program.home / "pack"


def edit(file, old, new):
    """Replaces a first occurrence."""
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def without_example(pack, name):
    """Takes one example out of the file."""
    file = pack / "examples.yaml"
    text = re.sub(
        rf"(?ms)^  - id: {name}\n.*?(?=^  - id: |^  # )", "", file.read_text()
    )
    assert name not in text
    file.write_text(text)


def told(program, *arguments, code=0):
    """What `pack test` prints."""
    result = program.run("pack", "test", *arguments)
    assert result.returncode == code, result.stderr.decode()
    return result.stdout.decode()


def test_no_mistake_in_a_rule_of_the_clinic_survives(program):
    # Some two thousand mistakes, each judged exactly: the one long look at all of them.
    result = json.loads(told(program, "--mutate", "--format", "json"))
    assert result["examples"]["failures"] == []
    assert result["rules"]["missing"] == []
    assert result["boundaries"]["missing"] == []
    mutants = result["mutants"]
    assert mutants["count"] == mutants["killed"] + mutants["equivalent"] > 1500
    assert mutants["surviving"] == mutants["undecided"] == 0
    assert {mutant["kind"] for mutant in mutants["list"]} >= {
        "deleted",
        "wider",
        "narrower",
        "milder",
        "sooner",
        "fewer",
    }


def test_a_boundary_that_nobody_looks_at_is_named(program, pack):
    without_example(pack, "twenty_two_is_free_of_age_rules")
    assert "rules.yaml: age_lip_filler: no example decides it by age: 22\n" in told(
        program
    )


def test_a_survivor_is_shown_and_the_example_for_it_pasted(program, pack):
    without_example(pack, "twenty_two_is_free_of_age_rules")
    only = ("--mutate", "--rule", "age_lip_filler")
    shown = told(program, *only, code=65)
    assert "surviving   age_lip_filler: age [18..22]\n" in shown
    assert "  lip_filler is suitable, and would be clearance\n" in shown
    assert "¿Cuántos años tiene?  22\n" in shown

    suggestion = told(program, *only, "--suggest", code=65)
    assert "answers: {age: 22}" in suggestion
    with (pack / "examples.yaml").open("a") as file:
        file.write("\n" + suggestion)
    assert " 0 surviving" in told(program, *only)


def test_an_excuse_stands_in_the_pack_until_it_is_stale(program, pack):
    without_example(pack, "twenty_two_is_free_of_age_rules")
    excuse = '\n    survives: {"age [18..22]": "The director has not decided yet."}'
    edit(
        pack / "rules.yaml",
        f"applies: [lip_filler]\n    when: {AGE}",
        f"applies: [lip_filler]{excuse}\n    when: {AGE}",
    )
    only = ("--mutate", "--rule", "age_lip_filler")
    assert " 1 excused" in told(program, *only)
    shutil.copy(PACK / "examples.yaml", pack / "examples.yaml")
    assert "'age [18..22]' does not survive" in told(program, *only, code=65)


def test_what_an_important_date_is_warned_of_is_held_to_the_example(program, pack):
    edit(
        pack / "examples.yaml",
        "botulinum: {status: suitable, warns: [event_in_red_days, event_before_peak]}",
        "botulinum: {status: suitable, warns: [event_before_peak]}",
    )
    assert (
        "a_wedding_in_less_than_ten_days_and_a_bruise: botulinum: warns of"
        " event_in_red_days, event_before_peak, expected event_before_peak\n"
    ) in told(program, code=65)


def test_mistakes_are_looked_for_only_where_the_pack_is_right(program, pack):
    edit(pack / "examples.yaml", "botulinum: suitable", "botulinum: wait")
    result = program.run("pack", "test", "--mutate")
    assert result.returncode == 65
    assert b"only where the examples hold" in result.stderr


def test_a_rule_that_nobody_knows(program):
    result = program.run("pack", "test", "--mutate", "--rule", "no_such_rule")
    assert result.returncode == 64
    assert b"no rule 'no_such_rule'" in result.stderr
