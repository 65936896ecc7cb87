"""Instructions that keys, keeping a lead and opening leads take, beside another build."""

import os
import re
import shutil
import subprocess

from consoles import NAME, PASSPHRASE, NotFilled, words
from contestants import Antesala
from terminal import Program

# A whole visit in plain lines, for the pack vive; the last word keeps the lead.
VISIT = (
    "1,1,0,34,5,3 6,1,0,6,0,0,3,5 meses,0,0,0,4,2,4,0,2,0,0,"
    "Citlali Ejemplo Inventada,1,664 000 1234,1,1,2,Citlali Ejemplo Inventada,ACEPTO"
).split(",")
FOLIO = re.compile(rb"\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b")
MOST = 1.1
COUNTING = ["--tool=callgrind", "--callgrind-out-file=/dev/null"]


class NotCounted(Exception):
    """What kept instructions from being counted."""


def compare(programs, folder, leads, progress):
    """Instructions by measure, for each of `programs`, which are pairs of a program and its pack."""
    missing = [tool for tool in ["valgrind", "objcopy"] if not shutil.which(tool)]
    if missing:
        raise NotCounted(f"no {' and no '.join(missing)}: apt-get install valgrind binutils")
    counted = []
    for number, (program, pack) in enumerate(programs):
        home = f"{folder}/build-{number}"
        os.mkdir(home)
        counted.append(_Build(program, pack, home).counts(leads, progress))
    return {measure: [counts[measure] for counts in counted] for measure in counted[0]}


def table(figures):
    """The figures as lines, with how many times the first build's the last one's are."""
    for measure, counts in figures.items():
        ratio = counts[-1] / counts[0]
        beside = "  ".join(f"{count / 1e6:10,.1f} M" for count in counts)
        verdict = "at most" if ratio <= MOST else "MISSES"
        yield f"{measure:<28}{beside}  {ratio:5.2f}x  {verdict} {MOST}x"


class _Build:
    """A build of the program with a home of its own."""

    def __init__(self, program, pack, home):
        self.home, self.pack = home, pack
        # Valgrind 3.19 stumbles over the debug information that Swift writes.
        self.program = f"{home}/antesala"
        subprocess.run(["objcopy", "--strip-debug", program, self.program], check=True)
        self.environment = {
            "HOME": home, "TMPDIR": home, "LANG": "C.UTF-8", "TERM": "dumb",
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "ANTESALA_PACK": pack,
        }
        self.secret = f"{home}/passphrase"
        with open(self.secret, "wb") as file:
            file.write(PASSPHRASE + b"\n")
        os.chmod(self.secret, 0o600)

    def counts(self, leads, progress):
        """What is counted of this build."""
        few, many = self._fill(2), self._fill(leads)
        progress("counting: a visit")
        whole = self._count(["kiosk", "--plain", "--data", few], VISIT, FOLIO)
        before = self._count(["kiosk", "--plain", "--data", few], VISIT[:-1])
        progress(f"counting: {leads:,} leads opened")
        listing = ["leads", "list", "--name", NAME.decode(), "--passphrase-file", self.secret]
        none = self._count([*listing, "--data", few])
        shutil.rmtree(f"{many}/pages", ignore_errors=True)
        opened = self._count([*listing, "--data", many])
        paged = self._count([*listing, "--data", many])
        progress("counting: keys")
        return {
            "a key at a question": self._key(
                ["kiosk", "--data", few, "--language", "en"], Antesala.first_frame,
                Antesala.go_to_list, Antesala.moves * 4),
            "a key in the staff's list": self._key(
                ["staff", "--data", few], words(self.pack, "unlock", "passphrase"),
                self._unlock, ["down", "up"] * 160, together=True),
            "a whole visit, plain lines": whole,
            "  from acceptance to folio": whole - before,
            f"{leads:,} leads, entry by entry": opened - none,
            f"{leads:,} leads, from pages": paged - none,
        }

    def _key(self, command, first, go, moves, together=False):
        """Instructions from a key that moves the selection to its drawn frame.

        They come together where each is drawn all the same, as a frame is each second: in so many
        that the seconds hardly count."""
        still = self._typed(command, first, go, [], together)
        return (self._typed(command, first, go, moves, together) - still) // len(moves)

    def _typed(self, command, first, go, moves, together):
        log = f"{self.home}/callgrind.log"
        counted = [shutil.which("valgrind"), *COUNTING, f"--log-file={log}", self.program, *command]
        environment = {**self.environment, "TERM": "xterm-256color"}
        with Program(counted, environment, slowed=300) as terminal:
            terminal.answer(until=first, patience=terminal.patience)
            go(terminal)
            keys = [terminal.arrow(move) for move in moves]
            terminal.type(*[b"".join(keys)] if together else keys)
        with open(log, "rb") as file:
            return self._collected(file.read())

    def _unlock(self, terminal):
        terminal.type(NAME, b"\r", PASSPHRASE)
        terminal.press(b"\r", until=words(self.pack, "list", "search"))

    def _fill(self, leads):
        made = subprocess.run(
            [self.program, "demo", "--leads", str(leads), "--fill"], env=self.environment,
            stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if made.returncode:
            raise NotFilled(made.stderr.strip())
        os.unlink(f"{made.stdout.strip()}/DEMO")
        return made.stdout.strip()

    def _count(self, command, lines=(), expected=re.compile(b"")):
        ran = subprocess.run(
            ["valgrind", *COUNTING, self.program, *command],
            input="".join(f"{line}\n" for line in lines).encode(), env=self.environment,
            capture_output=True)
        if ran.returncode or not expected.search(ran.stdout):
            raise NotCounted(ran.stderr.decode(errors="replace").strip()[-200:])
        return self._collected(ran.stderr)

    @staticmethod
    def _collected(said):
        """What callgrind counted, by what it says at the end."""
        found = re.search(rb"Collected : (\d+)", said)
        if not found:
            raise NotCounted(said.decode(errors="replace").strip()[-200:])
        return int(found[1])
