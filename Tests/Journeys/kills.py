"""Visitors in a hurry whose kiosk is killed without warning."""

import os
import pty
import random
import select
import signal
import termios
import time
from dataclasses import dataclass

from journey import ANSWERS, FOLIO, chosen, key_of
from terminal import Terminal
from visitor import KEY_REST, KEYS
from words import option_ids, questions

# The fewest answers that still lead to treatments, and so the fewest keys.
SHORT = {
    question: answer for question, answer in ANSWERS.items() if question != "iso_ago"
} | {"iso": "never"}
COLUMNS, ROWS = 80, 24


def keys_of_answers():
    """The keys that answer each question."""
    for question, answer in SHORT.items():
        if isinstance(answer, int):
            yield [str(answer), "enter"]
        else:
            ids = option_ids(questions()[question])
            yield [key_of(option, ids) for option in chosen(answer)] + ["enter"]


def pages_to_folio(words, name):
    """The keys of each page from the welcome to the folio, and how long to wait before them."""
    pages = [(0, ["1" if words.language == "es" else "2"])]
    pages += [(KEY_REST, ["1"]), (KEY_REST, ["1"])]
    pages += [(0, keys) for keys in keys_of_answers()]
    pages += [(KEY_REST, ["enter"]), (0, ["tab", "enter"])]
    contact = [name, "down", "down", "6640000000", *["down"] * 4, "right", "enter"]
    word = words["ui.consent.word"]
    consent = ["space", "down", "down", name, "down", word, *["down"] * 3, "enter"]
    for pause, keys in pages + [(0, contact), (0, consent)]:
        yield pause, "".join(KEYS.get(key, key) for key in keys).encode()


@dataclass
class Plan:
    """When a kiosk is to be killed: so long after the first key, or after the folio."""

    number: int
    after_keys: float | None
    after_folio: float | None

    @staticmethod
    def draw(number, chance):
        """Half of the kills anywhere in the journey, half around the folio."""
        if chance.random() < 0.5:
            return Plan(number, after_keys=chance.uniform(0, 4), after_folio=None)
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
    pages, following = pages_to_folio(words, f"Ana Inventada {plan.number}"), None
    while (now := time.monotonic()) < (end or patience):
        ready, _, _ = select.select(
            [terminal], [], [], min(0.02, (end or patience) - now)
        )
        if ready:
            try:
                seen += os.read(terminal, 65536)
            except OSError:
                break
        if not typed and b"\x1b[?25l" in seen and b"English" in seen:
            typed, following = True, next(pages)
            turned = time.monotonic()
            if plan.after_keys is not None:
                end = turned + plan.after_keys
        if ready:
            turned = time.monotonic()
        elif following and turned and time.monotonic() > turned + following[0]:
            # A page stands still: its keys are pressed.
            os.write(terminal, following[1])
            following, turned = next(pages, None), None
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
