#!/bin/sh
# Expected: a terminal that does not know coloured or curly underlines (SGR 58, SGR 4:3) leaves them out.
# Instead: pyte takes the numbers of a colour for attributes of their own (58;5;1 turns on blinking and bold) and
# prints the rest of the form with a colon as letters: "3m" stands on the screen.
# Matters: a screen that marks errors by a curly line shows rubbish in tests only, or is "fixed" for a fault it has not.
# pyte 0.8.2
set -eu
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
python3 -m pip install -q --disable-pip-version-check --root-user-action=ignore --target "$d/p" pyte==0.8.2
cat > "$d/t.py" <<'P'
from importlib.metadata import version
import pyte
print("pyte", version("pyte"))
def shown(text):
    screen = pyte.Screen(6, 1)
    pyte.Stream(screen).feed(text)
    return screen.display[0].strip(), screen.buffer[0][0].bold, screen.buffer[0][0].blink
coloured, curly = shown("\x1b[58;5;1mX"), shown("\x1b[4:3mX")
print(coloured, curly)
assert coloured == ("X", True, True)
assert curly == ("3mX", False, False)
P
PYTHONPATH="$d/p" python3 "$d/t.py"
