"""A data folder is copied while others write, and put back; what cannot be trusted is refused."""

import json
import shutil
import sqlite3
import threading

import pytest

from invented import Invented
from test_plain import converse, lines_to_folio

LEADS = 12


@pytest.fixture(scope="module")
def untouched(tmp_path_factory):
    return Invented.make(tmp_path_factory.mktemp("backups"), LEADS)


@pytest.fixture
def store(untouched, tmp_path):
    """A folder with a few leads."""
    return untouched.copy(tmp_path / "store")


def back_up(store, *options):
    """Makes a backup; its folder."""
    result = store.run("store", "backup", *options)
    assert result.returncode == 0, result.stderr.decode()
    path, _, entries = result.stdout.decode().strip().rpartition(": ")
    assert entries.endswith(" entries")
    return store.home.joinpath(path)


def restore(backup, to, *options):
    """Another store, made of a backup; and what was said."""
    to.home.mkdir(exist_ok=True)
    result = to.run("store", "restore", backup, *options)
    return result.returncode, result.stdout.decode() + result.stderr.decode()


def elsewhere(tmp_path):
    """A program whose data folder is not there yet."""
    home = tmp_path / "elsewhere"
    home.mkdir()
    return Invented(home, home / "data")


def contents(folder):
    """Every file below a folder, and its bytes."""
    return {
        path.relative_to(folder): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_backup_becomes_a_data_folder_in_another_place(store, tmp_path, spanish):
    cases = store.cases()
    backup = back_up(store)
    assert not (backup / "device.key").exists(), "a machine's key stays where it is"
    assert backup.stat().st_mode & 0o777 == 0o700
    kept = contents(backup)

    other = elsewhere(tmp_path)
    code, said = restore(backup, other)
    assert code == 0, said
    other.assert_sound()
    assert other.cases() == cases
    converse(other, lines_to_folio(spanish))
    assert len(other.cases()) == len(cases) + 1
    other.assert_sound()
    assert len(store.cases()) == len(cases)
    assert contents(backup) == kept, "a backup is left as it was"


def test_backups_made_while_others_write_are_sound(store, tmp_path, spanish):
    over = threading.Event()
    failures = []

    def visit():
        while not over.is_set():
            try:
                converse(store, lines_to_folio(spanish))
            except AssertionError as failure:
                failures.append(failure)

    visitors = threading.Thread(target=visit)
    visitors.start()
    place = tmp_path / "place"
    place.mkdir(mode=0o700)
    try:
        backups = [back_up(store), back_up(store, "--to", place)]
    finally:
        over.set()
        visitors.join()
    assert failures == []
    for backup in backups:
        checked = store.run("store", "verify", "--data", backup)
        assert checked.returncode == 0, checked.stdout.decode()
    other = elsewhere(tmp_path)
    assert restore(backups[-1], other)[0] == 0
    cases = store.cases()
    assert other.cases().items() <= cases.items()
    store.assert_sound()


def test_an_existing_folder_is_replaced_only_where_that_is_meant(store):
    backup = back_up(store)
    before = store.cases()
    folio = next(iter(before))
    store.staff("leads", "status", folio, "contacted")
    changed = contents(store.data)

    code, said = restore(backup, store)
    assert code == 73 and "hint:" in said
    assert contents(store.data) == changed

    code, said = restore(backup, store, "--replace")
    assert code == 0, said
    assert store.cases() == before
    store.assert_sound()
    (former,) = store.home.glob("data.before-*")
    assert f"the former folder: {former}" in said
    earlier = Invented(store.home, former)
    earlier.assert_sound()
    assert earlier.cases()[folio]["case"]["stage"] == {"stage": "contacted"}


def test_a_folder_that_is_gone_while_it_was_replaced_is_not_set_up_anew(store):
    backup = back_up(store)
    before = store.cases()
    assert restore(backup, store, "--replace")[0] == 0
    (former,) = store.home.glob("data.before-*")
    whole = store.home / "data.restoring"
    store.data.rename(whole)

    for command in (["kiosk", "--plain"], ["setup"], ["store", "verify"], ["doctor"]):
        result = store.run(*command)
        said = (result.stdout + result.stderr).decode()
        assert result.returncode == 78 and f"mv '{whole}' '{store.data}'" in said, said
    assert not store.data.exists()

    code, said = restore(backup, store)
    assert code == 0, said
    assert f"left by an earlier try: {store.home}/data.before-" in said
    assert not whole.exists() and former.exists()
    assert store.cases() == before
    store.assert_sound()


def test_two_backups_in_one_second(store):
    names = {back_up(store).name for _ in range(3)}
    assert len(names) == 3


def spoil_entry(backup):
    with sqlite3.connect(backup / "antesala.db") as journal:
        triggers = "select name from sqlite_master where type = 'trigger'"
        for (name,) in list(journal.execute(triggers)):
            journal.execute(f'drop trigger "{name}"')
        journal.execute("update journal set sealed = zeroblob(200) where seq = 5")


def spoil_file(backup):
    path = backup / "antesala.db"
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 4096] = bytes(4096)
    path.write_bytes(content)


def cut_off(backup):
    path = backup / "antesala.db"
    path.write_bytes(path.read_bytes()[:8192])


def lose_recipients(backup):
    (backup / "recipients.txt").unlink()


@pytest.mark.parametrize("spoil", [spoil_entry, spoil_file, cut_off, lose_recipients])
def test_a_damaged_backup_is_refused(store, tmp_path, spoil):
    backup = back_up(store)
    spoil(backup)
    other = elsewhere(tmp_path)
    code, said = restore(backup, other)
    assert code in (65, 74, 78), said
    assert said.startswith("antesala: ") and "hint:" in said
    assert list(other.home.iterdir()) == [other.passphrase_file], "nothing is begun"
    before = contents(store.data)
    assert restore(backup, store, "--replace")[0] == code
    assert contents(store.data) == before


def test_backups_that_still_hold_an_erased_lead_are_named(store):
    folio, kept = list(store.cases())[:2]
    backup = back_up(store)
    store.staff("leads", "block", folio)
    said = store.staff("leads", "erase", folio)
    assert f"{folio}  erased" in said
    assert f"still in the backup {backup.name}" in said
    assert folio not in store.cases()
    store.assert_sound()

    shutil.rmtree(backup)
    after = back_up(store, "--to", private(store.home / "after"))
    store.staff("leads", "block", kept)
    said = store.staff("leads", "erase", kept)
    assert "still in the backup" not in said
    other = Invented(private(store.home / "other"), store.home / "other/data")
    assert restore(after, other)[0] == 0
    assert folio not in other.cases() and kept in other.cases()
    accesses = map(json.loads, other.staff("leads", "access", "--format", "json").splitlines())
    reasons = [access["reason"] for access in accesses if access["act"] == "backup"]
    assert reasons[-2:] == ["made", "restored"]


def private(path):
    """A new folder for one person alone."""
    path.mkdir(mode=0o700)
    return path
