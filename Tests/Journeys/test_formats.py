"""How commands about leads write their answers."""

import json

import pytest

OLD = [("list",), ("search",), ("access",), ("request", "list"), ("stats",), ("duplicates",)]


@pytest.fixture
def run(desk):
    """Runs a command about leads; what it printed, and what it said beside it."""

    def ran(*arguments):
        result = desk.run(
            "leads", *arguments, "--passphrase-file", desk.passphrase_file, given="ana"
        )
        assert result.returncode == 0, result.stderr.decode()
        return result.stdout.decode(), result.stderr.decode()

    return ran


@pytest.mark.parametrize("words", OLD, ids=" ".join)
def test_the_old_spelling_answers_alike_and_says_so(run, words):
    new, silence = run(*words, "--format", "json")
    old, hint = run(*words, "--json")
    told = words[0] == "access"  # Every opening is an access of its own.
    assert old.startswith(new) if told else old == new
    assert hint == "antesala: --json is now --format json\n"
    assert "--json" not in silence


def test_a_lead_is_told_whole_and_as_it_was_sealed(run):
    whole, hint = run("list", "--format", "json")
    sealed, silence = run("list", "--format", "sealed")
    assert [json.loads(line)["record"] for line in whole.splitlines()] == [
        json.loads(line) for line in sealed.splitlines()
    ]
    assert "--format sealed" in hint and silence == ""


def test_an_unknown_format_is_refused_and_never_another_one(desk):
    for words in (("list", "--format", "yaml"), ("export", "--format", "xml", "--reason", "x")):
        result = desk.run("leads", *words, "--passphrase-file", desk.passphrase_file)
        assert result.returncode == 64 and result.stdout == b""
        assert words[2].encode() in result.stderr
