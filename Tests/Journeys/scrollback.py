"""Terminals that remember what has scrolled away, and one: tmux, on a server of its own."""

import os
import subprocess
import time
import uuid
from pathlib import Path


# Runs a program, and a shell line after its end.
AROUND = '"$@"; echo gone; sleep 60'


class Remembering:
    """What is asked of every such terminal."""

    patience = float(os.environ.get("JOURNEY_PATIENCE", "30"))

    @property
    def pids(self):
        """The process in the window, and those it started."""
        children = Path(f"/proc/{self.shell}/task/{self.shell}/children").read_text()
        return [self.shell, *children.split()]

    def pause(self):
        """Rests until what was said counts as heard."""
        time.sleep(0.55)
        return self

    @property
    def state(self):
        """What the kernel says the program does, `T` if it is stopped."""
        return Path(f"/proc/{self.pids[1]}/stat").read_text().rpartition(")")[2].split()[0]

    def signal(self, number):
        """Sends the program a signal."""
        os.kill(int(self.pids[1]), number)
        return self

    def wait_for(self, words):
        """Waits until these words stand on the screen."""
        end = time.monotonic() + self.patience
        while words not in " ".join(self.screen.split()):
            assert time.monotonic() < end, f"never seen: {words}; {self.screen}"
            time.sleep(0.05)
        return self


class Scrollback(Remembering):
    """A program in a window of tmux, and a shell line after its end."""

    def __init__(self, command, env, size=(80, 24)):
        columns, rows = size
        self.name = f"antesala-{uuid.uuid4().hex[:8]}"
        self.env = env
        self._tmux(
            *("-f", "/dev/null", "new-session", "-d"),
            *("-x", str(columns), "-y", str(rows)),
            *("sh", "-c", AROUND, "sh", *command),
        )

    def _tmux(self, *arguments):
        done = subprocess.run(
            ["tmux", "-u", "-L", self.name, *arguments],
            env=self.env,
            capture_output=True,
            check=True,
        )
        return done.stdout.decode()

    @property
    def screen(self):
        """What stands on the screen now."""
        return self._tmux("capture-pane", "-p")

    @property
    def everything(self):
        """The screen and all that has scrolled away, with the other screen if there is one."""
        return self._tmux("capture-pane", "-pS", "-") + self._tmux(
            "capture-pane", "-paqS", "-"
        )

    @property
    def shell(self):
        """The process in the window."""
        return self._tmux("list-panes", "-F", "#{pane_pid}").strip()

    def type(self, text):
        """Types a text."""
        self._tmux("send-keys", "-l", text)
        return self

    def press(self, *keys):
        """Presses keys by the names tmux has for them."""
        self._tmux("send-keys", *keys)
        return self

    def leave(self):
        """Closes the window, whatever runs in it."""
        subprocess.run(
            ["tmux", "-L", self.name, "kill-server"], env=self.env, capture_output=True
        )
