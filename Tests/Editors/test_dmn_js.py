"""A reviewer opens the decision model in bpmn.io's dmn-js, which Camunda's modeler is made of.

The editor is the viewer inside PyPI's jupyterlab-dmn (dmn-js 14.1, dmn-moddle 10.0), in a headless
Chromium. Nothing of it is changed; editor.html takes its pieces together.
"""

import html
import json
import re
import shutil
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest
from lxml import etree

from conftest import setup  # noqa: F401
from decisions import DMN, model

HERE = Path(__file__).parent
PIECES = Path(sys.prefix) / "share/jupyter/labextensions/jupyterlab-dmn/static"


def opened(text, folder):
    """What the editor makes of a model."""
    (viewer,) = PIECES.glob("798.*.js")
    shutil.copy(viewer, folder / "viewer.js")
    shutil.copy(HERE / "editor.html", folder)
    (folder / "model.js").write_text(f"const model = {json.dumps(text)};\n")
    result = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu",
         f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=600000", "--dump-dom",
         (folder / "editor.html").as_uri()],
        capture_output=True, text=True, timeout=300,
    )
    said = re.search(r'<pre id="said">(.*)</pre>', result.stdout, re.S)
    assert said, result.stderr[-2000:]
    return json.loads(html.unescape(said[1]))


def tables(definitions):
    """What stands in each table: the heads of its columns, and each row with its remark."""
    found = {}
    for decision in definitions.iterfind(f"{DMN}decision"):
        table = decision.find(f"{DMN}decisionTable")
        found[decision.get("name")] = {
            "heads": [one.get("label") for one in table.iterfind(f"{DMN}input")],
            "rows": [
                [str(number), *(cell.text for cell in row.iter(f"{DMN}text")),
                 row.findtext(f"{DMN}description")]
                for number, row in enumerate(table.iterfind(f"{DMN}rule"), 1)
            ],
        }
    return found


@pytest.fixture(scope="module", params=("es", "en"))
def text(request, setup):  # noqa: F811
    return model(setup, "--language", request.param)


@pytest.fixture(scope="module")
def definitions(text):
    return etree.fromstring(text.encode())


@pytest.fixture(scope="module")
def said(text, tmp_path_factory):
    return opened(text, tmp_path_factory.mktemp("editor"))


def test_the_editor_opens_everything_and_warns_of_nothing(said):
    assert "error" not in said and said["warnings"] == []


def test_every_table_is_shown_cell_by_cell(said, definitions):
    expected = tables(definitions)
    assert len(expected) > 1
    assert said["tables"] == expected


def test_every_decision_answer_and_need_is_drawn(said, definitions):
    boxes = [one for kind in ("decision", "inputData") for one in definitions.iter(DMN + kind)]
    needs = list(definitions.iter(f"{DMN}informationRequirement"))
    assert said["drawn"] == [len(boxes), len(needs)]


def test_what_the_editor_saves_is_the_same_model(said, definitions):
    saved = etree.fromstring(said["saved"].encode())
    schemas = resources.files("SpiffWorkflow") / "dmn/parser/schema"
    etree.XMLSchema(etree.parse(schemas / "DMN13.xsd")).assertValid(saved)
    assert tables(saved) == tables(definitions)
    assert facts(saved) == facts(definitions)


def facts(definitions):
    """Every element by its id, with its kind and attributes."""
    return {one.get("id"): (one.tag, dict(one.attrib)) for one in definitions.iter() if one.get("id")}


def test_the_editor_would_have_warned(text, tmp_path):
    broken = text.replace('dmnElementRef="input_answer_age"', 'dmnElementRef="nobody"')
    assert broken != text
    assert "warnings" in (said := opened(broken, tmp_path)), said
    assert any("nobody" in one for one in said["warnings"]), said["warnings"]


def test_the_editor_would_have_refused(text, tmp_path):
    broken = text.replace("<outputEntry ", "<outputEntrance ", 1)
    assert broken != text
    assert "error" in opened(broken, tmp_path)
