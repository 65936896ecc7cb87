"""A director signs the pack: who is believed, for what, until when, and what OpenSSH says of it."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from complaints import assert_complains
from desk import day
from words import PACK

NAME = "Dra. Ejemplo de Prueba"
DIRECTOR = "director@clinic.example"
SPACE = "antesala-pack"
UNTIL = day(200)


@dataclass
class Office:
    """A copy of the pack, a director's key, and the list of who may sign."""

    program: object
    pack: Path
    key: Path
    signers: Path

    def allow(self, options=f'namespaces="{SPACE}"', key=None):
        public = (key or self.key).with_suffix(".pub").read_text()
        self.signers.write_text(f"{DIRECTOR} {options} {public}")

    def sign(self, until=UNTIL, key=None, **circumstances):
        return self.program.run(
            *["pack", "sign", self.pack, "--key", key or self.key, "--name", NAME],
            *["--license", "0000000", "--until", until],
            **circumstances,
        )

    def verify(self, *arguments, **circumstances):
        return self.program.run(
            *["pack", "verify", self.pack, "--signers", self.signers, *arguments],
            **circumstances,
        )


def new_key(path):
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", path],
        check=True,
    )
    return path


def office_in(home, program):
    return Office(program, home / "pack", home / "key", home / "signers")


@pytest.fixture(scope="session")
def signing(setup, tmp_path_factory):
    """Where the pack was signed once, which takes long, since it is proved before."""
    home = tmp_path_factory.mktemp("signing")
    office = office_in(home, setup)
    shutil.copytree(PACK, office.pack)
    new_key(office.key)
    office.allow()
    assert "nobody has signed it" in office.verify().stderr.decode()
    signed = office.sign()
    assert signed.returncode == 0, signed.stderr.decode()
    return home


@pytest.fixture
def office(program, signing, tmp_path):
    """A signed pack of this test's own."""
    home = tmp_path / "office"
    shutil.copytree(signing, home)
    return office_in(home, program)


def stock(office, namespace=SPACE):
    """Whether OpenSSH itself accepts what was signed."""
    with open(office.pack / "review.txt", "rb") as statement:
        return subprocess.run(
            ["ssh-keygen", "-Y", "verify", "-f", office.signers, "-I", DIRECTOR]
            + ["-n", namespace, "-s", office.pack / "review.txt.sig"],
            stdin=statement,
            capture_output=True,
            check=False,
        )


def test_a_signed_pack_says_who_for_what_and_until_when(office):
    said = office.verify()
    assert said.returncode == 0, said.stderr.decode()
    words = said.stdout.decode()
    assert f"reviewed by {NAME}, license 0000000" in words
    assert f"holds until {UNTIL}" in words and DIRECTOR in words
    assert f'"until":"{UNTIL}"'.encode() in office.verify("--format", "json").stdout
    assert stock(office).returncode == 0
    # Who may read the pack may read who signed it.
    modes = {(office.pack / name).stat().st_mode & 0o777 for name in ("review.txt", "pack.yaml")}
    assert len(modes) == 1
    for command in (["doctor"], ["pack", "check"]):
        said = office.program.run(*command, "--pack", office.pack, "--signers", office.signers)
        assert NAME in said.stdout.decode()


def test_an_export_says_who_signed_and_until_when(office):
    exported = office.program.run(
        "pack", "export", office.pack, "--format", "fhir", "--signers", office.signers
    )
    for entry in json.loads(exported.stdout)["entry"]:
        resource = entry["resource"]
        assert resource["experimental"] is False
        assert resource["effectivePeriod"]["end"] == UNTIL
        assert resource["approvalDate"] == resource["lastReviewDate"]
        assert resource["approvalDate"] == resource["effectivePeriod"]["start"] == day(0)
    assert resource["reviewer"] == [{"name": f"{NAME}, 0000000"}]


def test_what_ssh_keygen_signed_itself_is_accepted(office):
    (office.pack / "review.txt.sig").unlink()
    subprocess.run(
        ["ssh-keygen", "-q", "-Y", "sign", "-n", SPACE, "-f", office.key]
        + [office.pack / "review.txt"],
        check=True,
    )
    assert office.verify().returncode == 0


def test_any_change_to_the_pack_makes_it_unreviewed(office):
    with open(office.pack / "rules.yaml", "a", encoding="utf-8") as rules:
        rules.write("# a remark\n")
    assert_complains(office.verify(), 65, "the pack has changed since")


@pytest.mark.parametrize(
    "options, reason",
    [
        ('namespaces="git"', "does not let the key sign here"),
        ('valid-before="20261101"', "no longer allowed"),
        ('valid-after="20990101"', "not yet allowed"),
        ("principals", "the option 'principals' is not known"),
    ],
)
def test_a_key_that_may_not_is_not_believed(office, options, reason):
    office.allow(options)
    assert reason in office.verify().stderr.decode()
    assert office.verify().returncode == 65
    assert stock(office).returncode != 0


def test_another_key_another_namespace_and_other_words_are_not_believed(office, tmp_path):
    office.allow(key=new_key(tmp_path / "other"))
    assert "is not among the allowed signers" in office.verify().stderr.decode()
    office.allow()
    signature = office.pack / "review.txt.sig"
    right = signature.read_bytes()
    signature.unlink()
    subprocess.run(
        ["ssh-keygen", "-q", "-Y", "sign", "-n", "file", "-f", office.key]
        + [office.pack / "review.txt"],
        check=True,
    )
    assert "made for 'file'" in office.verify().stderr.decode()
    signature.write_bytes(right)
    statement = office.pack / "review.txt"
    statement.write_text(statement.read_text().replace(UNTIL, "2099-06-30"))
    assert "something else was signed" in office.verify().stderr.decode()
    assert stock(office).returncode != 0


def test_a_review_ends(office):
    late = office.verify(wrapper=["faketime", "-f", "+201d"])
    assert f"the review held until {UNTIL}" in late.stderr.decode()
    early = office.verify(wrapper=["faketime", "-f", "-3d"])
    assert "later than today" in early.stderr.decode()


def test_only_a_sound_pack_is_signed_and_nothing_is_left_of_a_try(office):
    for name in ("review.txt", "review.txt.sig"):
        (office.pack / name).unlink()
    examples = office.pack / "examples.yaml"
    text = examples.read_text(encoding="utf-8")
    examples.write_text(text.replace("suitable", "wait"), encoding="utf-8")
    assert office.sign().returncode == 65
    examples.write_text(text, encoding="utf-8")
    assert office.sign(key=office.key.with_name("none")).returncode == 65
    past = office.sign(until="2020-01-01")
    assert past.returncode == 64 and b"2020-01-01 is past" in past.stderr
    assert not list(office.pack.glob("review*"))
    assert office.verify().returncode == 65


def test_without_a_list_nobody_is_believed(office):
    missing = office.program.run("pack", "verify", office.pack, "--signers", "/nowhere")
    assert_complains(missing, 65, "allowed signers /nowhere")
