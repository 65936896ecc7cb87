"""A program alone in a raw pseudo-terminal, watched to the microsecond.

Nothing is answered: a query that the program sends to its terminal stays without reply.
"""

import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
import tty

# This long without a byte, and a frame counts as complete. It is not part of any figure:
# a frame ends at its last byte.
QUIET = 0.030
# The same of a program that is slowed down.
SLOW_QUIET = 1.0

ESCAPES = re.compile(rb"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|[()][A-Za-z0-9]|[=>78M])")


class TooSilent(Exception):
    """What was waited for never came."""


class Answer:
    """What a program wrote, and when its last byte came (nanoseconds)."""

    def __init__(self, written, end):
        self.written = written
        self.end = end

    @property
    def text(self):
        return ESCAPES.sub(b"", self.written).decode("utf-8", "replace")


class Program:
    """Runs `command` in a terminal of 80 columns and 24 rows, from `with` to the end of it.

    Whoever slows it down names the seconds within which it answers every key, and leaves."""

    def __init__(self, command, environment, slowed=0.0):
        self.columns, self.rows = 80, 24
        self.slowed, self.patience = slowed, slowed or 2.0
        self.last_typed = b""
        self.master, terminal = os.openpty()
        tty.setraw(terminal)
        self._resize(self.columns)
        stamp_in, stamp_out = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            self._become(command, environment, terminal, stamp_out)
        os.close(terminal)
        os.close(stamp_out)
        # The child's own clock, read just before it becomes the program: forking is not counted.
        (self.start,) = struct.unpack("q", os.read(stamp_in, 8))
        os.close(stamp_in)
        self.watch = select.poll()
        self.watch.register(self.master, select.POLLIN)
        self.uses_application_keys = False

    @staticmethod
    def _become(command, environment, terminal, stamp):
        try:
            os.login_tty(terminal)
            os.write(stamp, struct.pack("q", time.monotonic_ns()))
            os.execve(command[0], command, environment)
        finally:
            os._exit(127)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.kill(self.pid, signal.SIGTERM)
        end = time.monotonic() + self.patience
        while time.monotonic() < end:
            self._read(0.01)
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                break
        else:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.master)

    def _read(self, seconds):
        """The next bytes and the moment they were there; nothing if none came in time."""
        if not self.watch.poll(seconds * 1000):
            return b"", 0
        moment = time.monotonic_ns()
        try:
            return os.read(self.master, 65536), moment
        except OSError:
            return b"", 0

    def answer(self, until=None, patience=10.0):
        """All bytes up to the first quiet, at least up to those that match `until`."""
        written, last = b"", 0
        limit = time.monotonic() + patience
        while True:
            complete = bool(written) and (until is None or re.search(until, written))
            more, moment = self._read(QUIET if complete else 0.2)
            if more:
                written, last = written + more, moment
            elif complete:
                break
            elif time.monotonic() > limit:
                raise TooSilent(Answer(written, last).text)
        for switch in re.findall(rb"\x1b\[\?1([hl])", written):
            self.uses_application_keys = switch == b"h"
        return Answer(written, last)

    def seen(self, pattern, patience):
        """When what matches `pattern` was there (nanoseconds)."""
        written = b""
        limit = time.monotonic() + patience
        while time.monotonic() < limit:
            more, moment = self._read(0.2)
            written += more
            if re.search(pattern, written):
                return moment
        raise TooSilent(Answer(written, 0).text)

    def settled(self, quiet, since):
        """When the last byte came before so many seconds of quiet (nanoseconds)."""
        last = since
        while True:
            more, moment = self._read(quiet)
            if not more:
                return last
            last = moment

    def arrow(self, direction):
        """An arrow key as this terminal would send it in the mode that the program chose."""
        final = {"up": b"A", "down": b"B", "right": b"C", "left": b"D"}[direction]
        return (b"\x1bO" if self.uses_application_keys else b"\x1b[") + final

    def press(self, key, until=None):
        """Presses a key; the answer, and the nanoseconds to its last byte."""
        self.last_typed = key
        before = time.monotonic_ns()
        os.write(self.master, key)
        answer = self.answer(until, self.patience)
        return answer, answer.end - before

    def type(self, *keys, rest=0.0):
        """Presses keys one after the other, the same one again after `rest` seconds; unless the
        program is slowed down, no answer is as good as any."""
        for key in keys:
            if key == self.last_typed:
                time.sleep(rest)
            self.last_typed = key
            os.write(self.master, key)
            if self.slowed:
                self.answer(patience=self.patience)
            while self._read(SLOW_QUIET if self.slowed else QUIET)[0]:
                pass

    def repainted(self):
        """The whole screen, painted anew because it grew by a column and shrank again."""
        self._resize(self.columns + 1)
        self.answer()
        self._resize(self.columns)
        return self.answer()

    def _resize(self, columns):
        size = struct.pack("HHHH", self.rows, columns, 0, 0)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, size)

    def silence(self, seconds):
        """Waits; how many bytes came all the same."""
        end = time.monotonic() + seconds
        count = 0
        while (rest := end - time.monotonic()) > 0:
            count += len(self._read(rest)[0])
        return count
