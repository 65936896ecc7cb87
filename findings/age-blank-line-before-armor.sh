#!/bin/sh
# Expected: armored text that was pasted, with an empty line around it, opens; blank space is let pass around PEM-like armor.
# Instead: age takes an empty line after the end and line ends of Windows, but with one before the beginning it no longer
# sees armor at all and complains of a binary header with an "unexpected intro".
# Matters: a sealed record that came by mail looks damaged; trim the beginning before saying so.
# age 1.1.1 (Debian 12)
set -eu
command -v age >/dev/null || apt-get install -y -q --no-install-recommends age >/dev/null
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
age --version
age-keygen -o "$d/key" 2>/dev/null
echo 'a record' | age -a -r "$(age-keygen -y "$d/key")" > "$d/plain"
{ cat "$d/plain"; echo; } > "$d/after"
sed 's/$/\r/' "$d/plain" > "$d/windows"
{ echo; cat "$d/plain"; } > "$d/before"
opened() { age -d -i "$d/key" "$d/$1" 2>&1 | head -n 1; }
for form in plain after windows before; do printf "%s: %s\n" $form "$(opened $form)"; done
for form in plain after windows; do [ "$(opened $form)" = 'a record' ]; done
[ "$(opened before)" = 'age: error: failed to read header: parsing age header: unexpected intro: "\n"' ]
