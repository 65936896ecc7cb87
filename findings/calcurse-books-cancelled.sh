#!/bin/sh
# Expected: an event with STATUS:CANCELLED (RFC 5545) is left out at import, or shown as off.
# Instead: it becomes an ordinary entry, without a mark and without a word in the report.
# Matters: a feed that tells cancelled visits so that other calendars drop them fills this one with them.
# calcurse 4.7.1 (Debian 12)
set -eu
command -v calcurse >/dev/null || apt-get install -y -q --no-install-recommends calcurse >/dev/null
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
calcurse --version | head -n 1
cat > "$d/off.ics" <<C
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Visits//ES
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20261101T000000Z
DTSTART;VALUE=DATE:20261204
SUMMARY:Visita de Ana
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
C
mkdir "$d/data"
calcurse -D "$d/data" -i "$d/off.ics"
seen=$(cat "$d/data/apts")
echo "$seen"
[ "$seen" = '12/04/2026 [1] Visita de Ana' ]
