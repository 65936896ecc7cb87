"""Instructions that keeping a lead and opening leads take, beside another build of the program."""

import os
import re
import shutil
import subprocess

from consoles import NAME, PASSPHRASE, NotFilled

# A whole visit in plain lines, for the pack vive; the last word keeps the lead.
VISIT = (
    "1,1,0,34,3,3 6,1,0,6,0,0,3,5 meses,0,0,4,2,3,2,0,0,"
    "Citlali Ejemplo Inventada,1,664 000 1234,1,1,2,Citlali Ejemplo Inventada,ACEPTO"
).split(",")
FOLIO = re.compile(rb"\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b")
MOST = 1.1


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
        self.home = home
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
        return {
            "a whole visit, plain lines": whole,
            "  from acceptance to folio": whole - before,
            f"{leads:,} leads, entry by entry": opened - none,
            f"{leads:,} leads, from pages": paged - none,
        }

    def _fill(self, leads):
        made = subprocess.run(
            [self.program, "demo", "--leads", str(leads), "--fill"], env=self.environment,
            stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if made.returncode:
            raise NotFilled(made.stderr.strip())
        os.unlink(f"{made.stdout.strip()}/DEMO")
        return made.stdout.strip()

    def _count(self, words, lines=(), expected=re.compile(b"")):
        ran = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
             self.program, *words],
            input="".join(f"{line}\n" for line in lines).encode(), env=self.environment,
            capture_output=True)
        found = re.search(rb"Collected : (\d+)", ran.stderr)
        if not found or ran.returncode or not expected.search(ran.stdout):
            raise NotCounted(ran.stderr.decode(errors="replace").strip()[-200:])
        return int(found[1])
