#!/bin/sh
# Expected: ssh-keygen -Y find-principals tells the name to verify with, whose key may sign what is at hand.
# Instead: it prints the first column of allowed_signers as it stands, a pattern such as *@example.org, and does not look at
# namespaces=: it names somebody whom verify then refuses for this kind of file.
# Matters: its answer is no name to show as "signed by" and no verdict; only verify is.
# OpenSSH 9.2p1 (Debian 12)
set -eu
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
ssh -V
ssh-keygen -q -t ed25519 -N '' -C ana@example.org -f "$d/key"
echo 'a pack' > "$d/pack"
ssh-keygen -q -Y sign -f "$d/key" -n pack@example.org "$d/pack" 2>/dev/null
key=$(cut -d' ' -f1,2 "$d/key.pub")
found() { ssh-keygen -Y find-principals -f "$d/allowed" -s "$d/pack.sig"; }
verified() { ssh-keygen -Y verify -f "$d/allowed" -I ana@example.org -n pack@example.org -s "$d/pack.sig" < "$d/pack" >/dev/null 2>&1 && echo good || echo refused; }
echo "*@example.org $key" > "$d/allowed"
echo "found: $(found), verify: $(verified)"
[ "$(found)" = '*@example.org' ] && [ "$(verified)" = good ]
echo "ana@example.org namespaces=\"file\" $key" > "$d/allowed"
echo "found: $(found), verify: $(verified)"
[ "$(found)" = ana@example.org ] && [ "$(verified)" = refused ]
