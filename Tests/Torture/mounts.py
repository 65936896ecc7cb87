"""What happens on mounts that no other program sees; each in a process of its own."""

import os
import pickle
import subprocess
import sys
import threading

from deeds import deeds
from digests import digest
from houses import visit
from judgement import kept, logged, next_visitor, sound, spoken
from program import BINARY
from saying import FOLIO
from words import spoken as words_in
from workshop import Skipped

CROWD = 25
MOST = 40
BALLAST = 32 * 1024


def requires_root():
    """Only root may mount."""
    if os.geteuid() != 0:
        raise Skipped("only root may mount")


def in_private(name, *arguments):
    """Calls a function of this module in a mount namespace of its own; what it gives."""
    ended = subprocess.run(
        ["unshare", "--mount", "--propagation", "private", sys.executable, __file__],
        input=pickle.dumps((name, arguments)),
        env=os.environ | {"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        timeout=900,
    )
    if ended.returncode:
        raise RuntimeError(ended.stderr.decode()[-300:])
    return pickle.loads(ended.stdout)


def mount(*arguments):
    subprocess.run(["mount", *map(str, arguments)], check=True, capture_output=True)


def fill(house, home, size, number):
    """Visitors come until there is no room, then there is some; complaints and how many folios."""
    mount("-t", "tmpfs", "-o", f"size={size}k,mode=700", "tmpfs", home)
    room = house.copy(home)
    ballast = room.home / "ballast"
    ballast.write_bytes(bytes(BALLAST + 4096 * number))
    confirmed, found = list(house.folios), []
    crowd = [f"Visitante Fingida {place}" for place in range(CROWD)]
    for _ in range(MOST):
        said = room.says("kiosk", "--plain", given=visit(*crowd))
        confirmed += said.folios
        found += spoken(said)
        if len(said.folios) < CROWD:
            break
    else:
        found.append("broken: the disk was never full")
    found += patient_visitor(room, ballast, confirmed)
    found += sound(room)
    if not found:
        # Whoever was told nothing may still have been kept: at most one a process.
        found += kept(room, confirmed, len(confirmed) + MOST)
        found += next_visitor(room) + logged(room)
    return found, len(confirmed) - len(house.folios)


def patient_visitor(room, ballast, confirmed):
    """Complaints unless a visitor who waits until there is room gets a folio then."""
    unsaved = words_in("es")["line.unsaved.title"].split()[0].encode()
    process = subprocess.Popen(
        [BINARY, "kiosk", "--plain"],
        env=room.env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    limit = threading.Timer(120, process.kill)
    limit.start()
    # All but the line behind the folio.
    process.stdin.write(visit("Eva Paciente").removesuffix("0\n").encode())
    process.stdin.flush()
    heard = b""
    while unsaved not in heard and not FOLIO.search(heard):
        piece = os.read(process.stdout.fileno(), 65536)
        if not piece:
            break
        heard += piece
    ballast.unlink()
    rest, _ = process.communicate(b"\n" * 3)
    limit.cancel()
    folios = {found.decode() for found in FOLIO.findall(heard + rest)}
    confirmed += folios
    return [] if folios else ["refused: no folio although there is room again"]


def read_only(house, home, name):
    """Complaints about a command where nothing can be written."""
    deed = deeds().get(name)
    room = house.copy(home / "home")
    if deed:
        deed.arguments(room)  # What it needs beside the folder lies there.
    before = digest(room.home)
    mount("--bind", room.home, room.home)
    mount("-o", "remount,ro,bind", room.home)
    if deed:
        said = deed.perform(room)
    elif name.startswith("leads"):
        said = room.as_director(*name.split())
    else:
        said = room.says(*name.split())
    found = spoken(said)
    if digest(room.home) != before:
        found.append("changed: although it is read-only")
    if said.folios or deed and said.is_done:
        found.append("said: done, although nothing can be written")
    if said.code and name != "doctor" and b"antesala: " not in said.err:
        found.append(f"unclear: {said.code}: {said.last_words}")
    return found


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    called, given = pickle.load(sys.stdin.buffer)
    sys.stdout.buffer.write(pickle.dumps(globals()[called](*given)))
