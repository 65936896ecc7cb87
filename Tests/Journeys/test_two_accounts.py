"""Kiosk and desk as two accounts of one machine, on one folder."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from complaints import assert_complains
from journey import FOLIO
from program import BINARY, PASSPHRASE, Program
from test_plain import ANA, converse, lines_to_folio
from visitor import Visitor
from words import PACK

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root may be others")

DESK, KIOSK, STRANGER, GROUP = 61_001, 61_002, 61_003, 61_100
NEVER = 77


def being(account, *groups):
    """What runs a command as another account, which need not have a name."""
    more = ",".join(map(str, groups))
    belongs = ["--groups", more] if groups else ["--clear-groups"]
    return ("setpriv", "--reuid", str(account), "--regid", str(account), *belongs)


class Account(Program):
    """Somebody with an account, a home and the folder of the clinic."""

    def __init__(self, number, place, recovery_key):
        home = place / str(number)
        home.mkdir()
        super().__init__(home, place / "clinic", recovery_key)
        for path in (home, self.passphrase_file):
            os.chown(path, number, number)
        self.number, self.being = number, being(number, GROUP)

    def run(self, *arguments, wrapper=(), **options):
        return super().run(*arguments, wrapper=(*self.being, *wrapper), **options)

    def may(self, *command):
        """Whether the account may do something without our program."""
        done = subprocess.run([*self.being, *map(str, command)], capture_output=True)
        return done.returncode == 0


@pytest.fixture
def place(program):
    """A folder that everybody may enter, with the clinic's, which is the desk's."""
    place = Path(tempfile.mkdtemp(prefix="antesala-", dir="/tmp"))
    place.chmod(0o755)
    shutil.copytree(program.data, place / "clinic")
    for path in [place, *place.rglob("*")]:
        os.chown(path, DESK, DESK)
    reach = [*being(STRANGER), "test", "-x", BINARY, "-a", "-r", PACK / "pack.yaml"]
    if subprocess.run(reach, check=False).returncode:
        pytest.skip("the checkout is closed to other accounts")
    yield place
    shutil.rmtree(place)


@pytest.fixture
def desk(place, program):
    return Account(DESK, place, program.recovery_key)


@pytest.fixture
def kiosk(place, program):
    return Account(KIOSK, place, program.recovery_key)


@pytest.fixture
def shared(desk):
    """The desk's account, after it shared its folder."""
    done = desk.run("store", "share", "--group", GROUP)
    assert done.returncode == 0, done.stderr.decode()
    return desk


def a_visitor_leaves_a_lead(kiosk, words):
    return FOLIO.search(converse(kiosk, lines_to_folio(words)))[0]


def assert_closed(place):
    """Asserts that strangers enter nothing, and that the kiosk opens no key."""
    for path in [place / "clinic", *(place / "clinic").rglob("*")]:
        status = path.stat()
        assert status.st_mode & 0o007 == 0, path
        private = {"staff", "pages"} & set(path.relative_to(place).parts)
        assert not private or status.st_mode & 0o070 == 0, path


def test_a_folder_is_its_owners_until_it_is_shared(desk, kiosk, spanish):
    assert_complains(kiosk.run("kiosk", "--plain"), NEVER, str(desk.data))
    a_visitor_leaves_a_lead(desk, spanish)


def test_what_the_kiosk_writes_the_desk_reads(shared, kiosk, place, spanish):
    folios = [a_visitor_leaves_a_lead(kiosk, spanish) for _ in range(2)]
    listed = shared.staff("leads", "list").decode()
    assert all(folio in listed for folio in folios)
    assert ANA.name in shared.staff("leads", "show", folios[0]).decode()
    shared.staff("leads", "status", folios[0], "contacted")
    folios.append(a_visitor_leaves_a_lead(kiosk, spanish))
    assert shared.staff("leads", "list").decode().count(ANA.name[:7]) == 3
    for account in shared, kiosk:
        account.assert_sound()
        assert b"not made by" not in account.run("doctor").stdout
    assert_closed(place)


def test_the_kiosks_account_opens_no_lead(shared, kiosk, spanish):
    a_visitor_leaves_a_lead(kiosk, spanish)
    shared.staff("leads", "list")
    listing = ("leads", "list", "--passphrase-file", kiosk.passphrase_file)
    assert (kiosk.home / "passphrase").read_text() == PASSPHRASE + "\n"
    refused = kiosk.run(*listing)
    assert refused.returncode != 0 and ANA.name[:7] not in refused.stdout.decode()
    for name in "staff", "pages":
        assert not kiosk.may("ls", shared.data / name)
    assert_complains(
        kiosk.run("store", "share", "--group", GROUP), NEVER, "belongs to another"
    )


def test_a_rotation_at_the_desk_reaches_a_kiosk_that_goes_on(
    shared, kiosk, place, spanish
):
    command = [*kiosk.being, str(BINARY), "kiosk", "--plain"]
    visitor = Visitor(command, kiosk.env, (100, 60))
    try:
        visitor.wait_for(spanish.filled("line.welcome.choose", number=1))
        shared.staff("keys", "rotate")
        for line in lines_to_folio(spanish):
            visitor.pause().type(line + "\r").look(0.3)
        visitor.wait_for(spanish.filled("line.goodbye.folio"))
        folio = FOLIO.search(visitor.text)[0]
    finally:
        visitor.leave()
    assert ANA.name in shared.staff("leads", "show", folio).decode()
    a_visitor_leaves_a_lead(kiosk, spanish)
    kiosk.assert_sound()
    assert_closed(place)


def test_backups_stay_with_whoever_made_them(shared, kiosk, spanish):
    folio = a_visitor_leaves_a_lead(kiosk, spanish)
    for account in shared, kiosk:
        made = account.run("store", "backup")
        assert made.returncode == 0, made.stderr.decode()
    backups = sorted((shared.data / "backups").iterdir())
    assert {backup.stat().st_uid for backup in backups} == {DESK, KIOSK}
    assert all(backup.stat().st_mode & 0o7777 == 0o700 for backup in backups)
    opening = ("--passphrase-file", shared.passphrase_file)
    erased = shared.run("leads", "erase", folio, "--force", *opening)
    told = (erased.stdout + erased.stderr).decode()
    assert "unreadable" in told and "still in the backup" in told


def test_sharing_is_taken_back(shared, kiosk, spanish):
    a_visitor_leaves_a_lead(kiosk, spanish)
    done = shared.run("store", "share", "--private")
    assert done.returncode == 0, done.stderr.decode()
    assert_complains(kiosk.run("kiosk", "--plain"), NEVER, str(shared.data))
    assert shared.staff("leads", "list")
    for path in shared.data.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0 or path.stat().st_uid != DESK


def test_nobody_of_the_same_account_looks_into_a_kiosk(shared, kiosk, spanish):
    command = [*kiosk.being, str(BINARY), "kiosk", "--plain"]
    visitor = Visitor(command, kiosk.env, (100, 60))
    try:
        visitor.wait_for(spanish.filled("line.welcome.choose", number=1))
        memory = Path(f"/proc/{visitor.process.pid}/mem")
        assert memory.stat().st_uid == 0, "the system takes it for root's: not dumpable"
        assert not kiosk.may("head", "-c", "0", memory)
    finally:
        visitor.leave()
