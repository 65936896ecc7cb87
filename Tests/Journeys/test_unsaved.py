"""When a lead cannot be kept, the visitor is told calmly, nothing looks kept, and it is retried."""

import resource
import shutil
import subprocess

import pytest

from journey import (
    FOLIO,
    Person,
    answer_all,
    begin,
    consent,
    go_to_contact,
    leave_contact,
    read_folio,
    see_results,
)
from leads import assert_kept
from small_disk import fill, small_disk

ANA = Person()
NO_SIGNAL = ("/bin/sh", "-c", 'trap "" XFSZ; exec "$@"', "sh")


def walk_to_consent(visitor, words):
    begin(visitor, words)
    answer_all(visitor, words)
    see_results(visitor, words)
    go_to_contact(visitor, words)
    leave_contact(visitor, words, ANA)


def assert_told(visitor, words):
    """The visitor reads that nothing is kept yet, and reads no folio."""
    visitor.wait_for(words["ui.saving.failed_title"])
    assert not FOLIO.search(visitor.text)


def limit_files(visitor, size):
    """No file of the program may grow past this size."""
    resource.prlimit(
        visitor.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY)
    )


def test_on_a_full_disk(enter, program, words):
    visitor = enter("kiosk", wrapper=NO_SIGNAL)
    walk_to_consent(visitor, words)
    limit_files(visitor, 4096)
    consent(visitor, words, ANA)
    assert_told(visitor, words)
    visitor.pause().press("1")
    assert_told(visitor, words)

    # The kiosk tries again by itself; a key now could meet the folio instead.
    limit_files(visitor, resource.RLIM_INFINITY)
    visitor.patience = 90
    folio = read_folio(visitor, words)
    assert_kept(program, folio, ANA, words)
    assert len(program.leads()) == 1
    program.assert_sound()


def test_with_a_disk_that_is_really_full(enter, program, spanish):
    with small_disk(program.home, "256k") as disk:
        shutil.copytree(program.data, disk / "data")
        visitor = enter("kiosk", "--data", disk / "data")
        walk_to_consent(visitor, spanish)
        filler = fill(disk)
        consent(visitor, spanish, ANA)
        assert_told(visitor, spanish)
        filler.unlink()
        visitor.pause().press("1")
        folio = read_folio(visitor, spanish)
        visitor.leave()
        shutil.rmtree(program.data)
        shutil.copytree(disk / "data", program.data)
        assert [lead["folio"] for lead in program.leads()] == [folio]
        program.assert_sound()


def test_with_the_journal_out_of_reach_for_a_while(enter, program, words):
    visitor = enter("kiosk")
    walk_to_consent(visitor, words)
    journal, away = program.data / "antesala.db", program.home / "away.db"
    journal.rename(away)
    consent(visitor, words, ANA)
    assert_told(visitor, words)
    assert not journal.exists(), "a new journal must not take the place of a lost one"

    away.rename(journal)
    folio = read_folio(visitor, words)
    assert_kept(program, folio, ANA, words)
    assert len(program.leads()) == 1


def test_with_a_folder_in_place_of_the_journal(enter, program, spanish):
    visitor = enter("kiosk")
    walk_to_consent(visitor, spanish)
    journal, away = program.data / "antesala.db", program.home / "away.db"
    journal.rename(away)
    journal.mkdir()
    consent(visitor, spanish, ANA)
    assert_told(visitor, spanish)

    journal.rmdir()
    away.rename(journal)
    visitor.pause().press("1")
    folio = read_folio(visitor, spanish)
    assert [lead["folio"] for lead in program.leads()] == [folio]


def test_with_a_journal_that_cannot_be_written_for_a_while(enter, program, spanish):
    visitor = enter("kiosk")
    walk_to_consent(visitor, spanish)
    journal = program.data / "antesala.db"
    if subprocess.run(["chattr", "+i", journal], capture_output=True).returncode != 0:
        pytest.skip("this user or file system knows no immutable files")
    try:
        consent(visitor, spanish, ANA)
        assert_told(visitor, spanish)
    finally:
        subprocess.run(["chattr", "-i", journal], check=True)
    folio = read_folio(visitor, spanish)
    assert [lead["folio"] for lead in program.leads()] == [folio]


def test_who_does_not_want_to_wait_leaves_nothing(enter, program, words):
    visitor = enter("kiosk")
    walk_to_consent(visitor, words)
    journal, away = program.data / "antesala.db", program.home / "away.db"
    journal.rename(away)
    consent(visitor, words, ANA)
    assert_told(visitor, words)
    visitor.pause().press("2").look(0.3)
    away.rename(journal)
    if not visitor.sees(words["ui.goodbye.title"]):
        visitor.pause().pause().press("2")
    visitor.wait_for(words["ui.goodbye.title"])
    assert program.leads() == []
