#!/bin/sh
# Expected: a day of birth and a note of two lines come through a vCard 3.0 import as what they are.
# Instead: BDAY lands in the field "anniversary", and the note keeps the format's own backslashes as text.
# Matters: staff read "uno\ndos\, tres" on one line, and a birthday list stays empty.
# abook 0.6.1 (Debian 12)
set -eu
command -v abook >/dev/null || apt-get install -y -q --no-install-recommends abook >/dev/null
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
cat > "$d/card.vcf" <<'C'
BEGIN:VCARD
VERSION:3.0
FN:Ana Prueba
N:Prueba;Ana;;;
BDAY:19900102
NOTE:uno\ndos\, tres
END:VCARD
C
abook --convert --informat vcard --infile "$d/card.vcf" --outformat abook --outfile "$d/book"
grep version= "$d/book"
seen=$(grep -E '^(notes|anniversary)=' "$d/book")
printf '%s\n' "$seen"
printf '%s\n' 'notes=uno\ndos\, tres' 'anniversary=19900102' > "$d/expected"
printf '%s\n' "$seen" | cmp - "$d/expected"
