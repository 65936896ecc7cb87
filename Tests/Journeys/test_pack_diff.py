"""What `pack diff` tells a director: who is advised otherwise by an edited pack, milder first."""

import json
import shutil

import pytest

from complaints import assert_complains
from words import PACK

PEPTIDES = """
  - id: peptide_serum
    base: microneedling
    areas: [face, neck]
    answers:
      - concern: fine_lines
        grade: D
        sessions: [3, 4]
        interval: {weeks: 4}
        downtime: [1, 3]
        downtime_max: 7
        first_visible: {weeks: [8, 12]}
        peak: {months: [3, 6], after: first}
        minutes: [45, 75]
        sources: [P]

  - id: botulinum
"""
PEPTIDE_WORDS = """\
  peptide_serum:
    name: "Microneedling + peptides"
    about: "Peptides on freshly needled skin."
    session: "Like microneedling."
    care: "The same as for microneedling."
  botulinum:
    name:"""
CEILING = """\
  - id: peptide_serum_ceiling
    applies: [peptide_serum]
    status: clearance
    strength: practice
    sources: [P]

  - id: worry
"""


@pytest.fixture
def edited(program):
    """A copy of the pack to edit."""
    shutil.copytree(PACK, program.home / "edited")
    return program.home / "edited"


def edit(file, old, new):
    """Replaces a first occurrence."""
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def diff(program, old, new, *arguments, code):
    """What `pack diff` prints."""
    result = program.run("pack", "diff", old, new, *arguments)
    assert result.returncode == code, result.stderr.decode() + result.stdout.decode()
    assert result.stderr == b""
    return result.stdout.decode()


def changes(program, old, new, *, code):
    """The changes, each with its visitor assessed by both packs."""
    told = json.loads(diff(program, old, new, "--format", "json", code=code))
    assert told["undecided"] == []
    for change in told["changes"]:
        for side, pack in (("old", old), ("new", new)):
            assessed = program.run(
                "assess", "--pack", pack, given=json.dumps(change[side]["assess"])
            )
            assert assessed.returncode == 0, assessed.stderr.decode()
            statuses = {
                treatment["id"]: treatment["status"]
                for treatment in json.loads(assessed.stdout)["treatments"]
            }
            expected = change.get("from" if side == "old" else "to", "wait")
            if change["change"] not in ("ends", "goes_on"):
                assert {statuses.get(id) for id in change["treatments"]} == {expected}
    return told["changes"]


def test_a_pack_says_the_same_as_its_copy(program, edited):
    assert diff(program, PACK, edited, "--words", code=0) == ""


def test_rules_in_another_order_change_nothing(program, edited):
    head, *rules = (edited / "rules.yaml").read_text().split("\n  - id: ")
    (edited / "rules.yaml").write_text("\n  - id: ".join([head, *reversed(rules)]))
    assert diff(program, PACK, edited, code=0) == ""


def test_a_milder_rule_is_shown_with_whom_it_concerns(program, edited):
    edit(
        edited / "rules.yaml",
        "when: {allergy: metal}\n    status: contraindicated",
        "when: {allergy: metal}\n    status: clearance",
    )
    first, *_ = told = changes(program, PACK, edited, code=1)
    assert (first["from"], first["to"]) == ("contraindicated", "clearance")
    assert "microneedling" in first["treatments"]
    assert first["old"]["assess"]["answers"] == {"allergy": ["metal"]}
    assert [rule["rule"] for rule in first["old"]["rules"]] == ["metal_needling"]
    assert {change["direction"] for change in told} == {"milder"}

    page = diff(program, PACK, edited, "--language", "en", code=1)
    assert page.startswith("milder    contraindicated -> clearance\n  microneedling  ")
    assert "  > Are you allergic to any of these?  Steel or nickel\n" in page
    back = diff(program, edited, PACK, "--language", "es", code=2)
    assert back.startswith("stricter  clearance -> contraindicated\n")


def test_a_wait_that_ends_sooner_and_one_that_ends_later_are_both(program, edited):
    rules = edited / "rules.yaml"
    edit(rules, "until: {days: 90, after: recent_botox", "until: {days: 60, after: recent_botox")
    edit(rules, "until: {weeks: 12, after: recent_strong", "until: {weeks: 14, after: recent_strong")
    sooner, later = changes(program, PACK, edited, code=3)
    assert (sooner["change"], sooner["treatments"]) == ("sooner", ["botulinum"])
    assert later["change"] == "later" and "microneedling" in later["treatments"]
    assert sooner["old"]["rules"][0]["until"] > sooner["new"]["rules"][0]["until"]


def test_a_new_option_is_named_and_its_rule_told(program, edited):
    edit(edited / "questions.yaml", "[never, now, stopped]", "[never, now, stopped, soon]")
    # Two rules speak of it: of needling, and of plasma for hair.
    for _ in range(2):
        edit(edited / "rules.yaml", "when: {iso: now}", "when: {iso: [now, soon]}")
    for language, word in (("es", "Pronto"), ("en", "Soon")):
        text = edited / f"text.{language}.yaml"
        edit(text, "    stopped:", f'    soon: "{word}"\n    stopped:')
    told = changes(program, PACK, edited, code=2)
    assert told[0]["new"]["assess"]["answers"] == {"iso": "soon"}
    assert told[0]["old"]["assess"]["answers"] == {}
    page = diff(program, PACK, edited, "--language", "en", code=2)
    assert "Soon  (not so in the old pack)\n" in page
    assert "asked otherwise\n  question.iso.option.soon  only in the new pack\n" in page


def test_a_new_treatment_shows_for_whom_and_a_ceiling_holds_it(program, edited):
    treatments = edited / "treatments.yaml"
    edit(treatments, "\n  - id: botulinum\n", PEPTIDES)
    edit(treatments, "growth_factor, botulinum", "growth_factor, peptide_serum, botulinum")
    for language in ("es", "en"):
        edit(edited / f"text.{language}.yaml", "  botulinum:\n    name:", PEPTIDE_WORDS)
    first, *_ = changes(program, PACK, edited, code=1)
    assert (first["from"], first["to"]) == (None, "suitable")
    assert first["treatments"] == ["peptide_serum"]

    bold = edited.with_name("bold")
    shutil.copytree(edited, bold)
    edit(edited / "rules.yaml", "  - id: worry\n", CEILING)
    for language in ("es", "en"):
        edit(
            edited / f"text.{language}.yaml",
            "\nrule:\n",
            '\nrule:\n  peptide_serum_ceiling: "A doctor must look first."\n',
        )
    told = changes(program, PACK, edited, code=1)
    assert "suitable" not in [change["to"] for change in told]
    held = changes(program, bold, edited, code=2)
    assert [(c["from"], c["to"], c["treatments"]) for c in held] == [
        ("suitable", "clearance", ["peptide_serum"])
    ]


def test_words_are_listed_only_where_they_are_wanted(program, edited):
    edit(edited / "text.en.yaml", "Steel or nickel", "Steel, nickel")
    assert diff(program, PACK, edited, code=0) == ""
    page = diff(program, PACK, edited, "--words", code=4)
    assert "text.en.option.allergy.metal  Steel or nickel -> Steel, nickel\n" in page


def test_a_plan_that_changes_is_neither_milder_nor_stricter(program, edited):
    edit(edited / "treatments.yaml", "sessions: [3, 4]", "sessions: [3, 5]")
    page = diff(program, PACK, edited, code=4)
    assert "treatment.microneedling.for.fine_lines.sessions  3 to 4 -> 3 to 5\n" in page


def test_too_small_a_budget_is_said(program, edited):
    edit(edited / "rules.yaml", 'when: {age: "< 18"}', 'when: {age: "< 16"}')
    result = program.run("pack", "diff", PACK, edited, "--steps", "1")
    assert result.returncode == 75
    assert b"undecided " in result.stdout and b"hint: allow more with --steps" in result.stderr


def test_packs_that_are_not_there_or_not_whole_are_named(program, edited):
    nowhere = program.home / "nowhere"
    for pair in ((nowhere, PACK), (PACK, nowhere)):
        assert_complains(program.run("pack", "diff", *pair), 78, "nowhere")
    assert_complains(program.run("pack", "diff", PACK, PACK / "pack.yaml"), 78, "pack.yaml")
    edit(edited / "rules.yaml", "[botulinum", "[botulinus")
    assert_complains(program.run("pack", "diff", PACK, edited), 78, "edited", "botulinus")
