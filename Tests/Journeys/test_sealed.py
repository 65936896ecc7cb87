"""What a visitor left is on the disk, and nobody without a key can read it."""

import subprocess

import pexpect
import pytest

from journey import Person, walk_to_folio
from program import PASSPHRASE, STAFF

ANA = Person(
    name="Xóchitl Inventada Zepeda",
    telephone="664 555 0199",
    email="xochitl@correo.example",
)
SECRETS = [
    "Xóchitl",
    "Inventada",
    "Zepeda",
    "6645550199",
    "664 555 0199",
    "5550199",
    "xochitl",
]


@pytest.fixture
def folio(enter, spanish):
    """The folio of a lead that Ana just left."""
    visitor = enter("kiosk")
    folio = walk_to_folio(visitor, spanish, ANA)
    visitor.pause().press("esc").wait_for(spanish["ui.goodbye.title"])
    return folio


@pytest.fixture
def shown(program, folio):
    """The bytes that `leads show` prints."""
    return program.staff("leads", "show", folio, "--format", "sealed")


@pytest.fixture
def sealed(program, folio):
    """The file of Ana's lead after `leads export --sealed`."""
    result = program.run("leads", "export", "--sealed", program.home / "sealed")
    assert result.returncode == 0, result.stderr.decode()
    (file,) = (program.home / "sealed").glob("*.age")
    return file


def test_nothing_personal_is_in_any_byte_of_the_data_folder(program, folio):
    files = [path for path in program.data.rglob("*") if path.is_file()]
    assert any(file.stat().st_size > 0 for file in files)
    for file in files:
        content = file.read_bytes().lower()
        for secret in SECRETS:
            for encoding in ("utf-8", "utf-16-le"):
                assert (
                    secret.lower().encode(encoding) not in content
                ), f"{secret} in {file}"


def test_the_folder_is_private(program, folio):
    assert program.data.stat().st_mode & 0o777 == 0o700
    for path in program.data.rglob("*"):
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_stock_age_opens_the_staff_key_and_with_it_the_lead(program, sealed, shown):
    identity = program.home / "identity"
    command = f"age -d -o {identity} {program.data}/staff/{STAFF}.age"
    age = pexpect.spawn(command, env=program.env)
    age.expect("passphrase")
    age.sendline(PASSPHRASE)
    age.expect(pexpect.EOF, timeout=60)
    assert subprocess.check_output(["age", "-d", "-i", identity, sealed]) == shown


def test_the_recovery_key_opens_the_lead_too(program, sealed, shown):
    recovery = program.home / "recovery"
    recovery.write_text(program.recovery_key)
    assert subprocess.check_output(["age", "-d", "-i", recovery, sealed]) == shown


def test_another_key_opens_nothing(program, sealed):
    other = program.home / "other"
    subprocess.run(["age-keygen", "-o", other], check=True, capture_output=True)
    refused = subprocess.run(["age", "-d", "-i", other, sealed], capture_output=True)
    assert refused.returncode != 0 and refused.stdout == b""


def test_exporting_again_writes_nothing_twice(program, sealed):
    before = sealed.stat().st_mtime_ns
    again = program.run("leads", "export", "--sealed", sealed.parent)
    assert again.returncode == 0
    assert (
        sealed.stat().st_mtime_ns == before and len(list(sealed.parent.iterdir())) == 2
    )


def test_a_wrong_passphrase_opens_nothing(program, folio):
    wrong = program.home / "wrong"
    wrong.write_text("not the passphrase\n")
    wrong.chmod(0o600)
    result = program.run("leads", "show", folio, "--passphrase-file", wrong)
    assert result.returncode == 77
    assert result.stdout == b""
    assert b"hint:" in result.stderr
