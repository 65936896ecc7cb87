#!/bin/sh
# Expected: a name in UTF-8, as every generator writes it, is read as it was written.
# Instead: without a mark of the encoding zbar guesses from the bytes: the word with two accents comes out with Chinese
# signs, another as half-width Japanese, and the guess changes with the word.
# Matters: names in codes, such as whole contact cards, break for some people only. Keep codes to ASCII.
# zbar 0.23.92, qrencode 4.1.1 (Debian 12)
set -eu
command -v zbarimg >/dev/null && command -v qrencode >/dev/null ||
  apt-get install -y -q --no-install-recommends zbar-tools qrencode >/dev/null
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
zbarimg --version; qrencode --version 2>&1 | head -n 1
check() {
  qrencode -s 8 -o "$d/q.png" "$1"
  seen=$(zbarimg -q --raw "$d/q.png" 2>/dev/null)
  echo "$1 -> $seen"
  [ "$seen" = "$2" ]
}
check 'Ana' 'Ana'
check 'Cigüeña' 'Cig羹e簽a'
check 'Ñoño' 'ﾃ双ﾃｱo'
