#!/bin/sh
# Expected: a library for QR codes makes of a short reference a QR code that a telephone reads.
# Instead: segno.make picks a Micro QR code whenever the text is short enough, which zbar does not see at all, nor do many
# cameras; a link, being longer, becomes a usual code, so a test with a link does not show it.
# Matters: the slip with only the reference number is the one nobody can scan. Use make_qr, or micro=False.
# segno 1.6.6, zbar 0.23.92 (Debian 12)
set -eu
command -v zbarimg >/dev/null || apt-get install -y -q --no-install-recommends zbar-tools >/dev/null
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
python3 -m pip install -q --disable-pip-version-check --root-user-action=ignore --target "$d/p" segno==1.6.6
cat > "$d/t.py" <<'P'
import sys
import segno
print("segno", segno.__version__)
made = segno.make("7K4M-9QXD")
made.save(sys.argv[1] + "/micro.png", scale=8)
segno.make_qr("7K4M-9QXD").save(sys.argv[1] + "/usual.png", scale=8)
print(made.designator, segno.make("https://example.org/7K4M-9QXD").designator)
assert (made.designator, made.is_micro) == ("M3-M", True)
assert not segno.make("https://example.org/7K4M-9QXD").is_micro
P
PYTHONPATH="$d/p" python3 "$d/t.py" "$d"
zbarimg --version
read_back() { zbarimg -q --raw "$1" 2>/dev/null || echo nothing; }
echo "micro: $(read_back "$d/micro.png"), usual: $(read_back "$d/usual.png")"
[ "$(read_back "$d/micro.png")" = nothing ]
[ "$(read_back "$d/usual.png")" = 7K4M-9QXD ]
