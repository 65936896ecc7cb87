"""What is measured of a program in a terminal, the contestants taking turns."""

import os

import process
from terminal import Program


class Figures(dict):
    """Lists of single measurements, by the name of the measure."""

    def note(self, measure, value):
        self.setdefault(measure, []).append(value)


def environment(contestant, home):
    """The same small world for all, and what a contestant needs beside."""
    return {
        "HOME": home, "LANG": "C.UTF-8", "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "TERM": "xterm-256color", **contestant.environment,
    }


def take_turns(contestants, runs, home, progress):
    """Start, keys and memory, one contestant after the other, `runs` times; figures by name."""
    figures = {contestant.name: Figures() for contestant in contestants}
    for run in range(runs):
        progress(f"start, keys and memory: run {run + 1} of {runs}")
        # Whoever goes second finds the processor warmer, so that changes every time.
        for contestant in contestants if run % 2 == 0 else reversed(contestants):
            _run(contestant, figures[contestant.name], home)
    return figures


def _run(contestant, figures, home):
    with Program(contestant.command, environment(contestant, home)) as terminal:
        first = terminal.answer(until=contestant.first_frame)
        figures.note("start", (first.end - terminal.start) / 1e6)
        figures.note("start processor", process.labour(terminal.pid)["nanoseconds"] / 1e6)
        _note_memory(figures, "first", terminal.pid)
        contestant.go_to_list(terminal)
        before = process.labour(terminal.pid)["nanoseconds"]
        for direction in contestant.moves:
            answer, nanoseconds = terminal.press(terminal.arrow(direction))
            figures.note("key", nanoseconds / 1e6)
            figures.note("bytes", len(answer.written))
        after = process.labour(terminal.pid)["nanoseconds"]
        figures.note("key processor", (after - before) / 1e6 / len(contestant.moves))
        for direction in contestant.scrolls:
            answer, nanoseconds = terminal.press(terminal.arrow(direction))
            figures.note("scroll key", nanoseconds / 1e6)
            figures.note("scroll bytes", len(answer.written))
        contestant.go_to_end(terminal)
        _note_memory(figures, "last", terminal.pid)


def _note_memory(figures, moment, pid):
    for kind, kibibytes in process.memory(pid).items():
        figures.note(f"{kind} {moment}", kibibytes / 1024)


def idle(contestants, seconds, home, progress):
    """What each does while nobody touches it: on its first screen, and before its list."""
    figures = {contestant.name: Figures() for contestant in contestants}
    for place in ["first", "list"]:
        progress(f"idle for {seconds:g} s: {place} screen")
        for contestant in contestants:
            with Program(contestant.command, environment(contestant, home)) as terminal:
                terminal.answer(until=contestant.first_frame)
                if place == "list":
                    contestant.go_to_list(terminal)
                terminal.silence(0.5)
                before = process.labour(terminal.pid)
                count = terminal.silence(seconds)
                after = process.labour(terminal.pid)
                for kind in ["ticks", "wakes"]:
                    figures[contestant.name].note(f"idle {kind}", after[kind] - before[kind])
                figures[contestant.name].note("idle bytes", count)
    return figures
