#!/bin/sh
# Expected: Spanish reading scores (Fernández Huerta, Szigriszt) rest on Spanish syllables.
# Instead: syllables are counted as places where a printer may hyphenate, and none may leave one letter alone or
# part a hiatus: idea (i-de-a), uña (u-ña) and país (pa-ís) count as one each, agua as one, aéreo (four) as two.
# Matters: a consent text of short words scores easier than it is; thresholds from the literature do not hold.
# textstat 0.7.13
set -eu
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
python3 -m pip install -q --disable-pip-version-check --root-user-action=ignore --target "$d/p" textstat==0.7.13 pyphen==0.18.1
cat > "$d/t.py" <<'P'
import textstat
from importlib.metadata import version
print("textstat", version("textstat"))
textstat.set_lang("es")
true = {"idea": 3, "uña": 2, "país": 2, "agua": 2, "aéreo": 4, "embarazada": 5}
seen = {word: textstat.syllable_count(word) for word in true}
print("counted", seen)
print("spoken ", true)
assert seen == {"idea": 1, "uña": 1, "país": 1, "agua": 1, "aéreo": 2, "embarazada": 5}
P
PYTHONPATH="$d/p" python3 "$d/t.py"
