"""A printer that is none: CUPS' own simulator of IPP Everywhere, alone on a port of its own."""

import os
import socket
import subprocess
import time
import urllib.request

# In a pipeline of words for the simulator: what a printer's own program says of it on the way.
PRINTS = "cat \"$1\" > /dev/null"
SLOW = "sleep 6"
JAMS = "echo 'STATE: +media-jam-error' >&2; sleep 60"
RUNS_OUT = "echo 'STATE: +media-empty-error' >&2; sleep 60"


def free_port():
    """A port that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Printer:
    """One printer, and everything that it keeps."""

    def __init__(self, folder, does=PRINTS, takes="application/pdf,text/plain"):
        self.folder = folder
        self.spool = folder / "spool"
        self.spool.mkdir(parents=True)
        self.port = free_port()
        self.address = f"ipp://localhost:{self.port}/ipp/print"
        self._log = open(folder / "printer.log", "wb")
        command = folder / "prints"
        command.write_text(f"#!/bin/sh\n{does}\n")
        command.chmod(0o755)
        bus = folder / "bus"
        # The simulator announces itself through Avahi, which it looks for on a bus: on an empty one.
        self._bus = self._start(
            "dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address=unix:path={bus}"
        )
        self._wait(bus.exists)
        self._printer = self._start(
            *("ippeveprinter", "-v", "-p", self.port, "-n", "localhost", "-r", "off"),
            *("-d", self.spool, "-f", takes, "-c", command),
            "-k",
            "Prueba",
            DBUS_SYSTEM_BUS_ADDRESS=f"unix:path={bus}",
        )
        self._wait(self.answers)

    def _start(self, *command, **environment):
        return subprocess.Popen(
            [str(word) for word in command],
            stdout=self._log,
            stderr=self._log,
            env=os.environ | environment,
        )

    def _wait(self, happens):
        end = time.monotonic() + 20
        while not happens():
            assert time.monotonic() < end, self.log
            time.sleep(0.05)

    def answers(self):
        """Whether somebody listens there."""
        with socket.socket() as caller:
            return caller.connect_ex(("127.0.0.1", self.port)) == 0

    def take_paper_away(self):
        """Opens every tray, on the page that the simulator has for this."""
        trays = "&".join(f"size{tray}=&type{tray}=&level{tray}=0" for tray in range(6))
        urllib.request.urlopen(f"http://localhost:{self.port}/media?{trays}").read()

    @property
    def log(self):
        """All that it said."""
        return (self.folder / "printer.log").read_text(errors="replace")

    @property
    def kept(self):
        """The documents that lie in its spool."""
        files = (path for path in self.spool.rglob("*") if path.is_file())
        return sorted(path for path in files if path.stat().st_size > 0)

    def end(self):
        """Turns it off."""
        for process in (self._printer, self._bus):
            process.kill()
            process.wait()
        self._log.close()
