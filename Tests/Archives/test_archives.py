"""Apache PDFBox Preflight judges the rule book as a file for archives.

Preflight knows PDF/A-1b, which asks for all that PDF/A-2b does of such a file and for more: no
transparency at all, no pressed objects. So the book is unpressed, and says of itself that it is part 1;
nothing else is changed. What a later part asks for beyond the first is looked at in
Tests/Journeys/test_pack_book.py.
"""

import subprocess
from pathlib import Path

import pytest

from conftest import program, setup  # noqa: F401

JARS = Path("/usr/share/java")
NEEDED = [
    "preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "javax.activation",
    "jaxb-api",
]


def unpressed(book, place):
    subprocess.run(
        ["qpdf", "--object-streams=disable", "--newline-before-endstream",
         "--force-version=1.4", book, place],
        check=True,
    )
    whole = place.read_bytes()
    assert whole.count(b"<pdfaid:part>2<") == 1
    place.write_bytes(whole.replace(b"<pdfaid:part>2<", b"<pdfaid:part>1<"))


def verdict(file):
    path = ":".join(str(JARS / f"{name}.jar") for name in NEEDED)
    result = subprocess.run(
        ["java", "-cp", path, "org.apache.pdfbox.preflight.Validator_A1b", file],
        capture_output=True, text=True, timeout=300,
    )
    return (result.stdout + result.stderr).strip()


@pytest.fixture(params=["es", "en"])
def book(request, program, tmp_path):
    place = tmp_path / f"{request.param}.pdf"
    result = program.run(
        "pack", "book", "--output", place, "--language", request.param
    )
    assert result.returncode == 0, result.stderr.decode()
    return place


def test_the_book_is_fit_for_archives(book, tmp_path):
    subprocess.run(["qpdf", "--check", book], check=True, capture_output=True)
    judged = tmp_path / "judged.pdf"
    unpressed(book, judged)
    assert verdict(judged) == "The file judged.pdf is a valid PDF/A-1b file"


def test_the_judge_finds_what_is_missing(book, tmp_path):
    judged = tmp_path / "judged.pdf"
    unpressed(book, judged)
    judged.write_bytes(judged.read_bytes().replace(b"/OutputIntents", b"/OutputIntentz"))
    assert "is not a valid PDF/A-1b file" in verdict(judged)
