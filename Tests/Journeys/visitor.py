"""Somebody at the kiosk: presses keys, taps, reads what stands on the screen."""

import os
import time

import pexpect

from terminal import Terminal, plain

KEYS = {
    "enter": "\r",
    "esc": "\x1b",
    "tab": "\t",
    "backtab": "\x1b[Z",
    "space": " ",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "ctrl-c": "\x03",
    "ctrl-p": "\x10",
    "ctrl-q": "\x11",
    "ctrl-s": "\x13",
    "pad-enter": "\x1bOM",
    "pad-*": "\x1bOj",
    "pad-+": "\x1bOk",
    "pad--": "\x1bOm",
    "pad-/": "\x1bOo",
} | {f"pad-{digit}": f"\x1bO{chr(ord('p') + digit)}" for digit in range(10)}

# Within a frame the program pauses for less than this.
FRAME_PAUSE = 0.01
# Whatever follows Escape sooner belongs to it.
ESCAPE_PAUSE = 0.05
# A page that something irrevocable led to lets nothing count for half a second.
THRESHOLD_PAUSE = 0.6
# A key that was pressed on one page counts on the next once it has rested.
KEY_REST = 0.8


class Visitor:
    """A person and the program in front of them, joined by a pseudo-terminal."""

    patience = float(os.environ.get("JOURNEY_PATIENCE", "30"))

    def __init__(self, command, env, size=(80, 24)):
        columns, rows = size
        self.terminal = Terminal(columns, rows)
        self.process = pexpect.spawn(
            command[0], command[1:], env=env, dimensions=(rows, columns), timeout=None
        )
        self.process.delaybeforesend = None
        self._last = None
        self._pressed = 0.0
        self._has_looked = False
        self.process.delayafterclose = self.process.delayafterterminate = 0.02

    @property
    def text(self):
        """The words on the screen now."""
        return self.terminal.text

    def sees(self, words):
        """Whether these words stand on the screen now."""
        return plain(words) in self.text

    def look(self, seconds):
        """Takes in what is written within this time, whole frames; says whether anything was."""
        written = b""
        try:
            written = self.process.read_nonblocking(65536, seconds)
            while True:
                written += self.process.read_nonblocking(65536, FRAME_PAUSE)
        except (pexpect.TIMEOUT, pexpect.EOF):
            self.terminal.feed(written)
        return bool(written)

    def wait_until(self, happens, what):
        """Reads until something is so, and fails with the screen if it never is."""
        end = time.monotonic() + self.patience
        while not happens():
            alive = self.process.isalive()
            if not self.look(0.05) and not alive:
                self.fail(f"the program ended before {what}")
            if time.monotonic() > end:
                self.fail(f"never happened: {what}")
        self._has_looked = True
        return self

    def pause(self):
        """Waits until a page that something irrevocable led to takes keys and taps."""
        time.sleep(THRESHOLD_PAUSE)
        return self

    def fail(self, why):
        """Fails with what stands on the screen."""
        raise AssertionError(f"{why}; the screen:\n" + "\n".join(self.terminal.rows))

    def wait_for(self, words):
        """Reads until these words stand on the screen."""
        return self.wait_until(
            lambda: self.sees(words), f"‘{words}’ stands on the screen"
        )

    def wait_for_end(self):
        """Reads until the program has ended; its exit status, or minus its signal."""
        end = time.monotonic() + self.patience
        while self.look(0.05) or self.process.isalive():
            if time.monotonic() > end:
                self.fail("the program does not end")
        status = self.process.exitstatus
        return -self.process.signalstatus if status is None else status

    def send(self, text):
        """Sends characters or bytes as a terminal would."""
        self.process.send(text)
        return self

    def press(self, *keys):
        """Presses keys by their names; a single character stands for itself."""
        for key in keys:
            self._rest(key)
            assert len(key) == 1 or key in KEYS, key
            self.send(KEYS.get(key, key))
            if key == "esc":
                time.sleep(ESCAPE_PAUSE)
        return self

    def _rest(self, key):
        """Somebody who looked before pressing the same key again did not press it twice."""
        if self._has_looked and key == self._last:
            time.sleep(max(0, self._pressed + KEY_REST - time.monotonic()))
        self._last, self._pressed, self._has_looked = key, time.monotonic(), False

    def type(self, text):
        """Types a text."""
        self._rest(text[-1:])
        return self.send(text)

    def paste(self, text):
        """Pastes a text as a terminal with bracketed paste does."""
        return self.send(f"\x1b[200~{text}\x1b[201~")

    def tap(self, words):
        """Taps the place where these words stand, once they do."""
        is_there = f"there is ‘{words}’ to tap"
        self.wait_until(lambda: self.terminal.find(words), is_there)
        while self.look(0.1):
            pass  # what still moves is not tapped
        self.wait_until(lambda: self.terminal.find(words), is_there)
        self._rest("tap")
        column, row = self.terminal.find(words)
        return self.send(
            f"\x1b[<0;{column + 1};{row + 1}M\x1b[<0;{column + 1};{row + 1}m"
        )

    def resize(self, columns, rows):
        """Makes the window larger or smaller."""
        self.terminal.resize(columns, rows)
        self.process.setwinsize(rows, columns)
        return self

    def leave(self):
        """Closes the terminal, whatever the program does."""
        self.process.close(force=True)
