"""The code beside the folio, as a telephone sees it: two readers take it from the cells of a terminal."""

import re
import subprocess

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from journey import walk_to_folio

# Two to one, as terminals' cells are.
CELL = (8, 16)
NAMED = {
    "black": (0, 0, 0), "red": (205, 0, 0), "green": (0, 205, 0), "brown": (205, 205, 0),
    "blue": (0, 0, 238), "magenta": (205, 0, 205), "cyan": (0, 205, 205),
    "white": (229, 229, 229),
}
TERMINALS = [
    ("xterm-256color", (80, 24)),
    ("xterm-256color", (60, 20)),
    ("xterm-256color", (132, 43)),
    ("xterm", (80, 24)),
    ("tmux-256color", (80, 24)),
    ("linux", (128, 48)),
]


def colour(name, otherwise):
    """What a terminal shows for a colour as pyte names it."""
    if name == "default":
        return otherwise
    if re.fullmatch(r"[0-9a-f]{6}", name):
        return tuple(bytes.fromhex(name))
    return NAMED[name.removeprefix("bright")]


def picture(screen):
    """The terminal's cells, drawn; a letter is a bar of ink across the middle of its cell."""
    width, height = CELL
    image = Image.new("RGB", (screen.columns * width, screen.lines * height))
    draw = ImageDraw.Draw(image)
    for y in range(screen.lines):
        for x in range(screen.columns):
            cell = screen.buffer[y][x]
            ink, ground = colour(cell.fg, (0, 0, 0)), colour(cell.bg, (255, 255, 255))
            if cell.reverse:
                ink, ground = ground, ink
            left, top = x * width, y * height
            draw.rectangle((left, top, left + width - 1, top + height - 1), ground)
            if cell.data == "▀":
                draw.rectangle((left, top, left + width - 1, top + height // 2 - 1), ink)
            elif cell.data == "▄":
                draw.rectangle((left, top + height // 2, left + width - 1, top + height - 1), ink)
            elif cell.data.strip():
                draw.rectangle((left + 1, top + 6, left + width - 2, top + 9), ink)
    return image


def read(image, place):
    """What two readers that know nothing of each other find in a picture."""
    image.save(place)
    found = subprocess.run(
        ["zbarimg", "--quiet", "--raw", place], capture_output=True
    ).stdout.decode()
    return [code.text for code in zxingcpp.read_barcodes(image)], found.splitlines()


@pytest.mark.parametrize("contrast", [False, True], ids=["light", "contrast"])
@pytest.mark.parametrize("kind, size", TERMINALS, ids=lambda value: str(value))
def test_two_readers_take_the_folio_from_the_screen(
    enter, program, spanish, tmp_path, kind, size, contrast
):
    visitor = enter("kiosk", size=size, env=program.environment(TERM=kind))
    folio = walk_to_folio(visitor, spanish)
    if contrast:
        visitor.pause().press("f3")
    button = "2 " + spanish["ui.take.code"]
    visitor.pause()
    while visitor.look(0.3):
        pass
    if visitor.terminal.find(button):
        visitor.tap(button)
        visitor.wait_for(spanish["ui.take.code_text"][:20])
    while visitor.look(0.3):
        pass
    link = f"HTTPS://WA.ME/526640000000?text=FOLIO%20{folio}"
    assert read(picture(visitor.terminal.screen), tmp_path / "screen.png") == ([link], [link])
