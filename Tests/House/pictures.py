#!/usr/bin/env python3
"""Draws the screens of README and pages from storyboards, as SVG: make pictures. With --check it only compares."""
import html
import pathlib
import sys
import unicodedata

HOUSE = pathlib.Path(__file__).resolve().parents[2]
FOLDER = HOUSE / "Documentation/Pictures"
KIOSK = "Tests/KioskAppTests/Storyboards/en/80x24/"
STAFF = "Tests/StaffAppTests/Storyboards/en/80x24/"
FIGURES = "Tests/KioskAppTests/Storyboards/en/60x20/23-detail-figures"
SCREENS = {
    "welcome": KIOSK + "01-welcome",
    "question": KIOSK + "12-concern",
    "results": KIOSK + "22-results",
    "plan": KIOSK + "24-plan",
    "folio": KIOSK + "35-folio",
    "list": STAFF + "05-list",
    "figures": FIGURES,
    "figures-monochrome": FIGURES,
    "figures-colour-blind": FIGURES,
}
CELL = (8, 17)
MARGIN = 14
COLOURS = ("#fbf8f1", "#2b2926", "#8a4b2a")  # paper, ink, accent
# What is seen without the cones for green: Machado, Oliveira and Fernandes 2009, severity 1, linear RGB.
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
ACCENTED = set("╔╗╚╝║═>■▲●♦")


def colour_blind(colour):
    """The same colour as somebody sees it who has no cones for green."""
    def linear(level):
        return level / 12.92 if level <= 0.04045 else ((level + 0.055) / 1.055) ** 2.4

    def encoded(light):
        light = min(1, max(0, light))
        return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055

    light = [linear(int(colour[place:place + 2], 16) / 255) for place in (1, 3, 5)]
    seen = (sum(part * level for part, level in zip(row, light)) for row in DEUTERANOPIA)
    return "#" + "".join(f"{round(255 * encoded(level)):02x}" for level in seen)


def palette(name):
    """Paper, ink and accent of a picture."""
    if name.endswith("monochrome"):
        return ("#ffffff", "#000000", "#000000")
    return tuple(map(colour_blind, COLOURS)) if name.endswith("colour-blind") else COLOURS


def columns(character):
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def runs(line):
    """Stretches of a line that look alike, each with the column where it begins."""
    column = 0
    found = []
    for character in line:
        if character != " ":
            accented = character in ACCENTED
            last = found[-1] if found else None
            if last and last[1] == column and last[3] == accented:
                last[2] += character
                last[1] += columns(character)
            else:
                found.append([column, column + columns(character), character, accented])
        column += columns(character)
    return found


def svg(text, title, colours, least):
    paper, ink, accent = colours
    lines = text.split("\n~~~ ")[0].split("\n")
    width = max(sum(map(columns, line)) for line in lines)
    size = (max(least, width) * CELL[0] + 2 * MARGIN, len(lines) * CELL[1] + 2 * MARGIN)
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}"'
        f' viewBox="0 0 {size[0]} {size[1]}" role="img" aria-label="{html.escape(title)}">',
        f'<rect width="100%" height="100%" rx="8" fill="{paper}"/>',
        f'<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="13" fill="{ink}">']
    for row, line in enumerate(lines):
        for start, end, words, accented in runs(line):
            colour = f' fill="{accent}"' if accented else ""
            drawn.append(
                f'<text x="{MARGIN + start * CELL[0]}" y="{MARGIN + row * CELL[1] + 13}"'
                f' textLength="{(end - start) * CELL[0]}"{colour}>{html.escape(words)}</text>')
    return "\n".join(drawn + ["</g>", "</svg>", ""])


def main():
    drifted = []
    for name, board in SCREENS.items():
        least = int(pathlib.Path(board).parent.name.split("x")[0])
        picture = svg((HOUSE / f"{board}.txt").read_text(), f"Antesala: {name}", palette(name), least)
        file = FOLDER / f"{name}.svg"
        if "--check" in sys.argv:
            if not file.exists() or file.read_text() != picture:
                drifted.append(file.name)
            continue
        FOLDER.mkdir(exist_ok=True)
        file.write_text(picture)
    if drifted:
        sys.exit(f"pictures.py: not as the storyboards are: {', '.join(drifted)}\nhint: make pictures")


if __name__ == "__main__":
    main()
