"""What programs cost: time of a processor, which a busy machine does not lengthen."""

import os
import resource
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def seconds_of(visitor):
    """How long a visitor's program has kept a processor busy."""
    stat = Path(f"/proc/{visitor.process.pid}/stat").read_text()
    fields = stat.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def seconds_of_ended():
    """How long all programs that have ended kept one busy."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
