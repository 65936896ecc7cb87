#!/bin/sh
# Expected: an alarm 15 minutes before a visit comes out of calcurse as it went in, or not at all.
# Instead: it comes out 5 minutes before (the program's general setting), and as TRIGGER:-P300S, which is no duration in
# RFC 5545: hours, minutes and seconds stand after a T.
# Matters: a calendar that went through here reminds too late, and strict readers refuse the file.
# calcurse 4.7.1 (Debian 12)
set -eu
command -v calcurse >/dev/null || apt-get install -y -q --no-install-recommends calcurse >/dev/null
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
calcurse --version | head -n 1
cat > "$d/visit.ics" <<C
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Visits//ES
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20261101T000000Z
DTSTART:20261208T100000
DURATION:PT30M
SUMMARY:Visita de Ana
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
DESCRIPTION:Visita
END:VALARM
END:VEVENT
END:VCALENDAR
C
mkdir "$d/data"
calcurse -D "$d/data" -i "$d/visit.ics"
seen=$(calcurse -D "$d/data" -x | tr -d '\r' | grep '^TRIGGER')
echo "in TRIGGER:-PT15M, out $seen"
[ "$seen" = 'TRIGGER:-P300S' ]
