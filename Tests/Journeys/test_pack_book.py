"""A director gets the rules on paper: all of them, in order, in both languages, fit to be kept."""

import re
import shutil
import subprocess
from html.parser import HTMLParser

import pikepdf
import pytest
import yaml

from complaints import assert_complains
from words import PACK

LANGUAGES = ("es", "en")


def book(program, place, *arguments, **circumstances):
    result = program.run("pack", "book", "--output", place, *arguments, **circumstances)
    assert result.returncode == 0, result.stderr.decode()
    return place


@pytest.fixture(scope="module", params=LANGUAGES)
def printed(request, setup, tmp_path_factory):
    """The book of the clinic's pack in a language, as a file."""
    place = tmp_path_factory.mktemp("book") / f"{request.param}.pdf"
    book(setup, place, "--language", request.param)
    return request.param, place


@pytest.fixture(scope="module")
def digest(setup):
    shown = setup.run("pack", "check").stdout.decode()
    return re.search(r"sha256 ([0-9a-f]{64})", shown)[1]


def pages(place, *options):
    """The text of each page, in the order in which it is drawn."""
    text = subprocess.run(
        ["pdftotext", *options, place, "-"], capture_output=True, check=True
    ).stdout.decode()
    return text.split("\f")[:-1]


def in_one_line(text):
    return " ".join(text.split())


def words(language, file="text"):
    return yaml.safe_load((PACK / f"{file}.{language}.yaml").read_text())


def test_every_page_says_which_pack_it_is_of_and_which_of_how_many(printed, digest):
    language, place = printed
    texts = pages(place, "-layout")
    assert len(texts) > 20
    for number, text in enumerate(texts, 1):
        label = {"es": "Página {} de {}", "en": "Page {} of {}"}[language]
        assert label.format(number, len(texts)) in text
        assert digest in text


def test_every_rule_and_red_line_can_be_read_in_order(printed):
    language, place = printed
    text = in_one_line("\n".join(pages(place, "-raw")))
    rules = words(language)["rule"]
    ids = [rule["id"] for rule in yaml.safe_load((PACK / "rules.yaml").read_text())["rules"]]
    missing = [id for id in ids if in_one_line(rules[id]) not in text]
    # A row's cells go on beside each other over no page, so no sentence is torn.
    assert not missing
    lines = yaml.safe_load((PACK / "redlines.yaml").read_text())["redlines"]
    places = [text.index(in_one_line(line["says"][language])) for line in lines]
    assert places == sorted(places)
    chapters = words(language, "staff")["staff"]["book"]
    order = [chapters[key] for key in ("red_lines", "every_treatment", "sources")]
    assert [text.index(f" {title} ") for title in order] == sorted(
        text.index(f" {title} ") for title in order
    )


def test_no_word_of_the_book_is_one_that_no_visitor_may_read(printed):
    language, place = printed
    phrases = words(language, "staff")["staff"]["book"]
    text = in_one_line("\n".join(pages(place, "-raw"))).lower()
    # The director's own lines come before, titles of works after.
    begin = text.index(in_one_line(phrases["every_treatment_text"]).lower())
    text = text[begin : text.index(in_one_line(phrases["sources_text"]).lower())]
    forbidden = yaml.safe_load((PACK / "pack.yaml").read_text())["forbidden"][language]
    for entry in forbidden:
        for phrase in entry.get("except", []):
            text = text.replace(phrase, "")
        pattern = re.escape(entry["word"]).replace(r"\*", r"\w*")
        assert not re.search(rf"\b{pattern}\b", text), entry["word"]


def test_the_file_is_one_for_archives(printed):
    language, place = printed
    with pikepdf.open(place) as pdf:
        root = pdf.Root
        assert root.Lang == language
        assert root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "2"
            assert metadata["pdfaid:conformance"] == "B"
            assert metadata["dc:title"] == str(pdf.docinfo["/Title"])
        intent = root.OutputIntents[0]
        assert intent.S == "/GTS_PDFA1"
        profile = intent.DestOutputProfile.read_bytes()
        assert profile[36:40] == b"acsp" and profile[16:20] == b"RGB "
        assert len(pdf.trailer.ID) == 2
        assert "/Encrypt" not in pdf.trailer
        for page in pdf.pages:
            assert "/Group" not in page
            for state in page.Resources.get("/ExtGState", {}).values():
                assert state.get("/CA", 1) == 1 and state.get("/ca", 1) == 1
                assert "/SMask" not in state


def test_every_font_is_inside(printed):
    _, place = printed
    found = subprocess.run(["pdffonts", place], capture_output=True, check=True, text=True)
    fonts = [line.split() for line in found.stdout.splitlines()[2:]]
    assert fonts
    # Embedded, a subset, and with a way back to letters.
    assert all(font[-5:-2] == ["yes", "yes", "yes"] for font in fonts)


def test_its_structure_is_in_reading_order_and_tables_know_their_headings(printed):
    _, place = printed
    with pikepdf.open(place) as pdf:
        assert pdf.Root.MarkInfo.Marked
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        marks, scopes = [], set()

        def walk(element, page):
            page = element.get("/Pg", page)
            if element.S == "/TH":
                scopes.add(str(element.A.Scope))
            parts = element.get("/K", [])
            for part in parts if isinstance(parts, pikepdf.Array) else [parts]:
                if isinstance(part, int):
                    marks.append((pages[page.objgen], part))
                elif "/MCID" in part:
                    marks.append((pages[part.Pg.objgen], int(part.MCID)))
                else:
                    walk(part, page)

        for element in pdf.Root.StructTreeRoot.K:
            assert element.S == "/Document"
            walk(element, None)
    assert marks == sorted(marks) and len(marks) == len(set(marks)) > 1000
    assert scopes == {"/Column", "/Row"}


def test_the_same_pack_on_the_same_day_is_the_same_file(program, tmp_path):
    one, two = (book(program, tmp_path / name).read_bytes() for name in ("a.pdf", "b.pdf"))
    assert one == two


class Page(HTMLParser):
    """What a browser would hear of: elements, their attributes, and what is open."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.open = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in ("meta", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", LANGUAGES)
def test_as_html_it_is_one_file_for_eyes_and_ears(program, tmp_path, digest, language):
    place = book(program, tmp_path, "--format", "html", "--language", language)
    (file,) = place.glob(f"vive-*-{language}.html")
    page = Page(file.read_text())
    assert page.open == []
    assert ("html", {"lang": language}) in page.elements
    tags = [tag for tag, _ in page.elements]
    assert tags.count("h1") == 1 and tags.count("title") == 1
    # No heading leaves out a level.
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))
    assert all("scope" in attributes for tag, attributes in page.elements if tag == "th")
    for tag, attributes in page.elements:
        assert tag not in ("script", "img", "link", "iframe", "object")
        assert not {"src", "href", "style", "onclick"} & set(attributes)
        if tag == "input" and attributes["type"] == "text":
            assert attributes["aria-label"]
    assert digest in file.read_text()


def test_who_has_signed_stands_in_it_and_that_nobody_has(program, tmp_path):
    text = book(program, tmp_path / "a.html", "--format", "html", "--language", "en").read_text()
    assert "No doctor has reviewed these rules yet." in text


@pytest.fixture
def edited(tmp_path):
    """A pack in which one rule became milder and another stricter."""
    pack = tmp_path / "edited"
    shutil.copytree(PACK, pack)
    rules = (pack / "rules.yaml").read_text()
    milder = rules.replace(
        "when: {preg: recent_birth}\n    status: clearance",
        "when: {preg: recent_birth}\n    status: suitable",
        1,
    )
    stricter = milder.replace(
        'when: {age: "> 65"}\n    status: clearance',
        'when: {age: "> 65"}\n    status: contraindicated',
        1,
    )
    assert rules != milder != stricter
    (pack / "rules.yaml").write_text(stricter)
    return pack


def test_what_changed_since_the_last_signature_stands_first_and_what_is_milder_before(
    program, edited, tmp_path
):
    place = book(
        program, tmp_path / "b.pdf", "--pack", edited, "--since", PACK, "--language", "en"
    )
    text = in_one_line("\n".join(pages(place, "-raw")))
    order = [
        "Changes since vive",
        "Now more favorable",
        "From “A doctor looks at it first” to “May suit”",
        "recent_birth",
        "Now stricter",
        "From “A doctor looks at it first” to “Do not offer”",
        "Red lines",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_where_nothing_changed_it_says_so(program, tmp_path):
    place = book(
        program, tmp_path / "c.html", "--format", "html", "--since", PACK, "--language", "en"
    )
    assert "Nothing changes: nobody gets other advice" in place.read_text()


def test_a_letter_page_is_a_letter_page(program, tmp_path):
    place = book(program, tmp_path / "d.pdf", "--sheet", "letter")
    with pikepdf.open(place) as pdf:
        assert [float(side) for side in pdf.pages[0].MediaBox] == [0, 0, 612, 792]


def test_nothing_takes_the_place_of_a_file_unless_it_is_asked_to(program, tmp_path):
    place = tmp_path / "book.html"
    place.write_text("mine")
    result = program.run("pack", "book", "--format", "html", "--output", place)
    assert_complains(result, 73, "is there already")
    assert place.read_text() == "mine"
    book(program, place, "--format", "html", "--force")
    assert place.read_text() != "mine"


def test_a_folder_that_is_not_there_is_named(program, tmp_path):
    result = program.run("pack", "book", "--output", tmp_path / "no" / "book.pdf")
    assert_complains(result, 73, "No such file or directory")


def test_a_pack_with_problems_is_not_printed(program, tmp_path):
    pack = tmp_path / "pack"
    shutil.copytree(PACK, pack)
    (pack / "rules.yaml").write_text("rules: maybe\n")
    result = program.run("pack", "book", "--pack", pack, "--output", tmp_path / "x.pdf")
    assert_complains(result, 78, "cannot be used")
    assert not (tmp_path / "x.pdf").exists()


def test_without_fonts_it_says_what_to_install(program, tmp_path):
    settings = tmp_path / "fonts.conf"
    settings.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>'
    )
    result = program.run(
        "pack", "book", "--output", tmp_path / "x.pdf",
        env=program.environment(FONTCONFIG_FILE=str(settings)),
    )
    assert result.returncode == 69
    told = result.stderr.decode()
    assert "no font is installed" in told and "apt-get install fonts-open-sans" in told
    assert not (tmp_path / "x.pdf").exists()
