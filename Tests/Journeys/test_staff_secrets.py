"""What staff see stays with staff: not in files, not in processes, not on the screen."""

import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from desk import PASSPHRASE, STAFF, assert_silent, named, personal
from program import BINARY
from scrollback import Scrollback
from words import PACK

NOTE = "Vive en la calle Imaginaria; su hermana también vendrá."
WRONG = "no es esta"


@pytest.fixture(scope="module")
def people(night):
    """What is known of everybody, by folio."""
    return night.cases()


@pytest.fixture
def window(desk):
    """The console in a terminal that remembers."""
    window = Scrollback([str(BINARY), "staff"], desk.env)
    yield window
    window.leave()


def assert_nothing_personal_in(window, secrets):
    """Asserts that neither the screen nor what scrolled away holds any of these words."""
    assert_silent(window.everything.encode(), secrets, "the terminal")


def test_the_terminal_remembers_nothing_after_lock_and_exit(
    desk, people, window, spanish
):
    secrets = [NOTE[:20], PASSPHRASE, *personal(people)]
    name = named(next(iter(people.values())))
    window.wait_for(spanish["staff.unlock.title"])
    window.type(PASSPHRASE).press("Enter").wait_for(spanish["staff.list.search"])
    window.press("Enter").wait_for(spanish["staff.section.contact"]).wait_for(name)
    window.press("n").wait_for(spanish.filled("staff.note.title", name=name))
    window.type(NOTE).press("C-s").wait_for(
        spanish.filled("staff.done.kept", change="")
    )
    for _ in range(3):
        window.press("NPage", "NPage", "PPage")
    window.press("Escape").wait_for(spanish["staff.list.search"].split()[0])

    window.press("L").wait_for(spanish["staff.unlock.now"])
    assert_nothing_personal_in(window, secrets)
    window.type(PASSPHRASE).press("Enter").wait_for(spanish["staff.list.search"])
    window.press("Enter").wait_for(spanish["staff.section.contact"]).wait_for(name)
    window.press("Escape").wait_for(spanish["staff.list.search"])
    window.press("q").wait_for(spanish["staff.quit.title"])
    window.press("Enter").wait_for("gone")
    assert_nothing_personal_in(window, secrets)


def test_nothing_personal_is_in_a_process_or_a_file(desk, people, window, spanish):
    secrets = [NOTE, PASSPHRASE, *personal(people)]
    folio, case = next(iter(people.items()))
    window.wait_for(spanish["staff.unlock.title"])
    window.type(PASSPHRASE).press("Enter").wait_for(spanish["staff.list.search"])
    window.press("Enter").wait_for(named(case))
    desk.does("note", folio, given=NOTE)
    desk.does("follow-up", folio, "+2d", "--for", "llamar")
    window.wait_for(NOTE[:20])

    for pid in window.pids:
        for name in ("cmdline", "environ"):
            assert_silent(Path(f"/proc/{pid}/{name}").read_bytes(), secrets, name)
    window.press("Escape").wait_for(spanish["staff.list.search"])
    window.press("L").wait_for(spanish["staff.unlock.now"])

    files = [path for path in desk.home.rglob("*") if path.is_file()]
    assert desk.data / "antesala.db" in files
    for file in files:
        if file != desk.passphrase_file:
            assert_silent(file.read_bytes(), secrets, file)


def test_a_wrong_passphrase_waits_longer_each_time_and_is_on_record(
    desk, enter, spanish
):
    visitor = enter("staff", by=desk)
    visitor.wait_for(spanish["staff.unlock.title"])
    wrong = spanish.filled("staff.unlock.refused_wait")
    early = spanish.filled("staff.unlock.too_soon")

    def seconds(words):
        return int(re.search(re.escape(words) + r" (\d+) s", visitor.text)[1])

    visitor.type(WRONG).press("enter").wait_for(spanish["staff.unlock.refused"])
    for longest in (1, 2, 4):
        visitor.type(WRONG).press("enter").wait_for(wrong)
        assert longest - 1 <= seconds(wrong) <= longest
        if longest < 4:
            visitor.wait_until(lambda: not visitor.sees(wrong), "the wait is over")
    visitor.type(PASSPHRASE).press("enter").wait_for(early)
    assert not visitor.sees(wrong), "a right one is not called wrong"
    assert 1 <= seconds(early) <= 4
    assert not visitor.sees(WRONG) and not visitor.sees(PASSPHRASE)
    visitor.wait_until(lambda: not visitor.sees(early), "the wait is over")
    visitor.press("enter").wait_for(spanish["staff.list.search"])
    assert desk.acts().count(("refused", STAFF, None)) == 4


def test_a_console_and_commands_may_try_at_once(desk, enter, spanish):
    visitor = enter("staff", by=desk)
    visitor.wait_for(spanish["staff.unlock.title"])
    listing = [BINARY, "leads", "list", "--passphrase-file", desk.passphrase_file]
    commands = [
        subprocess.Popen(listing, env=desk.env, stdout=subprocess.DEVNULL)
        for _ in range(4)
    ]
    visitor.type(PASSPHRASE).press("enter").wait_for(spanish["staff.list.search"])
    assert [command.wait(60) for command in commands] == [0] * 4
    assert not list((desk.data / "staff").glob("*.tries"))


def test_a_wrong_passphrase_of_a_command_is_on_record_too(desk):
    secret = desk.home / "wrong"
    secret.write_text(WRONG + "\n")
    secret.chmod(0o600)
    refused = desk.run("leads", "list", "--passphrase-file", secret)
    assert refused.returncode == 77 and refused.stdout == b""
    assert [act for act, *_ in desk.acts()].count("refused") == 1


def test_ctrl_p_at_the_welcome_lends_the_screen_until_the_lock(desk, enter, spanish):
    visitor = enter("kiosk", by=desk)
    visitor.wait_for(spanish["ui.welcome.text"]).press("ctrl-p")
    visitor.wait_for(spanish["staff.unlock.title"]).press("enter")
    desk.unlock(visitor, spanish)
    visitor.press("L").wait_for(spanish["ui.welcome.text"])
    assert "locked" in [act for act, *_ in desk.acts()]
    visitor.press("1").wait_for(spanish["ui.notice.step"]).press("ctrl-p")
    visitor.look(0.5)
    assert visitor.sees(spanish["ui.notice.step"]), "only the welcome leads to staff"


def test_the_kiosks_screen_writes_nothing_in_the_clear(desk, people, enter, spanish):
    files = {path for path in desk.home.rglob("*") if path.is_file()}
    visitor = enter("kiosk", by=desk)
    visitor.wait_for(spanish["ui.welcome.text"]).press("ctrl-p")
    visitor.wait_for(spanish["staff.unlock.title"]).press("enter")
    desk.unlock(visitor, spanish)
    for key in ("P", "e", "y"):
        visitor.press(key).wait_for(spanish["staff.leaving.lobby"][:40])
        visitor.press("enter").wait_for(spanish["staff.section.contact"])
        visitor.press("esc").wait_for(spanish["staff.list.search"].split()[0])
    visitor.press("L").wait_for(spanish["ui.welcome.text"])
    written = {path for path in desk.home.rglob("*") if path.is_file()} - files
    for file in written:
        assert_silent(file.read_bytes(), personal(people), file)
    assert not (desk.home / "exports").exists()
    assert not {"exported", "handed_over"} & {act for act, *_ in desk.acts()}


def test_left_alone_the_console_locks_and_the_kiosk_has_its_screen_back(
    desk, people, enter, spanish
):
    # A minute is the shortest that a pack may ask for; both wait at the same time.
    shutil.copytree(PACK, desk.home / "pack")
    limits = desk.home / "pack" / "pack.yaml"
    text = limits.read_text()
    assert "idle_staff_minutes: 5" in text
    limits.write_text(text.replace("idle_staff_minutes: 5", "idle_staff_minutes: 1"))
    desk.env["ANTESALA_PACK"] = str(desk.home / "pack")
    name = named(next(iter(people.values())))
    console, kiosk = enter("staff", by=desk), enter("kiosk", by=desk)
    console.patience = kiosk.patience = 60

    desk.unlock(console, spanish)
    console.press("enter").wait_for(name)
    touched = time.monotonic()
    kiosk.wait_for(spanish["ui.welcome.text"]).press("ctrl-p")
    kiosk.wait_for(spanish["staff.unlock.title"]).type("demo")
    lent = time.monotonic()
    kiosk.wait_for(spanish["ui.welcome.text"])
    assert time.monotonic() - lent >= 28

    console.wait_for(spanish["staff.countdown.title"])
    console.wait_for(spanish["staff.unlock.idle"])
    assert time.monotonic() - touched >= 57
    for secret in personal(people):
        assert not console.sees(secret)
    assert [act for act, *_ in desk.acts()].count("locked") == 1
