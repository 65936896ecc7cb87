"""A terminal in memory: what xterm would show for the bytes a program writes."""

import re
import unicodedata

import pyte

FRAMES = re.compile(r"[─│┌┐└┘├┤┬┴┼═║╔╗╚╝█░▒]")


class Screen(pyte.Screen):
    """A screen that also repeats and scrolls as terminfo's xterm-256color promises."""

    def draw(self, data):
        """Characters; pyte alone would drop whatever follows a vowel sign such as U+0947."""
        start = 0
        for place, character in enumerate("" if data.isascii() else data):
            if unicodedata.category(character) == "Mn" and not unicodedata.combining(
                character
            ):
                super().draw(data[start:place])
                self._join(character)
                start = place + 1
        super().draw(data[start:])

    def _join(self, mark):
        """Puts a mark onto the character before the cursor."""
        line, column = self.buffer[self.cursor.y], max(0, self.cursor.x - 1)
        line[column] = line[column]._replace(data=line[column].data + mark)

    def repeat_last(self, count=1):
        """REP: the last character again."""
        before = self.buffer[self.cursor.y][max(0, self.cursor.x - 1)].data
        self.draw(before * (count or 1))

    def scroll_up(self, count=1):
        """SU: lines vanish at the top of the region."""
        self._at_top_of_region(self.delete_lines, count)

    def scroll_down(self, count=1):
        """SD: empty lines appear at the top of the region."""
        self._at_top_of_region(self.insert_lines, count)

    def _at_top_of_region(self, change, count):
        place = self.cursor.x, self.cursor.y
        self.cursor.y = self.margins.top if self.margins else 0
        change(count or 1)
        self.cursor.x, self.cursor.y = place


class Stream(pyte.ByteStream):
    """A stream that knows the sequences of `Screen`."""

    csi = pyte.ByteStream.csi | {
        "b": "repeat_last",
        "S": "scroll_up",
        "T": "scroll_down",
    }
    events = pyte.ByteStream.events | {"repeat_last", "scroll_up", "scroll_down"}


class Terminal:
    """Keeps every byte that came, and the screen they make."""

    def __init__(self, columns, rows):
        self.screen = Screen(columns, rows)
        self._stream = Stream(self.screen)
        self.bytes = b""
        self._rows = None

    def feed(self, data):
        """Shows bytes."""
        self.bytes += data
        self._stream.feed(data)
        self._rows = None

    def resize(self, columns, rows):
        """Becomes larger or smaller."""
        self.screen.resize(rows, columns)
        self._rows = None

    @property
    def rows(self):
        """The screen as lines of text."""
        if self._rows is None:
            self._rows = [row.rstrip() for row in self.screen.display]
        return self._rows

    @property
    def text(self):
        """The words on the screen, without frames, one space between them."""
        return plain("\n".join(self.rows))

    def find(self, words):
        """Column and row of words, or of as many of their first ones as stand in one line."""
        parts = words.split()
        for count in range(len(parts), 0, -1):
            start = re.escape(" ".join(parts[:count]))
            for y, row in enumerate(self.rows):
                found = re.search(rf"(?<!\w){start}(?=\s\s|\s?[│║─═┐╗]|\s*$)", row)
                if found:
                    return found.start(), y
        return None


def plain(text):
    """Words without frames, one space between them."""
    return " ".join(FRAMES.sub(" ", text).split())
