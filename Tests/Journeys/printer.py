"""A printer that is none: CUPS' own simulator of IPP Everywhere, alone on a port of its own."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

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


def listens(port):
    """Whether somebody listens on a port."""
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


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
        return listens(self.port)

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


CUPSD = """LogLevel warn
Listen localhost:{port}
Browsing Off
DefaultAuthType None
{settings}
<Location />
Order allow,deny
Allow localhost
</Location>
<Policy default>
<Limit All>
Order deny,allow
Allow localhost
</Limit>
</Policy>
"""
FILES = """ServerRoot {0}
RequestRoot {0}/spool
CacheDir {0}/cache
StateDir {0}/state
TempDir {0}/tmp
ErrorLog {0}/error
AccessLog {0}/access
PageLog {0}/page
"""


class Queue:
    """A CUPS of its own, with one queue in front of a printer."""

    name = "recepcion"

    def __init__(self, printer, settings=""):
        # What hands documents on is another account, to which a test's own folder is closed.
        self.folder = folder = Path(tempfile.mkdtemp(prefix="cups-", dir="/tmp"))
        folder.chmod(0o755)
        for part in ("spool", "cache", "state", "tmp"):
            (folder / part).mkdir(parents=True)
        self.port = free_port()
        self.environment = {"CUPS_SERVER": f"localhost:{self.port}"}
        conf, files = folder / "cupsd.conf", folder / "cups-files.conf"
        conf.write_text(CUPSD.format(port=self.port, settings=settings))
        files.write_text(FILES.format(folder))
        self._daemon = subprocess.Popen(["cupsd", "-f", "-c", conf, "-s", files])
        end = time.monotonic() + 20
        while not listens(self.port):
            assert time.monotonic() < end, "CUPS does not come up"
            time.sleep(0.05)
        self.run("lpadmin", "-p", self.name, "-v", printer.address, "-m", "raw", "-E")

    def run(self, *command):
        """Runs one of CUPS' own commands; what it said."""
        result = subprocess.run(
            command, env=os.environ | self.environment, capture_output=True, check=True
        )
        return result.stdout.decode()

    @property
    def kept(self):
        """Jobs and documents in its spool."""
        return [path for path in (self.folder / "spool").rglob("*") if path.is_file()]

    def end(self):
        """Ends it."""
        self._daemon.kill()
        self._daemon.wait()
        shutil.rmtree(self.folder)
