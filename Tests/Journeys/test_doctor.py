"""`antesala doctor`: what is wrong, and what to type; and what the other commands print."""

import os
import re
import sqlite3
import subprocess

from complaints import TRACES
from program import BINARY

THINGS = ["terminal", "locale", "clock", "pack", "data", "keys", "journal", "strangers"]
THINGS += ["room", "memory"]


def findings(result):
    """What was found, by the thing looked at: ok or BAD, and the words."""
    printed = result.stdout.decode()
    for trace in TRACES:
        assert trace not in printed + result.stderr.decode()
    found = re.findall(r"^(ok  |BAD ) (\w+) +(.*)$", printed, re.MULTILINE)
    return {thing: (mark.strip(), words) for mark, thing, words in found}


def test_a_healthy_kiosk(program):
    result = program.run("doctor")
    assert result.returncode == 0, result.stdout.decode()
    found = findings(result)
    assert list(found) == THINGS
    assert {mark for mark, _ in found.values()} == {"ok"}
    assert "director" in found["keys"][1] and "1 entry" in found["journal"][1]
    assert "; still invented: telephone, whatsapp" in found["pack"][1]


def test_the_clocks_are_told_and_greenwich_is_no_clinic(program):
    mark, words = findings(program.run("doctor"))["clock"]
    assert mark == "ok" and re.search(r"UTC-0[78]:00, UTC-0[78]:00 from 20\d\d-", words)
    hermosillo = program.environment(TZ="America/Hermosillo")
    words = findings(program.run("doctor", env=hermosillo))["clock"][1]
    assert words.endswith("UTC-07:00, all year")
    result = program.run("doctor", env=program.environment(TZ="UTC"))
    assert findings(result)["clock"][0] == "BAD" and result.returncode == 78
    assert b"hint:     timedatectl set-timezone" in result.stdout


def test_a_folder_may_be_called_like_a_uri(program):
    program.data.rename(program.home / "file:x")
    result = subprocess.run(
        [BINARY, "doctor", "--data", "file:x"],
        cwd=program.home,
        env=program.env,
        capture_output=True,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_in_a_terminal_it_knows_the_window(enter):
    visitor = enter("doctor", size=(100, 30))
    assert visitor.wait_for_end() == 0
    assert visitor.sees("xterm-256color, 256 colours, 100x30")


def test_a_window_too_small(enter):
    visitor = enter("doctor", size=(50, 15))
    assert visitor.wait_for_end() == 78
    told = visitor.terminal.bytes
    assert b"50x15: too small" in told and b"hint:" in told


def test_everything_wrong_at_once_is_told_at_once(program):
    program.data.chmod(0o755)
    env = program.environment(TERM="no-such-terminal", ANTESALA_PACK="/nowhere")
    result = program.run("doctor", env=env)
    assert result.returncode == 78
    found = findings(result)
    assert list(found) == THINGS
    bad = [thing for thing, (mark, _) in found.items() if mark == "BAD"]
    assert {"terminal", "pack", "data", "keys", "journal"} <= set(bad)
    assert result.stdout.decode().count("hint:") >= 4


def test_a_journal_of_a_later_program(program):
    with sqlite3.connect(program.data / "antesala.db") as database:
        database.execute("PRAGMA user_version=99")
    found = findings(program.run("doctor"))
    assert found["journal"][0] == "BAD" and "schema 99" in found["journal"][1]


def test_another_locale_is_named(program):
    env = program.environment(LANG=None, LC_ALL="POSIX")
    found = findings(program.run("doctor", env=env))
    assert found["locale"][0] == "ok"
    assert "not UTF-8; C.UTF-8 is used instead" in found["locale"][1]


def test_looking_changes_nothing(program):
    def contents():
        files = [path for path in program.data.rglob("*") if path.is_file()]
        return {path: (path.read_bytes(), os.stat(path).st_mtime_ns) for path in files}

    before = contents()
    program.run("doctor")
    assert contents() == before


def test_what_does_not_belong_into_the_folder_is_named(program):
    hidden = program.data / "staff/.director.age.swp"
    hidden.write_text("a copy of an editor")
    found = findings(program.run("doctor"))
    assert found["strangers"] == (
        "BAD",
        "not made by this program: staff/.director.age.swp",
    )
    (program.data / "leads\x1b[31m.csv").touch()
    assert "leads" in findings(program.run("doctor"))["strangers"][1]
    hidden.unlink()
    (program.data / "leads\x1b[31m.csv").unlink()
    draft = program.data / "head.00112233445566aa.new"
    draft.write_text("half")
    assert findings(program.run("doctor"))["strangers"][0] == "ok"
    assert not draft.exists(), "what was left unfinished is swept"


def test_help_and_version_need_nothing(program):
    env = program.environment(
        ANTESALA_DATA="/nowhere", ANTESALA_PACK="/nowhere", TERM=None
    )
    for arguments in (
        ["--help"],
        ["--version"],
        ["help", "leads"],
        ["kiosk", "--help"],
    ):
        result = program.run(*arguments, env=env)
        assert result.returncode == 0 and result.stdout and not result.stderr


def test_a_command_there_is_not(program):
    result = program.run("dance")
    assert result.returncode == 64
    assert b"dance" in result.stderr


def test_an_empty_store_verifies_and_lists(program, spanish):
    assert b"1 entry, no problem" in program.run("store", "verify").stdout
    assert program.staff("leads", "list").decode() == spanish["staff.list.empty"] + "\n"
