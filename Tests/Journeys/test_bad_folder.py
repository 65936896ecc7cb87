"""A data folder that is missing, open to others, damaged, or not ours: said before anybody asks."""

import shutil
import sqlite3
import subprocess

import pytest

from complaints import assert_complains, assert_refuses_to_start
from program import BINARY


@pytest.fixture
def journal(program):
    """The file of leads."""
    return program.data / "antesala.db"


def assert_unusable(enter, program, code, *words):
    """The lobby does not open, and staff hear the same."""
    assert_refuses_to_start(enter, code, *words)
    result = program.run("leads", "list", "--passphrase-file", program.passphrase_file)
    assert_complains(result, code, *words)


def test_no_folder(enter, program):
    shutil.rmtree(program.data)
    assert_unusable(enter, program, 78, str(program.data))


def test_a_file_in_place_of_the_folder(enter, program):
    shutil.rmtree(program.data)
    program.data.write_text("not a folder")
    assert_unusable(enter, program, 78, str(program.data))


def test_a_folder_that_others_can_read(enter, program):
    program.data.chmod(0o755)
    assert_unusable(enter, program, 77, str(program.data), "755")
    program.data.chmod(0o700)
    assert program.leads() == []


def test_a_journal_that_others_can_read(enter, program, journal):
    journal.chmod(0o644)
    assert_unusable(enter, program, 77, str(journal))


def test_no_journal(enter, program, journal):
    journal.unlink()
    assert_unusable(enter, program, 78, str(journal))
    assert (
        not journal.exists()
    ), "an empty journal must not take the place of a lost one"


def test_an_empty_journal(enter, program, journal):
    journal.write_bytes(b"")
    assert_unusable(enter, program, 78, str(journal))
    assert journal.stat().st_size == 0


def test_a_journal_of_a_later_program(enter, program, journal):
    with sqlite3.connect(journal) as database:
        database.execute("PRAGMA user_version=99")
    assert_unusable(enter, program, 78, "schema 99")
    with sqlite3.connect(journal) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (99,)


def test_a_database_of_something_else(enter, program, journal):
    journal.unlink()
    with sqlite3.connect(journal) as database:
        database.execute("CREATE TABLE recipes (name TEXT)")
    journal.chmod(0o600)
    assert_unusable(enter, program, 78, str(journal))


def test_garbage_in_place_of_the_journal(enter, program, journal):
    journal.write_bytes(b"not a database at all " * 2000)
    assert_unusable(enter, program, 78, str(journal))


def test_a_journal_that_is_cut_off(program, journal):
    journal.write_bytes(journal.read_bytes()[: journal.stat().st_size // 2 + 100])
    result = program.run("store", "verify")
    assert result.returncode in (65, 78)
    assert b"hint: " in result.stderr and b"Fatal" not in result.stderr


def test_no_device_key(enter, program):
    (program.data / "device.key").unlink()
    assert_refuses_to_start(enter, 78, "device.key")
    assert not (program.data / "device.key").exists()


def test_no_recipients(enter, program):
    (program.data / "recipients.txt").write_text("")
    assert_refuses_to_start(enter, 78, "recipients.txt")


def test_no_staff(program):
    for key in (program.data / "staff").iterdir():
        key.unlink()
    result = program.run("leads", "list", "--passphrase-file", program.passphrase_file)
    assert_complains(result, 78, "staff")


def test_a_journal_that_cannot_be_written(enter, program, journal):
    if subprocess.run(["chattr", "+i", journal], capture_output=True).returncode != 0:
        pytest.skip("this user or file system knows no immutable files")
    try:
        assert_refuses_to_start(enter, 77, "antesala.db", "permission denied")
    finally:
        subprocess.run(["chattr", "-i", journal], check=True)


def test_a_disk_that_can_only_be_read(enter, program, journal):
    bind = ["mount", "--bind", program.data, program.data]
    if subprocess.run(bind, capture_output=True).returncode != 0:
        pytest.skip("this user may not mount")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", program.data], check=True)
        assert_refuses_to_start(enter, 74, "only read")
        assert program.run("store", "verify").returncode == 0
    finally:
        subprocess.run(["umount", "-l", program.data], check=True)


def test_setup_touches_no_folder_that_is_in_use(program):
    before = {
        path: path.read_bytes() for path in program.data.rglob("*") if path.is_file()
    }
    result = program.run("setup", "--passphrase-file", program.passphrase_file)
    assert_complains(result, 73, str(program.data))
    assert before == {path: path.read_bytes() for path in before}


def test_setup_where_nothing_can_be_made(program):
    result = program.run(
        "setup",
        "--data",
        "/proc/antesala/data",
        "--passphrase-file",
        program.passphrase_file,
    )
    assert_complains(result, 73, "/proc/antesala")


def test_setup_refuses_a_short_passphrase(program):
    program.passphrase_file.write_text("short\n")
    result = program.run(
        "setup",
        "--data",
        program.home / "other",
        "--passphrase-file",
        program.passphrase_file,
    )
    assert_complains(result, 64, "passphrase")
    assert not (program.home / "other").exists()


def test_a_folio_that_is_none(program):
    options = ("--passphrase-file", program.passphrase_file)
    assert_complains(program.run("leads", "show", "hello", *options), 64, "hello")


def test_a_passphrase_without_a_terminal(program):
    assert_complains(program.run("leads", "list"), 64, "passphrase")


def test_setup_without_a_folder_makes_one_in_the_home(program):
    env = program.environment(ANTESALA_DATA=None, XDG_DATA_HOME=None)
    made = program.set_up(env=env)
    folder = program.home / ".local/share/antesala"
    assert made.returncode == 0 and f"{folder}: ready" in made.stdout.decode()
    assert (folder / "antesala.db").exists()


def test_a_recovery_key_that_nobody_saw_is_told_of(program):
    folder = program.home / "unseen"
    with open("/dev/full", "w") as full:
        mute = subprocess.run(
            [BINARY, "setup", "--data", folder]
            + ["--passphrase-file", program.passphrase_file],
            env=program.env,
            stdout=full,
            stderr=subprocess.PIPE,
        )
    assert_complains(mute, 64, "recovery key")
    assert not folder.exists()


def test_a_recovery_key_not_typed_back_makes_nothing_ready(program):
    folder = program.home / "unread"
    for typed in ("", "AAAAAA", "age"):
        made = program.set_up("--data", folder, typed=typed)
        assert_complains(made, 64, "recovery key")
        assert not folder.exists()
    assert program.set_up("--data", folder).returncode == 0
    assert program.run("store", "verify", "--data", folder).returncode == 0
