"""The data folders that commands begin from, each made once and copied for every attempt."""

import re
import shutil
import sqlite3
import tarfile
import time
from functools import cache
from pathlib import Path

from journey import ANSWERS
from program import PASSPHRASE, STAFF, Program
from digests import digest
from quickly import hurry
from saying import told, typed_back
from test_plain import begin, line_of, word
from words import PACK, spoken

EVA, EVAS = "eva", "vela nogal barco tranvia"
NAMES = ["Ana Inventada", "Berta Ficticia", "Carla Supuesta"]
TELEPHONE = "664 000 1234"
NOTE = "prefiere los sábados, no llamar a casa"
FATIMA, LUZ = "fatima", "luz"


TOO_SOON = re.compile(rb"too many wrong passphrases: the next in (\d+) second")
LONGEST_WAIT = 4
EARLIER = Path(__file__).parent / "earlier.tar.gz"


class Room(Program):
    """The program with a home of its own; knows the people of the clinic."""

    def __init__(self, home):
        super().__init__(home, home / "data")
        self.director = self.passphrase_file
        self.eva = self.secret(EVA, EVAS)
        self.fatima = self.secret(FATIMA, "molino cuerda nube tranvia")
        self.luz = self.secret(LUZ, "faro pradera mimbre tranvia")
        self.new = self.secret("new", "otra frase de paso larga ciruela")

    def secret(self, name, text):
        """A file that only its owner reads."""
        path = self.home / name
        path.write_text(text + "\n")
        path.chmod(0o600)
        return path

    def says(self, *arguments, given="", wrapper=(), env=None):
        """Runs a command to its end; what it said."""
        return told(self, arguments, given, wrapper, env)

    def as_director(self, *arguments, **options):
        """Runs a command with the director's passphrase."""
        return self.as_person(STAFF, self.director, *arguments, **options)

    def as_person(self, name, file, *arguments, **options):
        """Runs a command with a passphrase; waits as long as earlier tries make it wait.

        A try that was killed counts as a wrong one.
        """
        opening = ("--name", name, "--passphrase-file", file)
        while True:
            said = self.says(*arguments, *opening, **options)
            wait = TOO_SOON.search(said.err)
            if not wait or int(wait[1]) > LONGEST_WAIT:
                return said
            time.sleep(int(wait[1]))

    def must(self, said):
        assert said.is_done, said.last_words
        return said

    def rows(self, query, *values):
        """Rows of the journal; only where nobody writes and verify has been there."""
        journal = sqlite3.connect(f"file:{self.data}/antesala.db?mode=ro", uri=True)
        try:
            return journal.execute(query, values).fetchall()
        finally:
            journal.close()

    def folios(self):
        """The folio of every lead, as often as there is one."""
        return [
            folio
            for (folio,) in self.rows("SELECT folio FROM journal WHERE kind = 'lead'")
        ]


def visit(*names):
    """Every line of these visitors at `kiosk --plain`, up to the end of each."""
    words = spoken("es")
    short = {question: answer for question, answer in ANSWERS.items()}
    short = {**short, "iso": "never"}
    del short["iso_ago"]
    answers = [line_of(words, *pair) for pair in short.items()]
    lines = []
    for name in names:
        lines += [*begin(words), *answers, "0", "0", name, "1", TELEPHONE]
        lines += ["1", "1", "2", name, word(words, "accept"), "0"]
    return "".join(f"{line}\n" for line in lines)


class House:
    """A folder as it was before anything happened, and what is known of it."""

    def __init__(self, room, recovery_key):
        self.home = room.home
        self.recovery_key = recovery_key
        self.folios = room.folios()
        ((self.last,),) = room.rows("SELECT max(seq) FROM journal")
        self.data_digest = digest(room.data)
        # What a lobby is set up with.
        self.public_keys = b""

    def copy(self, home):
        """A room with the same folder, and with whatever lies beside it."""
        shutil.copytree(self.home, home, dirs_exist_ok=True)
        return self.enter(home)

    def enter(self, home):
        """A room in a folder that was once a copy of this one."""
        room = Room(home)
        room.recovery_key = self.recovery_key
        room.folio = self.folios[0]
        return room


class Street:
    """All houses, made when they are asked for."""

    def __init__(self, scratch):
        self._scratch = scratch
        self.clinic = cache(self._clinic)
        self.kept = cache(self._kept)
        self.old = cache(self._old)
        self.earlier = cache(self._earlier)
        self.lobby = cache(self._lobby)

    def house(self, name):
        return getattr(self, name)()

    def _set_up(self):
        room = Room(self._scratch.folder())
        words = ("setup", "--name", STAFF, "--passphrase-file", room.director)
        said = room.must(typed_back(room, words))
        hurry(room.data / f"staff/{STAFF}.age", PASSPHRASE)
        new = ("--new-passphrase-file", room.eva)
        room.must(room.as_director("staff", "add", EVA, *new))
        hurry(room.data / f"staff/{EVA}.age", EVAS)
        return room, said.recovery_key

    def _keep(self, room, recovery_key):
        room.must(room.says("store", "verify"))
        return House(room, recovery_key)

    def _clinic(self):
        """Two people, two leads, a little work done."""
        room, recovery_key = self._set_up()
        room.must(room.says("kiosk", "--plain", given=visit(*NAMES[:2])))
        folio = room_folios(room)[0]
        room.must(room.as_director("leads", "status", folio, "contacted"))
        room.must(room.as_director("leads", "note", folio, given=NOTE))
        keys = room.must(room.as_director("keys", "export")).out
        clinic = self._keep(room, recovery_key)
        clinic.public_keys = keys
        return clinic

    def _kept(self):
        """The same with a backup inside and one outside."""
        home = self._scratch.folder()
        room = self.clinic().copy(home)
        room.must(room.says("store", "backup"))
        (backup,) = (room.data / "backups").iterdir()
        outside = home / "safe"
        outside.mkdir(mode=0o700)
        shutil.copytree(backup, outside / "copy")
        backup.rename(backup.with_name("copy"))
        return self._keep(room, room.recovery_key)

    def _lobby(self):
        """A lobby where somebody has been, and the keys that its clinic has since."""
        desk = self.clinic().copy(self._scratch.folder())
        room = Room(self._scratch.folder())
        (room.home / "keys").write_bytes(self.clinic().public_keys)
        room.must(room.says("setup", "--lobby", room.home / "keys"))
        room.must(room.says("kiosk", "--plain", given=visit(NAMES[0])))
        room.must(desk.as_director("keys", "rotate"))
        newer = desk.must(desk.as_director("keys", "export")).out
        (room.home / "newer-keys").write_bytes(newer)
        return self._keep(room, desk.recovery_key)

    def _earlier(self):
        """A folder that version 1.0.0 made, with two leads."""
        home = self._scratch.folder()
        with tarfile.open(EARLIER) as archive:
            archive.extractall(home, filter="data")
        for path in [home / "data", *(home / "data").rglob("*")]:
            path.chmod(0o700 if path.is_dir() else 0o600)
        recovery_key = (home / "recovery").read_text().strip()
        return House(Room(home), recovery_key)

    def _old(self):
        """Leads of long ago, one of them blocked since, and one of today."""
        room, recovery_key = self._set_up()
        ago = lambda days: ("faketime", "-f", f"-{days}d")
        plain = ("kiosk", "--plain")
        room.must(room.says(*plain, given=visit(NAMES[0]), wrapper=ago(200)))
        first = room_folios(room)[0]
        block = ("leads", "block", first)
        room.must(room.as_director(*block, wrapper=ago(100)))
        room.must(room.says(*plain, given=visit(NAMES[1]), wrapper=ago(60)))
        room.must(room.says(*plain, given=visit(NAMES[2])))
        return self._keep(room, recovery_key)


def room_folios(room):
    """Folios in their order, after a check."""
    room.must(room.says("store", "verify"))
    return room.folios()


def impatient_pack(home):
    """A copy of the pack in which nothing is kept longer than a month or two."""
    pack = Path(home) / "pack"
    if not pack.exists():
        shutil.copytree(PACK, pack)
        file = pack / "pack.yaml"
        text = file.read_text()
        for limit in ("retention_months", "blocking_months"):
            before = next(
                line for line in text.splitlines() if line.strip().startswith(limit)
            )
            text = text.replace(before, f"  {limit}: 1")
        file.write_text(text)
    return pack
