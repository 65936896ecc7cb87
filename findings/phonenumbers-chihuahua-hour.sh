#!/bin/sh
# Expected: the time zone that phonenumbers tells of a Mexican number is good for "call me at ten".
# Instead: Chihuahua (614) is still in America/Mazatlan, an hour behind what its clocks have shown since October
# 2022, and Matamoros (868) in America/Mexico_City, an hour behind it in summer, as its area kept the clock change of
# the United States; neighbours Reynosa (899) and Ciudad Juárez (656) are right.
# Matters: who calls back by the number's zone calls at the wrong hour, in some towns and not in the next.
# phonenumbers 9.0.43
set -eu
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
python3 -m pip install -q --disable-pip-version-check --root-user-action=ignore --target "$d/p" phonenumbers==9.0.43
cat > "$d/t.py" <<'P'
from datetime import datetime
from importlib.metadata import version
from zoneinfo import ZoneInfo
import phonenumbers
from phonenumbers import timezone
print("phonenumbers", version("phonenumbers"))
def behind(area, true, moment):
    zones = timezone.time_zones_for_number(phonenumbers.parse("+52" + area + "6123456"))
    there = moment.replace(tzinfo=ZoneInfo(true)).utcoffset()
    told = moment.replace(tzinfo=ZoneInfo(zones[0])).utcoffset()
    hours = (there - told).total_seconds() / 3600
    print(area, zones, "true:", true, "hours behind:", hours)
    return zones, hours
winter, summer = datetime(2026, 1, 15, 10), datetime(2026, 7, 15, 10)
assert behind("614", "America/Chihuahua", winter) == (("America/Mazatlan",), 1.0)
assert behind("868", "America/Matamoros", summer) == (("America/Mexico_City",), 1.0)
assert behind("899", "America/Matamoros", summer) == (("America/Matamoros",), 0.0)
assert behind("656", "America/Ciudad_Juarez", summer) == (("America/Ciudad_Juarez",), 0.0)
P
PYTHONPATH="$d/p" python3 "$d/t.py"
