"""The two programs that are measured, each brought to a list with a selection that moves."""

import re
import subprocess

from terminal import TooSilent

ENTER = b"\r"
# On a new page the key of the page before counts once it has rested this long.
REST = 0.8


class OutOfStep(Exception):
    """A program did not come to the screen that its keys should lead to."""


class Antesala:
    """The kiosk, at its welcome and in its questionnaire."""

    name = "antesala"
    # The languages stand on the welcome screen in themselves, whatever the clinic.
    first_frame = rb"(?s)Espa\xc3\xb1ol.*English"
    # Twice round four boxes of a question, which stand in two columns.
    moves = ["down", "right", "up", "left"] * 2
    # Past the last row in sight, so that the list scrolls.
    scrolls = ["down", "down", "down", "down"]

    def __init__(self, program, pack, folder):
        self.data = f"{folder}/data"
        self.command = [program, "kiosk", "--data", self.data, "--language", "en"]
        self.environment = {"ANTESALA_PACK": pack}
        passphrase = f"{folder}/passphrase"
        with open(passphrase, "w") as file:
            file.write("only for these measurements tranvia ciruela\n")
        subprocess.run(["chmod", "600", passphrase], check=True)
        with subprocess.Popen(
            [program, "setup", "--data", self.data, "--passphrase-file", passphrase],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE) as setup:
            for line in setup.stdout:
                if key := re.search(rb"AGE-SECRET-KEY-1\w+", line):
                    setup.stdin.write(key[0][-6:] + b"\n")
                    setup.stdin.flush()

    @classmethod
    def go_to_list(cls, terminal):
        """Welcome, notice, "answer the questions", age, pregnancy: then comes a question with more
        options than dialog's menu has."""
        terminal.type(ENTER, ENTER, ENTER, b"3", b"4", ENTER, b"3", rest=REST)
        cls._expect(terminal, ENTER, rb"8 \[ \]", "a question of eight options")

    def go_to_end(self, terminal):
        """Answers every question, in whatever order they come, and looks at the results.

        The same keys answer every kind: the first option, or one of the second unit."""
        for _ in range(60):
            terminal.type(b"1", terminal.arrow("right"), ENTER)
            if not re.search(r"Question \d+ of", self._look(terminal)):
                break
        else:
            raise OutOfStep(f"antesala: the questions do not end:\n{self._look(terminal)}")
        terminal.type(ENTER, terminal.arrow("down"), ENTER, ENTER, rest=REST)

    @staticmethod
    def _expect(terminal, key, pattern, what):
        try:
            terminal.press(key, until=pattern)
        except TooSilent as silence:
            raise OutOfStep(f"antesala: expected {what}, found:\n{silence}") from silence

    @staticmethod
    def _look(terminal):
        """The words on the screen: a terminal made wider is painted anew, whole."""
        return terminal.repainted().text


class Dialog:
    """`dialog --menu` with eight items, the yardstick."""

    name = "dialog"
    first_frame = rb"(?s)first treatment.*eighth treatment.*ancel"
    moves = ["down"] * 4 + ["up"] * 4
    scrolls = []

    def __init__(self, program):
        ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
        items = [
            word for number, ordinal in enumerate(ordinals, 1)
            for word in (str(number), f"{ordinal} treatment")
        ]
        self.command = [program, "--menu", "What would you like to improve?", "20", "70", "8"]
        self.command += items
        self.environment = {}

    def go_to_list(self, terminal):
        """It is there from the start."""

    def go_to_end(self, terminal):
        """Once down the list and up again."""
        terminal.type(*[terminal.arrow("down")] * 7, *[terminal.arrow("up")] * 7)
