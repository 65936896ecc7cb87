"""Passphrases that somebody could guess are not taken, and the others open however they are typed."""

import re
import unicodedata

import pytest

from complaints import assert_complains
from program import PASSPHRASE, STAFF

WEAK = [
    "1234567890",
    "aaaaaaaaaa",
    "          ",
    "password123",
    "qwertyuiop asdf",
    "tijuana tijuana tijuana",
    "vive medical spa tijuana",
    "director director 2026",
    "Tr0ub4dor&3",
    "lámpara ciruela",
    "vela nogal barco",
    "correct horse battery staple",
    "la la la la la la la la",
]
STRONG = [
    "lampara ciruela tranvia",
    "vela nogal barco tranvia",
    "9k3m-x2p4-77qw",
    "uR7#pq2Wz9!s",
]


def set_up(program, passphrase, place="other"):
    program.passphrase_file.write_text(passphrase + "\n")
    folder = program.home / place
    return program.set_up("--name", STAFF, "--data", folder), folder


@pytest.mark.parametrize("passphrase", WEAK)
def test_what_is_easy_to_guess_is_refused_and_something_better_said(program, passphrase):
    result, folder = set_up(program, passphrase)
    assert_complains(result, 64, "easy to guess")
    assert not folder.exists()
    assert passphrase.strip() not in result.stderr.decode() or not passphrase.strip()
    drawn = re.search(r"drawn for you: ([a-z]+(?: [a-z]+){4})\n", result.stderr.decode())[1]
    assert drawn != set_up(program, passphrase)[0].stderr.decode().split(": ")[-1].strip()
    result, folder = set_up(program, drawn, "drawn")
    assert result.returncode == 0, result.stderr.decode()


@pytest.mark.parametrize("passphrase", STRONG)
def test_what_is_hard_to_guess_is_taken(program, passphrase):
    result, folder = set_up(program, passphrase)
    assert result.returncode == 0, result.stderr.decode()


def test_everybody_else_chooses_well_too(program):
    secret = program.home / "chosen"
    secret.write_text("password123\n")
    mine = ("--passphrase-file", program.passphrase_file, "--new-passphrase-file", secret)
    for command in (("staff", "add", "eva"), ("staff", "passphrase")):
        refused = program.run(*command, *mine)
        assert refused.returncode == 64 and b"easy to guess" in refused.stderr


def test_accents_and_byte_order_marks_do_not_matter(program):
    for form in ("NFC", "NFD"):
        for mark in ("", "\ufeff"):
            typed = unicodedata.normalize(form, PASSPHRASE)
            program.passphrase_file.write_text(mark + typed + "\r\n")
            program.staff("leads", "list")
