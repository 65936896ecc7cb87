"""What a command said and how it ended, and the conversations that make it speak."""

import os
import pty
import re
import select
import signal
import subprocess
import termios
import threading
import time
from dataclasses import dataclass

from program import BINARY
from terminal import Terminal

FOLIO = re.compile(rb"folio es ([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})")
RECOVERY_KEY = re.compile(rb"(AGE-SECRET-KEY-1[0-9A-Z]+)\s")
LAST_GROUP = 6
PATIENCE = 180
# Within a frame the program pauses for less than this.
STILL = 0.05
SIZE = COLUMNS, ROWS = 80, 24
# Signals by which only a fault of the program's own ends it.
CRASHES = {signal.SIGILL, signal.SIGTRAP, signal.SIGABRT, signal.SIGBUS}
CRASHES |= {signal.SIGFPE, signal.SIGSEGV, signal.SIGSYS}
HUNG = 124


@dataclass
class Said:
    """An ended command: exit status or minus its signal, and what was written."""

    code: int
    out: bytes = b""
    err: bytes = b""
    # Whether what was typed had been read, where it was asked for.
    was_heard: bool = True

    @property
    def folios(self):
        """The folios that a visitor could read."""
        return {found.decode() for found in FOLIO.findall(self.out)}

    @property
    def recovery_key(self):
        """The recovery key, if it was printed whole."""
        found = RECOVERY_KEY.search(self.out)
        return found and found[1].decode()

    @property
    def is_done(self):
        return self.code == 0

    @property
    def is_struck(self):
        """Whether it was killed from outside."""
        return self.code in (-signal.SIGKILL, 128 + signal.SIGKILL)

    @property
    def is_crash(self):
        return -self.code in CRASHES or self.code - 128 in CRASHES

    @property
    def last_words(self):
        """The end of what it complained about."""
        return " / ".join(self.err.decode(errors="replace").split("\n"))[-240:]


def command(room, arguments, wrapper):
    return [*map(str, wrapper), str(BINARY), *map(str, arguments)]


def told(room, arguments, given="", wrapper=(), env=None):
    """Tells a command everything at once, and hears it out."""
    try:
        ended = subprocess.run(
            command(room, arguments, wrapper),
            input=given.encode() if isinstance(given, str) else given,
            capture_output=True,
            env=env or room.env,
            timeout=PATIENCE,
            start_new_session=True,
        )
    except subprocess.TimeoutExpired as late:
        return Said(HUNG, late.stdout or b"", late.stderr or b"")
    return Said(ended.returncode, ended.stdout, ended.stderr)


def typed_back(room, arguments, wrapper=()):
    """Tells a command the end of the recovery key that it prints, if it asks or not."""
    process = subprocess.Popen(
        command(room, arguments, wrapper),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=room.env,
        start_new_session=True,
    )
    out, err = bytearray(), bytearray()

    def answer():
        answered = False
        while piece := os.read(process.stdout.fileno(), 65536):
            out.extend(piece)
            found = RECOVERY_KEY.search(bytes(out))
            if found and not answered:
                answered = True
                try:
                    process.stdin.write(found[1][-LAST_GROUP:] + b"\n")
                    process.stdin.close()
                except (BrokenPipeError, ValueError):
                    pass  # It does not ask, or is dead.

    def complain():
        while piece := os.read(process.stderr.fileno(), 65536):
            err.extend(piece)

    listeners = [threading.Thread(target=each) for each in (answer, complain)]
    for listener in listeners:
        listener.start()
    try:
        code = process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        code = HUNG
        process.wait()
    for listener in listeners:
        listener.join(10)
    for stream in (process.stdin, process.stdout, process.stderr):
        try:
            stream.close()
        except BrokenPipeError:
            pass
    return Said(code, bytes(out), bytes(err))


def at_terminal(room, arguments, turns, wrapper=()):
    """Sits at a terminal; each turn is what must be read and what is typed then.

    A number in the place of words is for how long what came after the last keys must stand still.
    What is read is the screen's text at the end, with its bytes before it. Once all turns are over
    and the last words were read the terminal is closed.
    """
    pid, terminal = pty.fork()
    if pid == 0:
        line = command(room, arguments, wrapper)
        os.execvpe(line[0], line, room.env)
    termios.tcsetwinsize(terminal, (ROWS, COLUMNS))
    seen, turns, start, last = bytearray(), list(turns), 0, 0
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if not turns:
            break
        wanted, typed = turns[0]
        if isinstance(wanted, bytes):
            is_time = wanted in seen[start:]
        else:
            is_time = len(seen) > start and time.monotonic() > last + wanted + STILL
        if is_time:
            start = len(seen)
            turns.pop(0)
            if typed:
                os.write(terminal, typed)
            continue
        if not select.select([terminal], [], [], STILL)[0]:
            continue
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
        last = time.monotonic()
    code = _leave(pid, terminal, seen, hurry=not turns)
    return Said(code, screen_of(bytes(seen)).encode() + b"\n" + bytes(seen))


def _leave(pid, terminal, seen, hurry):
    """Closes the terminal, and waits for the end."""
    if hurry:
        # What is still being said belongs to it.
        while select.select([terminal], [], [], 0.1)[0]:
            try:
                seen += os.read(terminal, 65536)
            except OSError:
                break
    os.close(terminal)
    end = time.monotonic() + 20
    while time.monotonic() < end:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return HUNG


def screen_of(seen):
    """The words on the screen that these bytes make."""
    screen = Terminal(COLUMNS, ROWS)
    screen.feed(seen)
    return screen.text
