#!/bin/sh
# Expected: khard, which reads vCard 4.0, takes the parameter PREF=1 for an order, and a number without a type for plain.
# Instead: the kind of telephone shown is the text "pref=1", beside "cell" of others.
# Matters: whoever looks for somebody's mobile number meets a label no person wrote; add a TYPE wherever there is a PREF.
# khard 0.18.0 (Debian 12)
set -eu
command -v khard >/dev/null || apt-get install -y -q --no-install-recommends khard >/dev/null
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
khard --version
mkdir "$d/cards"
printf 'BEGIN:VCARD\r\nVERSION:4.0\r\nUID:1\r\nFN:Ana Prueba\r\nTEL;VALUE=uri;PREF=1:tel:+526645550101\r\nEND:VCARD\r\n' > "$d/cards/1.vcf"
printf '[addressbooks]\n[[people]]\npath = %s\n[general]\ndefault_action = list\n' "$d/cards" > "$d/config"
seen=$(khard -c "$d/config" phone -p | tr '\t' '|')
echo "$seen"
[ "$seen" = '+526645550101|Ana Prueba|pref=1' ]
