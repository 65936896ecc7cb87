#!/bin/sh
# Expected: the six skin phototypes I to VI are read alike, all as numbers or all as letters.
# Instead: II, III and IV are numbers, I and V are letters, and VI is the Spanish verb "vi" (I saw);
# the English voice spells VI letter by letter although it calls IV "roman four".
# Matters: a questionnaire that is heard asks for "phototype four, vee, I saw". Give the voice digits.
# espeak-ng 1.51 (Debian 12)
set -eu
command -v espeak-ng >/dev/null || apt-get install -y -q --no-install-recommends espeak-ng >/dev/null
espeak-ng --version
say() { espeak-ng -q -x -v "$1" -- "$2" | tr '\n' ' ' | sed 's/^ *//; s/ *$//'; }
check() { got=$(say "$1" "$2"); echo "$1: $2 -> $got"; [ "$got" = "$3" ]; }
check es-419 'tipo IV' "t'ipo kw'at**o"
check es-419 'tipo V' "t'ipo 'uBe"
check es-419 'tipo VI' "t'ipo B'i"
check es-419 'vi' "b'i"
check en-us 'type IV' "t2'aIp r,oUm@n_ f'o@"
check en-us 'type VI' "t2'aIp v,i:;'aI"
