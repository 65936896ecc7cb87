#!/bin/sh
# Expected: a Mexican mobile as address books and chat programs keep it, +52 1 and ten digits, is read and the 1 (gone
# since August 2019) dropped, as Argentina's 9 and 15 are turned into one another.
# Instead: parsing succeeds and keeps the 1; the number is then neither valid nor even possible, yet comparing it
# with the same line without the 1 gives a match, of the kind made for missing area codes.
# Matters: "impossible" cannot mean "mistyped", and duplicates need the comparison, not equal E.164.
# phonenumbers 9.0.43
set -eu
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
python3 -m pip install -q --disable-pip-version-check --root-user-action=ignore --target "$d/p" phonenumbers==9.0.43
cat > "$d/t.py" <<'P'
from importlib.metadata import version
import phonenumbers as p
print("phonenumbers", version("phonenumbers"))
old, new = p.parse("+52 1 664 123 4567"), p.parse("+52 664 123 4567")
seen = (p.format_number(old, p.PhoneNumberFormat.E164), p.is_possible_number(old), p.is_valid_number(old),
        p.is_number_match(old, new) == p.MatchType.SHORT_NSN_MATCH)
print(seen)
assert seen == ("+5216641234567", False, False, True)
argentina = p.parse("011 15 2345-6789", "AR")
print(p.format_number(argentina, p.PhoneNumberFormat.E164))
assert p.format_number(argentina, p.PhoneNumberFormat.E164) == "+5491123456789"
P
PYTHONPATH="$d/p" python3 "$d/t.py"
