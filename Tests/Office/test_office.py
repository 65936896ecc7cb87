"""LibreOffice reads a table of leads as it was written: words as words, numbers as numbers."""

import csv
import io
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import pytest

from desk import Desk

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
# Comma, quotation mark, UTF-8, from the first line, Mexican Spanish, special numbers detected.
READING = "CSV:44,34,76,1,,2058,false,true,false"


def opened(file, folder):
    """The rows of cells, each its kind and what it shows, as the program sees them."""
    shutil.rmtree(folder, ignore_errors=True)
    home = f"-env:UserInstallation=file://{folder}/home"
    command = ["soffice", home, "--headless", f"--infilter={READING}", "--convert-to", "fods"]
    subprocess.run(
        [*command, "--outdir", folder, file], check=True, capture_output=True, timeout=300
    )
    sheet = ElementTree.parse(folder / (file.stem + ".fods"))
    for row in sheet.iter(TABLE + "table-row"):
        cells = []
        for cell in row.iter(TABLE + "table-cell"):
            kind = cell.get(OFFICE + "value-type")
            shown = "\n".join(
                "".join(spelled(part)) for part in cell.iterfind(TEXT + "p")
            )
            value = cell.get(OFFICE + "date-value") or cell.get(OFFICE + "value") or shown
            repeated = int(cell.get(TABLE + "number-columns-repeated", 1))
            cells += [(kind, value)] * min(repeated, 2000)
        yield cells


def spelled(part):
    """The text of a paragraph; several blanks are one element."""
    yield part.text or ""
    for inner in part:
        if inner.tag == TEXT + "s":
            yield " " * int(inner.get(TEXT + "c", 1))
        yield from spelled(inner) if inner.tag != TEXT + "s" else ()
        yield inner.tail or ""


@pytest.mark.parametrize("marked", [(), ("--byte-order-mark",)])
def test_a_sheet_reckons_with_numbers_and_days_alone(tmp_path, marked):
    desk = Desk.with_leads(tmp_path, 200)
    folio = next(iter(desk.cases()))
    desk.does("note", folio, given="1-2")
    desk.does("correct", folio, given="Cigüeña Ñandú 3-7\n\n\n\n\n")
    text = desk.does("export", "--format", "csv", "--reason", "figures", *marked)
    file = tmp_path / "leads.csv"
    file.write_text(text, newline="")
    written = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), strict=True))
    shown = [row for row in opened(file, tmp_path / "office") if row[0][1]]
    assert len(shown) == len(written) == 201
    names = written[0]
    numbers = days = 0
    for told, row in zip(shown[1:], written[1:]):
        for name, cell, (kind, value) in zip(names, row, told):
            if not cell:
                assert kind is None
            elif name == "answer.age":
                assert kind == "float" and value == cell
                numbers += 1
            elif kind == "date":
                assert re.fullmatch(r"\d{4}-\d\d-\d\d( \d\d:\d\d)?", cell), (name, cell)
                assert value.startswith(cell.replace(" ", "T"))
                days += 1
            else:
                assert kind == "string", (name, cell, kind)
                assert value.split() == cell.split(), name
    print(f"{len(written) - 1} rows, {len(names)} columns: {numbers} numbers, {days} days")
