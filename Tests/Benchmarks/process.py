"""What Linux says about a running process (proc(5))."""

import os
import re


def memory(pid):
    """Resident memory in KiB: now, at its highest, and with shared pages divided fairly."""
    with open(f"/proc/{pid}/status") as status:
        text = status.read()
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        text += rollup.read()
    fields = {"resident": "VmRSS", "highest": "VmHWM", "proportional": "Pss"}
    return {
        name: int(re.search(rf"^{field}:\s+(\d+) kB", text, re.M)[1])
        for name, field in fields.items()
    }


def labour(pid):
    """Work done so far: clock ticks, nanoseconds on a processor, and times woken, of all threads."""
    with open(f"/proc/{pid}/stat") as stat:
        after_name = stat.read().rpartition(")")[2].split()
    ticks = int(after_name[11]) + int(after_name[12])
    nanoseconds = wakes = 0
    for thread in os.listdir(f"/proc/{pid}/task"):
        folder = f"/proc/{pid}/task/{thread}"
        with open(f"{folder}/schedstat") as schedule:
            nanoseconds += int(schedule.read().split()[0])
        with open(f"{folder}/status") as status:
            wakes += int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", status.read(), re.M)[1])
    return {"ticks": ticks, "nanoseconds": nanoseconds, "wakes": wakes}
