#!/bin/sh
# Expected: two holiday libraries name the same statutory days of rest of Mexico (Federal Labour Law, art. 74).
# Instead: workalendar adds 31 December in most years ("New Year Day substitute"), whatever day of the week comes after it,
# and the Fridays before holidays that fall on a Saturday (30 April, 24 December 2027), which the law does not know;
# it lacks 1 October 2024, the change of government, which holidays has.
# Matters: a booking calendar built on it closes on New Year's Eve and opens on a statutory day.
# workalendar 17.0.0, holidays 0.109
set -eu
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
python3 -m pip install -q --disable-pip-version-check --root-user-action=ignore --target "$d/p" workalendar==17.0.0 holidays==0.109
cat > "$d/t.py" <<'P'
from importlib.metadata import version
import holidays
from workalendar.america import Mexico
print("workalendar", version("workalendar"), "holidays", version("holidays"))
def differing(year):
    work = {day.isoformat() for day, _ in Mexico().holidays(year) if day.year == year}
    law = {day.isoformat() for day in holidays.MX(years=year)}
    return sorted(work - law), sorted(law - work)
for year, expected in [
    (2024, (["2024-12-31"], ["2024-10-01"])),
    (2026, (["2026-12-31"], [])),
    (2027, (["2027-04-30", "2027-12-24", "2027-12-31"], [])),
]:
    seen = differing(year)
    print(year, "only workalendar:", seen[0], "only holidays:", seen[1])
    assert seen == expected
P
PYTHONPATH="$d/p" python3 "$d/t.py"
