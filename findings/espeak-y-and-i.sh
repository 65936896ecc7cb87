#!/bin/sh
# Expected: a code spelt sign by sign can be written down by who hears it.
# Instead: a lone Y is said in Spanish exactly as a lone I (the conjunction "y"), not as "i griega" or "ye".
# Matters: alphabets for codes drop 0/O and 1/I because they look alike; by ear Y must go too, or be spelt out.
# espeak-ng 1.51 (Debian 12)
set -eu
command -v espeak-ng >/dev/null || apt-get install -y -q --no-install-recommends espeak-ng >/dev/null
espeak-ng --version
y=$(espeak-ng -q -x -v es-419 '8, Y, M' | tr '\n' ' ')
i=$(espeak-ng -q -x -v es-419 '8, I, M' | tr '\n' ' ')
echo "8, Y, M -> $y"
echo "8, I, M -> $i"
[ "$y" = "$i" ]
[ "$y" = "'otSo 'i 'Eme " ]
