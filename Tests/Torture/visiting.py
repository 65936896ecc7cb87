"""Visitors at the kiosk, in plain lines and on its screen."""

import re

from deed import Deed
from houses import NAMES, visit
from kills import pages_to_folio
from saying import Said, at_terminal
from words import spoken as words_in


class Plain(Deed):
    """Visitors at the kiosk in plain lines, patient enough to try again."""

    def __init__(self, name, *visitors):
        super().__init__(name)
        self.given = visit(*visitors) + "\n" * 4
        self.visitors = len(visitors)

    def arguments(self, room):
        return ("kiosk", "--plain")

    def again(self, room, house):
        return []  # The next visitor does it.

    def unsaid(self, said):
        return [] if len(said.folios) == self.visitors else ["never: a folio a visitor"]


class OnScreen(Plain):
    """A visitor at the kiosk's screen."""

    ends = False

    def perform(self, room, wrapper=()):
        (_, first), *pages = pages_to_folio(words_in("es"), NAMES[0])
        turns = [(b"English", first), *pages, (b"Folio", b"")]
        said = at_terminal(room, ("kiosk",), turns, wrapper)
        return Said(said.code, _folio_said(said.out), said.err)


def _folio_said(out):
    """A screen with a folio on it, said as plain lines say it."""
    screen = out.split(b"\n", 1)[0]
    found = re.search(rb"Folio\W+([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})", screen)
    return b"folio es " + found[1] if found else b""
