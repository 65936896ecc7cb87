#!/bin/sh
# Expected: text too long for one QR code, split over several by qrencode -S (structured append), is read by showing the
# pictures in turn, or each part is told as a part.
# Instead: zbarimg says nothing for a part alone, and nothing for all of them given one after another: as if no code were there.
# Matters: splitting a sealed record over several small codes looks standard and leaves this reader blind; number the parts
# in the text instead.
# zbar 0.23.92, qrencode 4.1.1 (Debian 12)
set -eu
command -v zbarimg >/dev/null && command -v qrencode >/dev/null ||
  apt-get install -y -q --no-install-recommends zbar-tools qrencode >/dev/null
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
zbarimg --version; qrencode --version 2>&1 | head -n 1
qrencode -S -v 1 -l L -s 8 -o "$d/part.png" 'A reference of thirty-odd letters.'
qrencode -v 1 -l L -s 8 -o "$d/whole.png" 'A reference'
ls "$d"
set -- "$d"/part-*.png
[ $# -gt 1 ]
alone=$(zbarimg -q --raw "$1" 2>/dev/null | tr -d '\n')
turn=$(zbarimg -q --raw "$@" 2>/dev/null | tr -d '\n')
whole=$(zbarimg -q --raw "$d/whole.png" 2>/dev/null)
echo "a part: '$alone', all $# parts: '$turn', an undivided one: '$whole'"
[ -z "$alone" ] && [ -z "$turn" ] && [ "$whole" = 'A reference' ]
