#!/bin/sh
# Expected: CSI 3 J drops the lines scrolled away and leaves the screen, as in xterm and in the Linux console.
# Instead: pyte drops the lines and blanks the screen as well.
# Matters: a test of a kiosk's screen in pyte is green although the program forgot to wipe the screen itself.
# pyte 0.8.2
set -eu
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
python3 -m pip install -q --disable-pip-version-check --root-user-action=ignore --target "$d/p" pyte==0.8.2
cat > "$d/t.py" <<'P'
from importlib.metadata import version
import pyte
print("pyte", version("pyte"))
screen = pyte.HistoryScreen(4, 3)
stream = pyte.Stream(screen)
stream.feed("1\r\n2\r\n3\r\n4\r\n5")
before = len(screen.history.top), [line.strip() for line in screen.display]
stream.feed("\x1b[3J")
after = len(screen.history.top), [line.strip() for line in screen.display]
print(before, "->", after)
assert (before, after) == ((2, ["3", "4", "5"]), (0, ["", "", ""]))
P
PYTHONPATH="$d/p" python3 "$d/t.py"
