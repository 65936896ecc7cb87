#!/bin/sh
# Expected: a calendar of METHOD:CANCEL (RFC 5546) takes the event of that UID away, or marks it cancelled.
# Instead: khal puts the event in, unmarked, as if it had been booked; it looks at STATUS:CANCELLED only.
# Matters: who sends cancellations in the way of the invitation standard books them a second time; send STATUS as well.
# khal 0.10.5 (Debian 12)
set -eu
command -v khal >/dev/null || apt-get install -y -q --no-install-recommends khal >/dev/null
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
khal --version
mkdir "$d/calendar"
cat > "$d/config" <<C
[calendars]
[[visits]]
path = $d/calendar
type = calendar
[locale]
local_timezone = America/Tijuana
default_timezone = America/Tijuana
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = $d/db
C
event() {
  printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Visits//ES\r\n%s' "$2"
  printf 'BEGIN:VEVENT\r\nUID:%s@example.org\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;VALUE=DATE:20261211\r\n' "$1"
  printf '%sSUMMARY:%s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' "$3" "$1"
}
line=$(printf 'x\r\n.'); line=${line#x}; line=${line%.}
event method "METHOD:CANCEL$line" "SEQUENCE:1$line" > "$d/method.ics"
event status "" "STATUS:CANCELLED$line" > "$d/status.ics"
khal -c "$d/config" import --batch "$d/method.ics" "$d/status.ics"
seen=$(khal -c "$d/config" list 2026-12-11 1d | sed 1d | sed 's/ *$//' | sort)
echo "$seen"
[ "$seen" = "$(printf ' method\nCANCELLED  status' | sort)" ]
