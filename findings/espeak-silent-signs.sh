#!/bin/sh
# Expected: what the English voice says of a sign, the Spanish one says too.
# Instead: the hyphen of a range, the minus and the sign "at least" are silent in Spanish and spoken in English.
# Matters: "30-40 days" is heard as "thirty forty", "-5" as "five" and "aged >= 18" as "aged 18". Use words.
# espeak-ng 1.51 (Debian 12)
set -eu
command -v espeak-ng >/dev/null || apt-get install -y -q --no-install-recommends espeak-ng >/dev/null
espeak-ng --version
say() { espeak-ng -q -x -v "$1" -- "$2" | tr '\n' ' ' | sed 's/^ *//; s/ *$//'; }
check() { got=$(say "$1" "$2"); echo "$1: $2 -> $got"; [ "$got" = "$3" ]; }
check en-us '30-40' "T'3:t#i d'aS f'o@t#i"
check es-419 '30-40' "t**'eInta kwa**'Enta"
check en-us '-5' "m'aIn@s f'aIv"
check es-419 '-5' "s'inko"
check en-us '≥ 18' "gr'eIt#3r- O@r 'i:kw@L tU 'eIti:n"
check es-419 '≥ 18' "dj,Esi;'otSo"
