#!/bin/sh
# Expected: CSI 2 J takes the page off the screen; with CSI 3 J before or after it nothing is left of it.
# Instead: tmux moves the page that 2J clears into its scrollback, so 3J before 2J leaves the whole page there to scroll
# to; only 2J before 3J wipes it.
# Matters: on a shared terminal the order of two harmless-looking sequences decides whether the next person can read on.
# tmux 3.3a (Debian 12)
set -eu
command -v tmux >/dev/null || apt-get install -y -q --no-install-recommends tmux >/dev/null
d=$(mktemp -d); trap 'tmux -S "$d/s" kill-server 2>/dev/null || true; rm -rf "$d"' EXIT
tmux -V
left() {
  rm -f "$d/done"
  tmux -S "$d/s" -f /dev/null new-session -d -x 20 -y 5 \
    "printf 'Ana\nPrueba\n'; printf '\033[H$1'; touch $d/done; sleep 30"
  while [ ! -e "$d/done" ]; do sleep 0.2; done
  sleep 2
  tmux -S "$d/s" capture-pane -p -S - | grep -c -e Ana -e Prueba || true
  tmux -S "$d/s" kill-server
}
first=$(left '\033[3J\033[2J')
last=$(left '\033[2J\033[3J')
echo "lines left: 3J then 2J: $first, 2J then 3J: $last"
[ "$first" = 2 ] && [ "$last" = 0 ]
