"""A terminal that remembers what has scrolled away: xterm, on a display of its own."""

import os
import subprocess
import time
from pathlib import Path

from scrollback import AROUND, Remembering

RESOURCES = {
    "saveLines": 5000,
    "locale": "UTF-8",
    "printAttributes": 0,
    "printerAutoClose": "true",
    "printerCommand": "cat > {0}.part; mv {0}.part {0}",
    "VT100.translations": "#override <Key>F12: print-everything()",
}
KEYS = {"Enter": "Return", "C-d": "ctrl+d", "C-z": "ctrl+z"}


class XTerm(Remembering):
    """A program in a window of xterm, and a shell line after its end."""

    def __init__(self, command, env, folder, size=(80, 24)):
        self.printed = folder / "printed"
        screen = ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
        self.display = subprocess.Popen(
            ["Xvfb", *screen], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        number = self.display.stdout.readline().decode().strip()
        self.env = env | {"DISPLAY": f":{number}"}
        resources = [
            part
            for name, value in RESOURCES.items()
            for part in ("-xrm", f"XTerm*{name}: {value}".format(self.printed))
        ]
        columns, rows = size
        window = ["-geometry", f"{columns}x{rows}+0+0", "-tn", env["TERM"]]
        self.window = subprocess.Popen(
            ["xterm", *resources, *window, "-e", "sh", "-c", AROUND, "sh", *command],
            env=self.env,
        )
        self._point("search", "--sync", "--onlyvisible", "--class", "xterm")
        self._point("mousemove", "200", "200")

    def _point(self, *arguments):
        subprocess.run(
            ["xdotool", *arguments], env=self.env, check=True, capture_output=True, timeout=30
        )

    @property
    def screen(self):
        """What stands on the screen now, after what has scrolled away."""
        return self.everything

    @property
    def everything(self):
        """The screen and all that has scrolled away, as xterm prints them."""
        self.printed.unlink(missing_ok=True)
        self._point("key", "F12")
        end = time.monotonic() + self.patience
        while not self.printed.exists():
            assert time.monotonic() < end, "xterm prints nothing"
            time.sleep(0.02)
        return self.printed.read_text(errors="replace")

    @property
    def shell(self):
        """The process in the window."""
        children = Path(f"/proc/{self.window.pid}/task/{self.window.pid}/children")
        return children.read_text().split()[0]

    def type(self, text):
        """Types a text."""
        self._point("type", "--delay", "4", text)
        return self

    def press(self, *keys):
        """Presses keys by the names tmux has for them."""
        self._point("key", *(KEYS[key] for key in keys))
        return self

    def leave(self):
        """Closes the window and the display."""
        for each in (self.window, self.display):
            each.terminate()
            each.wait(timeout=30)
