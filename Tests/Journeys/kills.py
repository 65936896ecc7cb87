"""Visitors in a hurry whose kiosk is killed without warning."""

import os
import pty
import random
import select
import signal
import termios
import time
from dataclasses import dataclass

from journey import ANSWERS, FOLIO, SHORTCUTS, chosen
from terminal import Terminal
from visitor import KEYS
from words import option_ids, questions

# The fewest answers that still lead to treatments, and so the fewest keys.
SHORT = {
    question: answer for question, answer in ANSWERS.items() if question != "iso_ago"
} | {"iso": "never"}
COLUMNS, ROWS = 60, 20


def keys_of_answers():
    """The keys that answer every question."""
    for question, answer in SHORT.items():
        if isinstance(answer, int):
            yield str(answer)
        else:
            ids = option_ids(questions()[question])
            yield from (SHORTCUTS[ids.index(option)] for option in chosen(answer))
        yield "enter"


def keys_to_folio(words, name):
    """Every key from the welcome to the folio, as one string."""
    keys = [
        "1" if words.language == "es" else "2",
        "1",
        "1",
        *keys_of_answers(),
        "enter",
    ]
    keys += ["tab", "enter", name, "down", "down", "6640000000"]
    keys += ["down", "down", "down", "down", "right", "enter"]
    keys += ["space", "down", "down", name, "down", words["ui.consent.word"]]
    keys += ["down", "down", "down", "enter"]
    return "".join(KEYS.get(key, key) for key in keys).encode()


@dataclass
class Plan:
    """When a kiosk is to be killed: so long after the keys, or so long after the folio."""

    number: int
    after_keys: float | None
    after_folio: float | None

    @staticmethod
    def draw(number, chance):
        """Half of the kills anywhere in the journey, half around the folio."""
        if chance.random() < 0.5:
            return Plan(number, after_keys=chance.uniform(0, 0.8), after_folio=None)
        return Plan(
            number,
            after_keys=None,
            after_folio=chance.choice([0, chance.uniform(0, 0.1)]),
        )


@dataclass
class Outcome:
    """What was on the screen when the kiosk died."""

    number: int
    folio: str | None
    reached_welcome: bool


def run(command, env, words, plan):
    """Starts a kiosk, hurries through it, kills it as planned; what was seen last."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvpe(command[0], command, env)
    try:
        return watch(terminal, words, plan, pid)
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)


def watch(terminal, words, plan, pid):
    """Reads and writes until the time to kill has come."""
    termios.tcsetwinsize(terminal, (ROWS, COLUMNS))
    seen = b""
    end, typed, patience = None, False, time.monotonic() + 30
    while (now := time.monotonic()) < (end or patience):
        ready, _, _ = select.select(
            [terminal], [], [], min(0.05, (end or patience) - now)
        )
        if ready:
            try:
                seen += os.read(terminal, 65536)
            except OSError:
                break
        if not typed and b"\x1b[?25l" in seen and b"English" in seen:
            os.write(terminal, keys_to_folio(words, f"Ana Inventada {plan.number}"))
            typed = True
            if plan.after_keys is not None:
                end = time.monotonic() + plan.after_keys
        if end is None and plan.after_folio is not None and b"Folio" in seen:
            end = time.monotonic() + plan.after_folio
    os.kill(pid, signal.SIGKILL)
    while select.select([terminal], [], [], 0)[0]:
        try:
            seen += os.read(terminal, 65536)
        except OSError:
            break
    return Outcome(plan.number, folio_in(seen, words), typed)


def folio_in(seen, words):
    """The folio a visitor could read in what was written, if any."""
    if b"Folio" not in seen:
        return None
    screen = Terminal(COLUMNS, ROWS)
    screen.feed(seen)
    found = FOLIO.search(screen.text)
    return found[0] if found else None


def plans(count, seed):
    """As many plans, the same for the same seed."""
    chance = random.Random(seed)
    return [Plan.draw(number, chance) for number in range(count)]
