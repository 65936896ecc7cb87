"""A pack with a mistake is refused with file, line and column, before anybody is asked anything."""

import shutil

import pytest

from complaints import assert_refuses_to_start
from words import PACK


@pytest.fixture
def pack(program):
    """A copy of the pack that a test may spoil."""
    shutil.copytree(PACK, program.home / "pack")
    program.env["ANTESALA_PACK"] = str(program.home / "pack")
    return program.home / "pack"


def spoil(file, old, new):
    """Replaces a first occurrence; the line, from 1, on which it stood."""
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    return text[: text.index(old)].count("\n") + 1


def assert_refused(enter, program, place):
    """The lobby does not open, and `pack check` names the place."""
    assert_refuses_to_start(enter, 78, place)
    result = program.run("pack", "check")
    assert result.returncode == 78
    assert f"{place}" in result.stdout.decode()
    assert "Fatal" not in result.stderr.decode()


def test_the_pack_itself_is_without_problem(program):
    result = program.run("pack", "check")
    assert result.returncode == 0 and b"no problem" in result.stdout
    assert program.run("pack", "test").returncode == 0


def test_broken_yaml(enter, program, pack):
    spoil(pack / "questions.yaml", "kind: number", "kind: [number")
    assert_refused(enter, program, "questions.yaml:")
    told = program.run("pack", "check").stdout.decode().splitlines()
    problems = [line for line in told if not line.startswith("hint: ")]
    assert len(problems) == 1, "what follows from a broken file buries it"


def test_an_unknown_treatment(enter, program, pack):
    line = spoil(pack / "rules.yaml", "[botulinum", "[botulinus")
    assert_refused(enter, program, f"rules.yaml:{line}:")


def test_an_unknown_source(enter, program, pack):
    line = spoil(pack / "rules.yaml", "sources: [S", "sources: [X")
    assert_refused(enter, program, f"rules.yaml:{line}:")


def test_a_missing_translation(enter, program, pack):
    text = (pack / "text.en.yaml").read_text().splitlines(keepends=True)
    at = next(
        number for number, line in enumerate(text) if line.startswith("    short:")
    )
    del text[at]
    (pack / "text.en.yaml").write_text("".join(text))
    assert_refused(enter, program, "text.en.yaml:")


def test_a_question_that_asks_about_a_later_one(enter, program, pack):
    line = spoil(
        pack / "questions.yaml", "when: {health: diabetes}", "when: {worry: yes}"
    )
    assert_refused(enter, program, f"questions.yaml:{line}:")


def test_a_forbidden_word(enter, program, pack):
    line = spoil(
        pack / "text.es.yaml", "¿Cuántos años tiene?", "¿Cuántos años tiene, candidata?"
    )
    assert_refused(enter, program, f"text.es.yaml:{line}:")


def test_a_missing_file(enter, program, pack):
    (pack / "sources.yaml").unlink()
    assert_refused(enter, program, "sources.yaml:1:1:")


def test_a_missing_notice(enter, program, pack):
    (pack / "notices" / "privacy.es.md").unlink()
    assert_refused(enter, program, "notices/privacy.es.md:1:1:")


def test_no_pack_at_all(enter, program, pack):
    shutil.rmtree(pack)
    assert_refuses_to_start(enter, 78, str(pack))


def test_every_problem_is_told_at_once(program, pack):
    first = spoil(pack / "rules.yaml", "[botulinum", "[botulinus")
    second = spoil(pack / "questions.yaml", "kind: number", "kind: numbers")
    told = program.run("pack", "check").stdout.decode()
    assert f"rules.yaml:{first}:" in told and f"questions.yaml:{second}:" in told
