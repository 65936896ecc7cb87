#!/bin/sh
# Expected: the telephones of a vCard 4.0 arrive in an address book, whatever their form.
# Instead: a number written as RFC 6350 recommends (VALUE=uri, with a PREF) is dropped without a word, and of two plain
# numbers only the last is kept.
# Matters: a list of people to call arrives with names and no numbers. Write TEL as text, the preferred one last.
# abook 0.6.1 (Debian 12)
set -eu
command -v abook >/dev/null || apt-get install -y -q --no-install-recommends abook >/dev/null
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
cat > "$d/cards.vcf" <<C
BEGIN:VCARD
VERSION:4.0
FN:Ana Prueba
TEL;VALUE=uri;PREF=1:tel:+526645550101
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Beto Prueba
TEL:+526645550102
TEL:+526645550103
END:VCARD
C
abook --convert --informat vcard --infile "$d/cards.vcf" --outformat abook --outfile "$d/book"
grep version= "$d/book"
seen=$(grep -E '^(name|phone|mobile|workphone)=' "$d/book")
echo "$seen"
[ "$seen" = "$(printf 'name=Ana Prueba\nname=Beto Prueba\nphone=+526645550103')" ]
