"""Files beside the journal that are not what the program wrote, or no files at all."""

import os
import shutil
import socket
import sqlite3
import struct

NAMES = [
    "antesala.db-journal",
    "antesala.db-wal",
    "antesala.db-shm",
    "head",
    "recipients.txt",
    "device.key",
    "devices/{device}.pub",
    "staff/demo.age",
    "staff/demo.tries",
    "staff/.counting",
    "staff/.keys",
    ".keys",
    ".pages",
    "pages/1-256.age",
    "rotation/id",
    "rotation/recipients.txt",
    "rotation/demo.age",
    "log/antesala.log",
]
FOLDERS = ["devices", "staff", "pages", "rotation", "backups", "log"]
ESCAPES = b"\x1b[31m\x07\xc2\x9b2J\xe2\x80\xaeX\x00\r"


def path_of(data, name):
    """A file of the folder, which is there from now on."""
    (device,) = [key.stem for key in (data / "devices").glob("*.pub")]
    path = data / name.format(device=device)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    return path


def write(path, content):
    path.write_bytes(content)
    path.chmod(0o600)


def as_it_is(path):
    return path.read_bytes() if path.exists() else b"seq 1\nhash 00\n"


def emptied(path, chance):
    write(path, b"")


def noise(path, chance):
    write(path, chance.randbytes(chance.choice([1, 100, 5000])))


def steering(path, chance):
    write(path, ESCAPES + as_it_is(path) + ESCAPES)


def steering_within(path, chance):
    content = as_it_is(path)
    place = chance.randrange(len(content) + 1)
    write(path, content[:place] + ESCAPES + content[place:])


def cut(path, chance):
    content = as_it_is(path)
    write(path, content[: chance.randrange(len(content) + 1)])


def doubled(path, chance):
    write(path, as_it_is(path) * 2)


def flipped(path, chance):
    content = bytearray(as_it_is(path) or b"\0")
    for _ in range(chance.choice([1, 2, 16])):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    write(path, bytes(content))


def one_long_line(path, chance):
    write(path, chance.choice([b"A", b"# ", b"\xff"]) * 500_000)


def enormous(path, chance):
    write(path, as_it_is(path))
    os.truncate(path, 1 << chance.choice([24, 31, 40]))


def open_to_all(path, chance):
    write(path, as_it_is(path))
    path.chmod(chance.choice([0o644, 0o666, 0o000, 0o4755]))


def numbers(path, chance):
    """Every number of a text is a very large one."""
    content = as_it_is(path)
    write(
        path,
        b"".join(b"9" * 18 if 48 <= byte <= 57 else bytes([byte]) for byte in content),
    )


CONTENTS = [
    emptied,
    noise,
    steering,
    steering_within,
    cut,
    doubled,
    flipped,
    one_long_line,
    enormous,
    open_to_all,
    numbers,
]


def fifo(path):
    os.mkfifo(path, 0o600)


def listening(path):
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(os.path.relpath(path))


def folder(path):
    path.mkdir(mode=0o700)
    write(path / "inside", b"1")


def link_to_itself(path):
    path.symlink_to(path.name)


def endless(path):
    path.symlink_to("/dev/zero")


def nowhere(path):
    path.symlink_to("/nonexistent/at all")


def device(path):
    """A terminal, which nobody types at."""
    os.mknod(path, 0o020600, os.makedev(1, 5))


SPECIAL = [fifo, listening, folder, link_to_itself, endless, nowhere, device]


def remove(path):
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif path.is_symlink() or path.exists():
        path.unlink()


def hot_journal(data, chance):
    """A transaction that was cut off, whose journal takes back what is not there, or nonsense."""
    journal, copy = data / "antesala.db", data.parent / "copy.db"
    shutil.copy(journal, copy)
    writer = sqlite3.connect(copy, isolation_level=None)
    writer.execute("PRAGMA cache_size = 1")
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("DELETE FROM resealing")
    writer.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
        " INSERT INTO resealing SELECT i, zeroblob(32), randomblob(3000) FROM n"
    )
    content = bytearray(copy.with_name("copy.db-journal").read_bytes())
    if chance.random() < 0.7:
        shutil.copy(copy, journal)
    writer.execute("ROLLBACK")
    writer.close()
    for _ in range(chance.choice([0, 1, 8, 64])):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    if chance.random() < 0.5:
        at = chance.choice([8, 12, 16, 20, 24])
        value = chance.choice([0, 1, 2**32 - 1, 2**31, 512, 1 << 16])
        struct.pack_into(">I", content, at, value)
    if chance.random() < 0.3:
        del content[chance.randrange(len(content)) :]
    write(data / "antesala.db-journal", bytes(content))
