"""A pack with a mistake is refused with file, line and column, before anybody is asked anything."""

import os
import shutil

import pytest

from complaints import assert_refuses_to_start
from processor import seconds_of_ended
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


def nest(levels):
    """A few lines that stand for ten to the power of so many texts."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in range(1, levels):
        aliases = ", ".join([f"*a{level - 1}"] * 10)
        lines.append(f"a{level}: &a{level} [{aliases}]")
    return "\n".join(lines) + "\n"


HOSTILE = {
    "aliases of aliases": (nest(9), "rules.yaml:5:"),
    "aliases of aliases as a key": (nest(7) + "? *a6\n: b\n", "rules.yaml:5:"),
    "a hundred thousand keys": (
        "".join(f"k{number}: v\n" for number in range(100_000)),
        "rules.yaml:25000:",
    ),
    "brackets alone": ("[" * 1_000_000, ": more than 64 lists and mappings in each other"),
    "more bytes than any file": ("#" * 5_000_000, "rules.yaml:1:1: the file has more"),
    "controls": ("a: b\n\x1b[2J: v\n", "rules.yaml:2:1: not YAML: control characters"),
    "escapes in keys": (
        "".join(f'"\\e]0;x\\a{number}\u202e": v\n' for number in range(20_000)),
        "rules.yaml:999:1: unknown field",
    ),
    "a long key": ("? " + "k" * 1001 + "\n: v\n", "a key has more than 1000 bytes"),
    "a long text": ("rules: " + "r" * 1_000_000 + "\n", "rules.yaml:1:8: expected a list"),
    "a long id": ("rules: [{id: '" + "\u202e" * 300_000 + "'}]\n", "is not an id"),
}


@pytest.mark.parametrize("text, place", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_soon_and_told_of_quietly(program, pack, text, place):
    (pack / "rules.yaml").write_text(text)
    before = seconds_of_ended()
    result = program.run("pack", "check")
    assert seconds_of_ended() - before < 20
    told = result.stdout.decode() + result.stderr.decode()
    assert result.returncode == 78 and place in told
    assert all(letter == "\n" or letter.isprintable() or letter == "…" for letter in told)
    assert len(told) < 5_000_000
    assert all(len(line) < 4096 for line in told.splitlines())


def test_a_pipe_in_a_pack_is_not_waited_for(program, pack):
    (pack / "rules.yaml").unlink()
    os.mkfifo(pack / "rules.yaml")
    result = program.run("pack", "check")
    assert result.returncode == 78
    assert "rules.yaml:1:1: this is no plain file" in result.stdout.decode()


def test_texts_that_nothing_asks_for_are_found_in_time(program, pack):
    text = "".join(f"k{number}: Esto es la cura\n" for number in range(20_000))
    (pack / "plain.es.yaml").write_text(text)
    before = seconds_of_ended()
    result = program.run("pack", "check")
    assert seconds_of_ended() - before < 20
    told = result.stdout.decode()
    assert result.returncode == 78
    assert "are missing" in told and "nothing asks for the words" in told
