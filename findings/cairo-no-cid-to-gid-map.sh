#!/bin/sh
# Expected: a TrueType font that cairo embeds as CIDFontType2 says how characters lead to glyphs, as PDF/A
# asks (ISO 19005-2, 6.2.11.3.2: CIDToGIDMap is there, a stream or the name Identity).
# Instead: the font has none; archives refuse the file (PDFBox Preflight: "mandatory CIDToGIDMap missing").
# Matters: a rule book that is to be kept for years must be mended after cairo has written it.
# cairo 1.16.0 (Debian 12), cairocffi 1.7.1, pikepdf 9.11.0, DejaVu Sans
set -eu
dpkg -s libcairo2 fonts-dejavu-core >/dev/null 2>&1 ||
  apt-get install -y -q --no-install-recommends libcairo2 fonts-dejavu-core >/dev/null
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
python3 -m venv "$d/v"
"$d/v/bin/pip" install -q --disable-pip-version-check cairocffi==1.7.1 pikepdf==9.11.0
cat > "$d/see.py" <<'P'
import sys

import cairocffi
import pikepdf

path = sys.argv[1]
surface = cairocffi.PDFSurface(path, 200, 100)
context = cairocffi.Context(surface)
context.select_font_face("DejaVu Sans")
context.set_font_size(20)
context.move_to(10, 50)
context.show_text("señora Δ Ж")
surface.finish()
print("cairo", cairocffi.cairo_version_string())
with pikepdf.open(path) as pdf:
    for kind in pdf.objects:
        if isinstance(kind, pikepdf.Dictionary) and kind.get("/Subtype") == "/CIDFontType2":
            print(kind.Subtype, "embedded:", "/FontFile2" in kind.FontDescriptor,
                  "CIDToGIDMap:", "/CIDToGIDMap" in kind)
P
seen=$("$d/v/bin/python" "$d/see.py" "$d/page.pdf")
printf '%s\n' "$seen"
printf '%s\n' 'cairo 1.16.0' '/CIDFontType2 embedded: True CIDToGIDMap: False' > "$d/expected"
printf '%s\n' "$seen" | cmp - "$d/expected"
