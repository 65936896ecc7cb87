"""The program under test, run in an environment that is nailed down."""

import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

from visitor import Visitor
from words import CHECKOUT, PACK

BINARY = Path(
    os.environ.get("ANTESALA") or CHECKOUT / ".build/debug/antesala"
).resolve()
PASSPHRASE = "lámpara ciruela tranvía"
STAFF = "director"


class Program:
    """Antesala with a home, a data folder and a clock zone of its own."""

    def __init__(self, home, data, recovery_key=None):
        self.home = home
        self.data = data
        self.recovery_key = recovery_key
        self.passphrase_file = home / "passphrase"
        self.passphrase_file.write_text(PASSPHRASE + "\n")
        self.passphrase_file.chmod(0o600)
        self.env = {
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "share"),
            "TMPDIR": str(home),
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "TZ": "America/Tijuana",
            "TERM": "xterm-256color",
            "ANTESALA_PACK": str(PACK),
            "ANTESALA_DATA": str(data),
        }
        if "LD_LIBRARY_PATH" in os.environ:
            self.env["LD_LIBRARY_PATH"] = os.environ["LD_LIBRARY_PATH"]

    def environment(self, **changes):
        """The environment with some variables changed, or with `None` taken away."""
        env = self.env | changes
        return {name: value for name, value in env.items() if value is not None}

    def run(self, *arguments, given="", env=None, wrapper=()):
        """Runs a command to its end, without a terminal."""
        return subprocess.run(
            [*wrapper, BINARY, *map(str, arguments)],
            input=given.encode() if isinstance(given, str) else given,
            capture_output=True,
            env=env or self.env,
            timeout=120,
            start_new_session=True,
        )

    def set_up(self, *arguments, typed=None, env=None):
        """Runs `setup` as somebody does who types the end of the recovery key back, or `typed`."""
        with subprocess.Popen(
            [BINARY, "setup", "--passphrase-file", self.passphrase_file]
            + [*map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=env or self.env,
            start_new_session=True,
        ) as setup:
            shown = []
            for line in setup.stdout:
                shown.append(line)
                if key := re.search(rb"AGE-SECRET-KEY-1\w+", line):
                    answer = key[0][-6:].lower() if typed is None else typed.encode()
                    setup.stdin.write(answer + b"\n")
                    setup.stdin.close()
            said = setup.stderr.read()
            setup.wait(timeout=120)
        return subprocess.CompletedProcess(
            setup.args, setup.returncode, b"".join(shown), said
        )

    def enter(self, *arguments, size=(80, 24), env=None, wrapper=()):
        """Starts a command in a terminal."""
        command = [*wrapper, str(BINARY), *map(str, arguments)]
        return Visitor(command, env or self.env, size)

    def staff(self, *arguments):
        """Runs a command of the staff with their passphrase; what it printed."""
        result = self.run(*arguments, "--passphrase-file", self.passphrase_file)
        assert result.returncode == 0, result.stderr.decode()
        return result.stdout

    def leads(self):
        """Every lead, opened without our software: stock age and the recovery key."""
        with tempfile.TemporaryDirectory(dir=self.home) as folder:
            identity = Path(folder, "recovery")
            identity.write_text(self.recovery_key)
            exported = self.run("leads", "export", "--sealed", Path(folder, "sealed"))
            assert exported.returncode == 0, exported.stderr.decode()
            return [
                json.loads(
                    subprocess.check_output(["age", "-d", "-i", identity, sealed])
                )
                for sealed in sorted(Path(folder, "sealed").glob("*.age"))
            ]

    def lead(self, folio):
        """The one lead with this folio."""
        (lead,) = [lead for lead in self.leads() if lead["folio"] == folio]
        return lead

    def assert_sound(self):
        """Asserts that the journal verifies."""
        result = self.run("store", "verify")
        assert result.returncode == 0, result.stdout.decode() + result.stderr.decode()
