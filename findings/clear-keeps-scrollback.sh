#!/bin/sh
# Expected: `clear` wipes what can be scrolled back to wherever the terminal knows how.
# Instead: it does so only if the entry in terminfo has the extension E3. xterm, tmux and putty have it; vte (GNOME,
# XFCE, LXDE terminals), konsole and rxvt-unicode have not, so there `clear` leaves every earlier line.
# Matters: a shared machine that calls `clear` between two people hides names only in some terminals.
# ncurses-bin, ncurses-term 6.4 (Debian 12)
set -eu
command -v infocmp >/dev/null && infocmp vte-256color >/dev/null 2>&1 || apt-get install -y -q ncurses-term >/dev/null
infocmp -V
wipes() { TERM=$1 clear | od -An -c | tr -d ' \n' | grep -q '033\[3J' && echo yes || echo no; }
for pair in xterm-256color=yes tmux-256color=yes putty=yes vte-256color=no konsole-256color=no rxvt-unicode-256color=no; do
  term=${pair%=*}
  seen=$(wipes "$term")
  echo "$term: clear wipes the scrollback: $seen"
  [ "$seen" = "${pair#*=}" ]
done
