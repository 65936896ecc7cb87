"""Whoever owns the lobby's user and no passphrase: cannot read on, and is told of by name."""

import json
import re
import subprocess

import pytest

from complaints import assert_complains
from forger import Forger
from invented import opens
from program import STAFF
from test_plain import converse, lines_to_folio


@pytest.fixture
def visited(program, spanish):
    """A clinic whose first visitor has come, with the folio."""
    converse(program, lines_to_folio(spanish))
    (program.folio,) = [lead["folio"] for lead in program.leads() if "folio" in lead]
    return program


@pytest.fixture
def outsider(program):
    """The secret and the public key of somebody from outside."""
    secret = program.home / "outsider"
    made = subprocess.run(
        ["age-keygen", "-o", secret], capture_output=True, text=True, check=True
    )
    return secret, re.search(r"age1\S+", made.stderr)[0]


def append_key(listed, key):
    return listed + key + "\n"


def replace_clinic(listed, key):
    return re.sub(r"age1\S+", key, listed, count=1)


def replace_recovery(listed, key):
    return re.sub(r"age1\S+(?=\s*\Z)", key, listed)


@pytest.fixture(params=[append_key, replace_clinic, replace_recovery])
def listed(request, visited, outsider):
    """A clinic in whose list of recipients a stranger stands."""
    path = visited.data / "recipients.txt"
    path.write_text(request.param(path.read_text(), outsider[1]))
    return visited


def sealed_files(program):
    """Every entry, sealed."""
    to = program.home / "sealed"
    exported = program.run("leads", "export", "--sealed", to)
    assert exported.returncode == 0, exported.stderr.decode()
    return sorted(to.glob("*.age"))


def opening(program):
    return ("--name", STAFF, "--passphrase-file", program.passphrase_file)


def test_no_lead_is_sealed_to_a_stranger(listed, outsider, spanish):
    lines = "\n".join(lines_to_folio(spanish)) + "\n"
    kiosk = listed.run("kiosk", "--plain", given=lines)
    assert_complains(kiosk, kiosk.returncode, "recipients")
    assert kiosk.returncode != 0 and b"folio es" not in kiosk.stdout
    assert not any(opens(outsider[0], file) for file in sealed_files(listed))


def test_everybody_who_looks_is_told_of_a_stranger(listed):
    for command in [
        ("store", "verify"),
        ("doctor",),
        ("leads", "list", *opening(listed)),
        ("keys", "rotate", *opening(listed)),
    ]:
        result = listed.run(*command)
        assert result.returncode != 0, command
        assert b"recipients" in result.stdout + result.stderr, command


def test_a_rotation_seals_nothing_to_a_stranger(listed, outsider):
    rotated = listed.run("keys", "rotate", *opening(listed))
    assert rotated.returncode != 0
    files = sealed_files(listed)
    assert files and not any(opens(outsider[0], file) for file in files)


def test_an_access_in_somebodys_name_is_not_believed(visited):
    Forger(visited).access(visited.folio, STAFF)
    accesses = visited.staff("leads", "access", "--format", "json").splitlines()
    believed = [
        access
        for access in map(json.loads, accesses)
        if access["act"] == "opened" and access.get("by") == STAFF
    ]
    assert believed == []


def test_a_note_in_somebodys_name_is_not_believed(visited):
    seq = Forger(visited).note(visited.folio, STAFF, "dictado por nadie")
    assert_told(visited, seq)
    shown = visited.run("leads", "show", visited.folio, *opening(visited))
    assert b"dictado por nadie" not in shown.stdout


def test_an_erasure_in_somebodys_name_is_told_of(visited):
    seq = Forger(visited).erasure(visited.folio, STAFF)
    assert_told(visited, seq)
    listed = visited.run("leads", "list", *opening(visited))
    assert listed.returncode != 0 or listed.stderr


def assert_told(program, seq):
    """Asserts that verify and doctor name an entry that no person signed, and nothing else."""
    verified = program.run("store", "verify")
    assert verified.returncode == 65, verified.stdout.decode()
    told = verified.stdout.decode().splitlines()
    (forged,) = [line for line in told if "signed by nobody" in line]
    assert forged.startswith(f"entry {seq}, ")
    assert b" 1 problem" in verified.stderr
    doctor = program.run("doctor")
    assert doctor.returncode != 0 and f"entry {seq}" in doctor.stdout.decode()
