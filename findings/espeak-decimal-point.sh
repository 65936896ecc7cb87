#!/bin/sh
# Expected: the voice es-419 (Latin America) reads 2.500 ml the Mexican way, two point five.
# Instead: a point before exactly three digits groups thousands, so 0.500 is "zero thousand five hundred"
# while 0.50 is "zero point fifty"; and a Mexican thousand, 2,500, is "two comma five hundred".
# Matters: a spoken dose or price is off a thousandfold by one trailing zero. Write numbers out in words.
# espeak-ng 1.51 (Debian 12)
set -eu
command -v espeak-ng >/dev/null || apt-get install -y -q --no-install-recommends espeak-ng >/dev/null
espeak-ng --version
say() { espeak-ng -q -x -v es-419 -- "$1" | tr '\n' ' ' | sed 's/^ *//; s/ *$//'; }
check() { got=$(say "$1"); echo "$1 -> $got"; [ "$got" = "$2" ]; }
check '0.50 ml' "s'e**o p,unto sinkw'Enta ,eme'Ele"
check '0.500 ml' "s'e**o m'il_! kinj'Entos ,eme'Ele"
check '2,500' "d'os kom,akinj'Entos"
