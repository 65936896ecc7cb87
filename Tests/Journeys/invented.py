"""Data folders full of invented leads, whose keys open quickly."""

import json
import shutil
import subprocess
from pathlib import Path

import pexpect

from program import Program

STAFF = "demo"
PASSPHRASE = "demo demo demo"


class Invented(Program):
    """The program with a demonstration's folder in the place of its own."""

    def __init__(self, home, data):
        super().__init__(home, data)
        self.passphrase_file = self.secret("passphrase", PASSPHRASE)

    @classmethod
    def make(cls, home, leads):
        """A new folder with so many leads."""
        program = cls(home, home / "data")
        made = program.run("demo", "--leads", leads, "--fill")
        assert made.returncode == 0, made.stderr.decode()
        shutil.move(made.stdout.decode().strip(), program.data)
        return program

    def copy(self, home):
        """The same folder once more, for somebody to change."""
        home.mkdir(exist_ok=True)
        shutil.copytree(self.data, home / "data")
        return Invented(home, home / "data")

    def secret(self, name, text):
        """A file that only its owner reads."""
        path = self.home / name
        path.write_text(text + "\n")
        path.chmod(0o600)
        return path

    def as_person(self, name, passphrase_file, *arguments):
        """Runs a command with somebody's passphrase."""
        opening = ("--name", name, "--passphrase-file", passphrase_file)
        return self.run(*arguments, *opening)

    def staff(self, *arguments):
        """Runs a command with the passphrase of the demonstration; what it printed."""
        result = self.as_person(STAFF, self.passphrase_file, *arguments)
        assert result.returncode == 0, result.stderr.decode()
        return result.stdout.decode()

    def cases(self, *options):
        """Every case that the list shows, by folio."""
        lines = self.staff("leads", "list", "--format", "json", *options).splitlines()
        cases = [json.loads(line) for line in lines]
        return {case["record"]["folio"]: case for case in cases}


def identity_of(program, file, passphrase, to):
    """What a staff file holds, opened by stock age."""
    age = pexpect.spawn(f"age -d -o {to} {file}", env=program.env)
    age.expect("passphrase")
    age.sendline(passphrase)
    age.expect(pexpect.EOF, timeout=60)
    assert Path(to).exists(), age.before
    return to


def opens(identity, sealed):
    """Whether stock age opens a sealed file with these identities."""
    command = ["age", "-d", "-i", identity, sealed]
    return subprocess.run(command, capture_output=True).returncode == 0
