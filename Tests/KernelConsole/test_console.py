"""After plain lines nothing of a visitor stands on the kernel's console, nor in what it scrolled.

The kernel's text console keeps what has scrolled away in the memory of the display, where Shift and
Page Up reach it; with a frame buffer, kernels since 5.9 keep nothing.
"""

import os
import shutil
import time
from pathlib import Path

import pytest

from conftest import in_a_hurry, program, setup, spanish  # noqa: F401
from machine import CHORDS, Machine, libraries, pack
from program import BINARY
from scrollback import AROUND, Remembering
from test_plain_forgets import (  # noqa: F401
    test_a_signal_takes_everything_away,
    test_a_stopped_program_would_leave_everything_so_it_is_not_stopped,
    test_after_the_folio_everything_is_gone,
    test_the_end_of_the_input_takes_everything_away,
    test_who_leaves_leaves_nothing_on_the_screen,
    test_who_walks_away_leaves_nothing_on_the_screen,
)
from words import PACK

KERNEL = os.environ["CONSOLE_KERNEL"]
ZONE = Path("/usr/share/zoneinfo/America/Tijuana")
TERMINFO = Path("/lib/terminfo/l/linux")
IN_MACHINE = {"HOME": "/tmp", "TERM": "linux", "ANTESALA_DATA": "/data"}


class KernelConsole(Remembering):
    """A program on the first console of a machine, and a shell line after its end."""

    patience = Machine.patience

    def __init__(self, machine, env):
        self.machine = machine
        told = " ".join(f"{name}='{value}'" for name, value in env.items())
        lobby = f"env -i {told} sh -c '{AROUND}' sh {BINARY} kiosk --plain"
        machine.run("rm -rf /data; cp -a /fresh /data; printf '\\033[H\\033[2J\\033[3J' > /dev/tty1")
        machine.run(f"cat > /lobby <<'END'\necho $$ > /shell\nexec {lobby}\nEND")
        machine.run("setsid sh -c 'exec sh /lobby < /dev/tty1 > /dev/tty1 2>&1' &")

    @property
    def pids(self):
        shell = self.machine.run("cat /shell").strip()
        return [shell, *self.machine.run(f"cat /proc/{shell}/task/{shell}/children").split()]

    @property
    def state(self):
        return self.machine.run(f"cat /proc/{self.pids[1]}/stat").rpartition(")")[2].split()[0]

    def signal(self, number):
        self.machine.run(f"kill -{number:d} {self.pids[1]}")
        return self

    @property
    def screen(self):
        """What stands on the screen now."""
        return self.machine.console("vcsu1")

    @property
    def everything(self):
        """The screen, and each page that Shift and Page Up bring back."""
        pages = [self.machine.console("vcsu")]
        while len(pages) < 60:
            self.machine.press("shift-pgup")
            time.sleep(0.2)
            page = self.machine.console("vcsu")
            if page == pages[-1]:
                break
            pages.append(page)
        self.machine.press(*["shift-pgdn"] * len(pages))
        return "\n".join(reversed(pages))

    def pause(self):
        """Rests for half a second and a little more, as the machine counts it."""
        self.machine.run("sleep 0.6")
        return self

    def type(self, text):
        """Types a text, and sees it written."""
        self.machine.type(text)
        return self.wait_for(text)

    def press(self, *keys):
        """Presses keys by the names tmux has for them."""
        self.machine.press(*(CHORDS[key] for key in keys))
        return self

    def leave(self):
        """Ends what runs there."""
        self.machine.run("kill -9 $(cat /proc/$(cat /shell)/task/*/children) $(cat /shell)")


@pytest.fixture(scope="session")
def machine(setup, tmp_path_factory):  # noqa: F811
    folder = tmp_path_factory.mktemp("machine")
    files = [BINARY, ZONE, TERMINFO, *libraries(BINARY)]
    packs = {"/pack": PACK, "/hurried": in_a_hurry(folder / "hurried")}
    archive = pack(folder, files, packs | {"/fresh": setup.data})
    machine = Machine(folder, KERNEL, archive)
    try:
        shown = machine.start().run("uname -r; cat /proc/fb").split()
        print("kernel", *shown)
        yield machine
    finally:
        machine.stop()
        shutil.rmtree(folder)


@pytest.fixture
def terminal(machine, program):  # noqa: F811
    """Starts the plain lobby on the machine's console."""
    consoles = []

    def start(hurried=False):
        env = program.environment(LD_LIBRARY_PATH=None, PATH="/bin") | IN_MACHINE
        env["ANTESALA_PACK"] = "/hurried" if hurried else "/pack"
        consoles.append(KernelConsole(machine, env))
        return consoles[-1]

    yield start
    for each in consoles:
        each.leave()
