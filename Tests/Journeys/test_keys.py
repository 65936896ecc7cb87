"""Who may open leads: people come, go and forget; keys are changed, even under a falling kiosk.

JOURNEY_ROTATIONS changes how many changes of the key are killed, JOURNEY_SEED their moments.
"""

import json
import os
import random
import re
import shutil
import signal
import subprocess
import time

import pexpect
import pytest

from invented import PASSPHRASE, STAFF, Invented, identity_of, opens
from program import BINARY
from test_plain import converse, lines_to_folio

LEADS = 12
ROTATIONS = int(os.environ.get("JOURNEY_ROTATIONS", "4"))
SEED = int(os.environ.get("JOURNEY_SEED", "20261122"))
NEVER_AGAIN = 77


@pytest.fixture(scope="module")
def untouched(tmp_path_factory):
    return Invented.make(tmp_path_factory.mktemp("keys"), LEADS)


@pytest.fixture
def store(untouched, tmp_path):
    """A folder with a few leads."""
    return untouched.copy(tmp_path)


@pytest.fixture(scope="module")
def shared(untouched, tmp_path_factory):
    """A folder that Eva may open, too."""
    store = untouched.copy(tmp_path_factory.mktemp("shared"))
    add(store, "eva", "vela nogal barco tranvia")
    return store


def add(store, person, passphrase):
    """Gives somebody a passphrase; its file."""
    secret = store.secret(person, passphrase)
    store.staff("staff", "add", person, "--new-passphrase-file", secret)
    return secret


def people(store):
    return json.loads(store.run("staff", "list", "--format", "json").stdout)


def sealed(store, folder):
    """Every entry, still sealed, by its name; the key changes say nothing secret."""
    exported = store.run("leads", "export", "--sealed", store.home / folder)
    assert exported.returncode == 0, exported.stderr.decode()
    return sorted((store.home / folder).glob("*.age"))


def one_time_passphrases(printed):
    return dict(re.findall(r"one-time passphrase of (\S+): (\S+)", printed))


def test_people_come_and_go(store):
    eva = add(store, "eva", "vela nogal barco tranvia")
    assert people(store) == [STAFF, "eva"]
    listed = store.as_person("eva", eva, "leads", "list", "--format", "json")
    assert len(listed.stdout.splitlines()) == len(store.cases())

    changed = store.secret("changed", "otra vela distinta ciruela")
    result = store.as_person(
        "eva", eva, "staff", "passphrase", "--new-passphrase-file", changed
    )
    assert result.returncode == 0, result.stderr.decode()
    assert store.as_person("eva", eva, "leads", "list").returncode == NEVER_AGAIN
    assert store.as_person("eva", changed, "leads", "list").returncode == 0

    store.staff("staff", "remove", "eva")
    assert people(store) == [STAFF]
    gone = store.as_person("eva", changed, "leads", "list")
    assert gone.returncode != 0 and gone.stdout == b""
    last = store.as_person(
        STAFF, store.passphrase_file, "staff", "remove", STAFF
    )
    assert last.returncode != 0 and people(store) == [STAFF]
    acts = [
        (access.get("subject"), access["reason"])
        for access in map(json.loads, store.staff("leads", "access", "--format", "json").splitlines())
        if access["act"] == "keys"
    ]
    assert acts == [("eva", "added"), ("eva", "passphrase"), ("eva", "removed")]
    store.assert_sound()


def test_a_copy_of_a_removed_key_opens_nothing_after_a_rotation(store):
    eva = add(store, "eva", "vela nogal barco tranvia")
    copy = shutil.copy(store.data / "staff/eva.age", store.home / "copy.age")
    former = identity_of(store, copy, "vela nogal barco tranvia", store.home / "former")
    store.staff("staff", "remove", "eva")
    before = sealed(store, "before")
    assert all(opens(former, file) for file in before[:3])
    cases = store.cases()

    count = re.search(r"(\d+) sealed anew", store.staff("keys", "rotate"))[1]
    assert int(count) >= len(before)
    folio = next(iter(cases))
    store.staff("leads", "status", folio, "contacted")
    after = sealed(store, "after")
    assert len(after) > len(before)
    assert not any(opens(former, file) for file in after)
    current = identity_of(
        store, store.data / f"staff/{STAFF}.age", PASSPHRASE, store.home / "current"
    )
    assert all(opens(current, file) for file in after)
    assert all(opens(current, file) for file in before[:3]), "a backup from before"

    shutil.copy(copy, store.data / "staff/eva.age")
    back = store.as_person("eva", eva, "leads", "list", "--format", "json")
    assert back.returncode != 0 and back.stdout == b""
    (store.data / "staff/eva.age").unlink()
    now = store.cases()
    assert now.keys() == cases.keys()
    assert now[folio]["case"]["stage"] == {"stage": "contacted"}
    store.assert_sound()


def test_a_one_time_passphrase_is_for_choosing_another_and_nothing_else(shared, tmp_path):
    store = shared.copy(tmp_path)
    former = store.secret("former", "vela nogal barco tranvia")
    printed = store.staff("keys", "rotate")
    once = store.secret("once", one_time_passphrases(printed)["eva"])
    assert STAFF not in one_time_passphrases(printed)
    chosen = store.secret("chosen", "puente nuevo lunar ciruela")

    assert store.as_person("eva", former, "leads", "list").returncode == NEVER_AGAIN
    for command in [
        ("leads", "list"),
        ("staff", "remove", STAFF),
        ("keys", "rotate"),
    ]:
        refused = store.as_person("eva", once, *command)
        assert refused.returncode == NEVER_AGAIN, command
        assert refused.stdout == b"" and b"antesala staff passphrase" in refused.stderr
    assert people(store) == [STAFF, "eva"]

    change = ("staff", "passphrase", "--new-passphrase-file", chosen)
    assert store.as_person("eva", once, *change).returncode == 0
    assert store.as_person("eva", once, *change).returncode == NEVER_AGAIN
    listed = store.as_person("eva", chosen, "leads", "list", "--format", "json")
    assert listed.returncode == 0
    assert len(listed.stdout.splitlines()) == len(store.cases())


def test_where_every_passphrase_is_lost_the_recovery_key_names_somebody(program, spanish):
    converse(program, lines_to_folio(spanish))
    (lead,) = program.leads()
    chosen = program.home / "chosen"
    chosen.write_text("faro pradera mimbre\n")
    chosen.chmod(0o600)

    rotation = pexpect.spawn(
        str(BINARY),
        ["keys", "rotate", "--recovery-key", "--for", "luz"]
        + ["--new-passphrase-file", str(chosen)],
        env=program.env,
        timeout=60,
        encoding="utf-8",
    )
    rotation.expect("Recovery key: ")
    # As somebody types it who reads it from paper.
    groups = re.findall(".{1,6}", program.recovery_key.lower())
    rotation.sendline(f" {' '.join(groups)} ")
    rotation.expect(pexpect.EOF)
    rotation.close()
    assert rotation.exitstatus == 0, rotation.before
    assert program.recovery_key not in rotation.before
    assert list(one_time_passphrases(rotation.before)) == ["director"]

    def listed(name, secret):
        opening = ("--name", name, "--passphrase-file", secret)
        return program.run("leads", "list", *opening)

    assert lead["folio"] in listed("luz", chosen).stdout.decode()
    assert listed("director", program.passphrase_file).returncode == NEVER_AGAIN
    assert lead["folio"] in [entry.get("folio") for entry in program.leads()]
    program.assert_sound()


def test_wrong_passphrases_cost_more_and_more_time(store):
    wrong = store.secret("wrong", "not the passphrase")
    told = None
    for _ in range(8):
        refused = store.as_person(STAFF, wrong, "leads", "list")
        assert refused.returncode == NEVER_AGAIN and refused.stdout == b""
        told = re.search(rb"the next in (\d+) second", refused.stderr)
        if told:
            break
    assert told, "somebody may try as fast as they can type"
    early = store.as_person(STAFF, store.passphrase_file, "leads", "list")
    if early.returncode != 0:
        assert b"too many wrong passphrases" in early.stderr
        time.sleep(int(told[1]) + 0.1)
    accesses = store.staff("leads", "access", "--format", "json").splitlines()
    refusals = [line for line in accesses if json.loads(line)["act"] == "refused"]
    assert len(refusals) >= 2
    assert not list((store.data / "staff").glob("*.tries"))


class Rotating:
    """A change of the key, to be killed."""

    def __init__(self, store):
        self.prepared = store.data / "rotation"
        opening = ["--name", STAFF, "--passphrase-file", str(store.passphrase_file)]
        self.start = time.monotonic()
        self.process = subprocess.Popen(
            [BINARY, "keys", "rotate", *opening],
            env=store.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def until_sealing(self):
        """Waits for the moment when the new files stand beside those in force."""
        while not self.prepared.exists() and self.process.poll() is None:
            time.sleep(0.0005)
        return time.monotonic() - self.start

    def until_end(self):
        assert self.process.wait(60) == 0
        self.process.stdout.close()
        return time.monotonic() - self.start

    def kill(self):
        """Kills it; whether it still ran, and what it had printed."""
        ran = self.process.poll() is None
        self.process.send_signal(signal.SIGKILL)
        printed, _ = self.process.communicate()
        return ran, printed.decode()


def test_passphrases_that_cannot_be_printed_change_no_key(shared, tmp_path):
    store = shared.copy(tmp_path / "mute")
    recipients = (store.data / "recipients.txt").read_text()
    opening = ("--name", STAFF, "--passphrase-file", store.passphrase_file)
    with open("/dev/full", "w") as full:
        mute = subprocess.run(
            [BINARY, "keys", "rotate", *opening],
            env=store.env,
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
        )
    assert mute.returncode == 74 and b"nothing was changed" in mute.stderr
    assert (store.data / "recipients.txt").read_text() == recipients
    eva = store.as_person("eva", shared.home / "eva", "leads", "list")
    assert eva.returncode == 0
    store.assert_sound()


def test_a_rotation_that_was_killed_leaves_the_old_state_or_the_new(shared, tmp_path):
    chance = random.Random(SEED)
    trial = shared.copy(tmp_path / "trial")
    measured = Rotating(trial)
    sealing, whole = measured.until_sealing(), measured.until_end()
    count = len(shared.cases())
    recipients = (shared.data / "recipients.txt").read_text()
    eva = shared.home / "eva"
    ends = {"old": 0, "new": 0, "over": 0}
    for number in range(ROTATIONS):
        store = shared.copy(tmp_path / str(number))
        rotation = Rotating(store)
        if number % 4:
            rotation.until_sealing()
            time.sleep(chance.uniform(0, 1.1) * (whole - sealing))
        else:
            time.sleep(chance.uniform(0, whole))
        ran, printed = rotation.kill()

        store.assert_sound()
        assert len(store.cases()) == count
        is_new = (store.data / "recipients.txt").read_text() != recipients
        opened = store.as_person("eva", eva, "leads", "list").returncode
        assert opened == (NEVER_AGAIN if is_new else 0)
        if is_new:
            once = store.secret("once", one_time_passphrases(printed)["eva"])
            mine = ("staff", "passphrase", "--new-passphrase-file", eva)
            assert store.as_person("eva", once, *mine).returncode == 0
        assert not (store.data / "rotation").exists()
        store.assert_sound()
        ends["over" if not ran else "new" if is_new else "old"] += 1
        shutil.rmtree(store.home)
    print(f"{ROTATIONS} rotations killed: {ends}; sealing {sealing:.2f} s of {whole:.2f} s")
