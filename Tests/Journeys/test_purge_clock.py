"""Nothing is blocked or deleted by a clock that the journal speaks against."""

import shutil

import pytest

PURGE = ("store", "purge", "--do-it")


@pytest.fixture
def purge(desk):
    """Purges on a given day; the result."""
    if not shutil.which("faketime"):
        pytest.skip("there is no faketime")

    def run(day, *more):
        secret = ("--passphrase-file", desk.passphrase_file)
        return desk.run(*PURGE, *more, *secret, wrapper=("faketime", day))

    return run


def test_a_clock_far_ahead_blocks_nothing_however_often_it_is_asked(desk, purge):
    before = desk.cases()
    for _ in range(2):
        refused = purge("2099-01-01 12:00:00")
        assert refused.returncode == 78 and refused.stdout == b""
        assert b"2099-01-01" in refused.stderr
        assert b"--clock-is-right 2099-01-01" in refused.stderr
    other = purge("2099-01-01 12:00:00", "--clock-is-right", "2026-11-30")
    assert other.returncode == 78 and b"2099-01-01" in other.stderr
    assert desk.cases().keys() == before.keys()


def test_whoever_names_the_day_is_believed(desk, purge):
    done = purge("2099-01-01 12:00:00", "--clock-is-right", "2099-01-01")
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.count(b"blocked") == 20
    assert not desk.cases()


def test_the_clock_of_today_is_believed(desk):
    result = desk.run(*PURGE, "--passphrase-file", desk.passphrase_file)
    assert result.returncode == 0, result.stderr.decode()
