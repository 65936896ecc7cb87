"""What must hold for a data folder, whatever happened to a command that worked on it.

A complaint is a line that begins with what kind it is. `left:` alone is no loss.
"""

from houses import NAMES, NOTE, TELEPHONE, visit
from saying import HUNG, Said

NEXT = "Dalia Fingida"
PERSONAL = [name.encode() for name in [*NAMES, NEXT, NOTE, TELEPHONE]]
PERSONAL += [TELEPHONE.replace(" ", "").encode()]


def sound(room):
    """Complaints of `store verify`, which also lets SQLite roll back what was cut off."""
    said = room.says("store", "verify")
    if said.is_done:
        return []
    words = (said.out + said.err).decode(errors="replace").replace(str(room.home), "~")
    return ["unsound: " + " / ".join(words.split("\n"))[:240]]


def kept(room, confirmed, most):
    """Complaints about leads: every confirmed one is there, each once, and none too many."""
    folios = room.folios()
    found = []
    if lost := set(confirmed) - set(folios):
        found.append(f"lost: {len(lost)} confirmed")
    if len(folios) != len(set(folios)) or len(folios) > most:
        found.append(f"double: {len(folios)} leads, {most} at most were left")
    return found


def next_visitor(room):
    """Complaints if the kiosk does not start, or does not keep the next visitor's lead."""
    said = room.says("kiosk", "--plain", given=visit(NEXT))
    if said.is_done and said.folios and said.folios <= set(room.folios()):
        return [*sound(room), *spoken(said)]
    return [f"refused: the next visitor, {said.code}: {said.last_words}"]


def opened(room, name, file, expected):
    """Complaints if somebody's passphrase does not open these leads."""
    said = room.as_person(name, file, "leads", "list", "--format", "json")
    if not said.is_done:
        return [f"shut out: {name}: {said.last_words}"]
    unread = [folio for folio in expected if folio.encode() not in said.out]
    return [f"unreadable: {len(unread)} leads for {name}"] if unread else []


def spoken(said: Said):
    """Complaints about how a command ended, and what it told on standard error."""
    found = []
    if said.is_crash:
        found.append(f"crash: {said.code}: {said.last_words}")
    if said.code == HUNG:
        found.append("hung: it never ends")
    found += [f"told: {word.decode()[:3]}…" for word in PERSONAL if word in said.err]
    return found


def logged(room):
    """Complaints about personal data in logs."""
    content = b"".join(file.read_bytes() for file in (room.data / "log").glob("*"))
    return [f"logged: {word.decode()[:3]}…" for word in PERSONAL if word in content]


def left_behind(room):
    """Complaints about what nobody will ever look at again."""
    names = [name.relative_to(room.home) for name in room.home.rglob("*")]
    names = [name for name in names if not _is_whole(room.home, name.parts[0])]
    return [
        f"left: {kind(name)}"
        for name in names
        if name.suffix in (".new", ".restoring")
        or name.name == "rotation"
        or (name.parent.name == "backups" and name.name.startswith("."))
    ]


def _is_whole(home, name):
    """Whether it is a former folder, which is named to staff and kept until they remove it."""
    if name.endswith(".restoring"):
        folder = home / name
        return (folder / "antesala.db").exists() and not (folder / "unfinished").exists()
    return ".before-" in name


def kind(path):
    """The name of something left, without what is drawn or told by a clock in it."""
    parts = path.name.split(".")
    return str(path.parent / ".".join(part for part in parts if not _is_drawn(part)))


def _is_drawn(part):
    return len(part) >= 8 and any(letter.isdigit() for letter in part)
