"""A small machine with a Debian kernel and nothing else, driven by its keyboard and a serial line."""

import base64
import gzip
import json
import os
import re
import shutil
import socket
import subprocess
import time
from pathlib import Path

BUSYBOX = Path("/bin/busybox")
# The kernel's messages go to the serial line, so the console is the program's alone.
COMMAND_LINE = "console=ttyS0 loglevel=1 quiet panic=-1 consoleblank=0"
INIT = """#!/bin/busybox sh
/bin/busybox mkdir -p /proc /sys /dev /tmp /run
/bin/busybox mount -t devtmpfs dev /dev
/bin/busybox mount -t proc proc /proc
/bin/busybox mount -t sysfs sys /sys
/bin/busybox --install -s /bin
stty -F /dev/ttyS0 raw -echo
cd /
# Not interactive, so it says what it is asked and nothing else.
while :; do sh -s < /dev/ttyS0 2> /dev/null | cat > /dev/ttyS0; done
"""
KEYS = {" ": "spc", ".": "dot", ",": "comma", "-": "minus"}
CHORDS = {"Enter": "ret", "C-d": "ctrl-d", "C-z": "ctrl-z"}


def libraries(program):
    """The shared libraries that a program loads."""
    said = subprocess.run(["ldd", program], capture_output=True, check=True, text=True).stdout
    return [Path(path) for path in re.findall(r"(/\S+) \(0x", said)]


def pack(folder, files, trees):
    """The first file system of a machine: these files, and these folders at these places."""
    root = folder / "root"
    for file in [BUSYBOX, *files]:
        place = root / file.relative_to("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, place)
    for place, tree in trees.items():
        shutil.copytree(tree, root / place.lstrip("/"), symlinks=True)
    (root / "init").write_text(INIT)
    (root / "init").chmod(0o755)
    archive = folder / "initrd"
    with archive.open("wb") as written:
        names = subprocess.Popen(["find", "."], cwd=root, stdout=subprocess.PIPE)
        subprocess.run(
            [BUSYBOX, "cpio", "-o", "-H", "newc"],
            cwd=root,
            stdin=names.stdout,
            stdout=written,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        assert names.wait() == 0
    shutil.rmtree(root)
    return archive


class Machine:
    """QEMU on one processor, without its display; what stands there the kernel tells.

    Its clock counts instructions, so on a machine that is busy its seconds are longer.
    """

    patience = float(os.environ.get("MACHINE_PATIENCE", "600"))

    def __init__(self, folder, kernel, archive, memory=1024):
        control, serial = folder / "control", folder / "serial"
        self.process = subprocess.Popen(
            ["nice", "-n", "5", "qemu-system-x86_64", "-accel", "tcg", "-cpu", "max"]
            + ["-icount", "shift=2", "-m", str(memory), "-smp", "1", "-nodefaults", "-no-reboot"]
            + ["-display", "none", "-vga", "std", "-kernel", str(kernel), "-initrd", str(archive)]
            + ["-append", COMMAND_LINE, "-qmp", f"unix:{control},server=on,wait=off"]
            + ["-serial", f"unix:{serial},server=on,wait=off"],
            stdin=subprocess.DEVNULL,
        )
        self._control = self._connect(control).makefile("rw")
        self._control.readline()
        self._qmp("qmp_capabilities")
        self._serial = self._connect(serial)
        self._asked = 0

    def _connect(self, path):
        end = time.monotonic() + 30
        while True:
            line = socket.socket(socket.AF_UNIX)
            try:
                line.connect(str(path))
                return line
            except OSError:
                line.close()
                assert self.process.poll() is None, "qemu does not start"
                assert time.monotonic() < end, f"qemu does not listen: {path}"
                time.sleep(0.05)

    def _qmp(self, command, **arguments):
        self._control.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        self._control.flush()
        while True:
            answer = json.loads(self._control.readline())
            assert "error" not in answer, answer
            if "return" in answer:
                return

    def start(self):
        """Waits until its shell answers."""
        end = time.monotonic() + self.patience
        while time.monotonic() < end:
            try:
                self.run("true", patience=10)
                return self
            except TimeoutError:
                continue
        raise AssertionError("the machine never starts")

    def run(self, command, patience=None):
        """What a shell line in the machine prints."""
        self._asked += 1
        # Written in two parts, so that only its output can be the mark.
        mark = f"done-{self._asked}."
        self._serial.sendall(f"{{ {command}\n}}; echo; echo 'done-''{self._asked}.'\n".encode())
        self._serial.settimeout(patience or self.patience)
        heard = b""
        while mark.encode() not in heard:
            heard += self._serial.recv(65536)
        return heard.decode(errors="replace").partition(mark)[0]

    def press(self, *chords):
        """Presses keys, each a name of QEMU's or several joined by a dash."""
        for chord in chords:
            keys = [{"type": "qcode", "data": key} for key in chord.split("-")]
            self._qmp("send-key", keys=keys, **{"hold-time": 20})
            time.sleep(0.06)

    def type(self, text):
        """Types a text on an American keyboard."""
        for sign in text:
            key = KEYS.get(sign, sign.lower())
            self.press(f"shift-{key}" if sign.isupper() else key)

    def console(self, device):
        """The rows of a console, from the kernel's own memory of it."""
        columns = 80
        read = self.run(f"gzip -1 < /dev/{device} | base64 -w 0")
        cells = gzip.decompress(base64.b64decode("".join(read.split()))).decode("utf-32-le")
        rows = [cells[start : start + columns] for start in range(0, len(cells), columns)]
        return "\n".join(row.rstrip() for row in rows)

    def stop(self):
        """The power goes."""
        self.process.kill()
        self.process.wait()
