"""A reviewer opens the rules in an editor of decision models; they decide as the kiosk does."""

import os
import random
import shutil
from importlib import resources

import pytest
import yaml
from lxml import etree

from complaints import assert_complains
from decisions import DMN, Engine, judged, model, visitors
from words import PACK

# How many visitors come before the engine here; make decision-models has more.
VISITORS = int(os.environ.get("DECISION_VISITORS", 60))
DIAGRAM = "{https://www.omg.org/spec/DMN/20191111/DMNDI/}"


@pytest.fixture(scope="module", params=("es", "en"))
def language(request):
    return request.param


@pytest.fixture(scope="module")
def definitions(language, setup):
    return etree.fromstring(model(setup, "--language", language).encode())


def test_the_model_is_one_of_dmn_1_3(definitions):
    schemas = resources.files("SpiffWorkflow") / "dmn/parser/schema"
    schema = etree.XMLSchema(etree.parse(schemas / "DMN13.xsd"))
    schema.assertValid(definitions)


def test_every_name_is_there_once_and_what_is_pointed_at_is_there(definitions):
    names = [one.get("id") for one in definitions.iter() if one.get("id")]
    assert len(names) == len(set(names))
    pointed = [one.get("href")[1:] for one in definitions.iter() if one.get("href")]
    drawn = [one.get("dmnElementRef") for one in definitions.iter() if one.get("dmnElementRef")]
    assert pointed and drawn and {*pointed, *drawn} <= set(names)


def test_an_editor_draws_every_decision_and_answer(definitions):
    drawn = {one.get("dmnElementRef") for one in definitions.iter(f"{DIAGRAM}DMNShape")}
    kinds = ("decision", "inputData")
    assert drawn == {one.get("id") for kind in kinds for one in definitions.iter(DMN + kind)}


def test_it_says_that_it_is_a_copy_and_of_what(definitions, language, setup):
    notice = definitions.findtext(f"{DMN}description")
    copy = {"es": "copia de solo lectura", "en": "read-only copy"}[language]
    assert copy in definitions.get("name") and copy in notice.lower()
    assert notice.split("sha256 ")[1][:64] in setup.run("pack", "check").stdout.decode()


def test_every_rule_and_every_source_is_in_it(definitions):
    said = {one.text.strip('"') for one in definitions.iter(f"{DMN}text")}
    sources = {one.get("name").split()[0] for one in definitions.iter(f"{DMN}knowledgeSource")}
    for rule in yaml.safe_load((PACK / "rules.yaml").read_text())["rules"]:
        assert rule["id"] in said
        assert set(rule["sources"]) <= sources


def test_an_engine_decides_as_the_kiosk_does(setup):
    engine = Engine(model(setup))
    for inputs, assessed in judged(setup, visitors(VISITORS, random.Random(20261130))):
        assert engine.decide(inputs) == assessed


def test_tests_that_the_clinic_does_not_use_are_decided_alike(setup, tmp_path):
    pack = tmp_path / "pack"
    shutil.copytree(PACK, pack)
    rules = (pack / "rules.yaml").read_text()
    for old, new in [
        ('{age: "[18..21]"}', '{age: "not(< 30, [40..50))"}'),
        ("{preg: [pregnant, breastfeeding]}", '{preg: "not(pregnant, breastfeeding)"}'),
        ("{life: smoking}", '{life: "not(smoking, anemia)"}'),
        ('iso_ago: "< 6 months"', 'iso_ago: "not(< 5 weeks, > 8 months)"'),
        ('recent_botox_ago: "< 2 weeks"', 'recent_botox_ago: "(2 weeks..3 months]"'),
    ]:
        assert old in rules
        rules = rules.replace(old, new)
    (pack / "rules.yaml").write_text(rules)
    questions = (pack / "questions.yaml").read_text()
    assert "range: [0, 120]" in questions
    (pack / "questions.yaml").write_text(questions.replace("[0, 120]", "[-10, 120]"))
    engine = Engine(model(setup, pack=pack))
    for inputs, assessed in judged(setup, visitors(VISITORS, random.Random(2)), pack=pack):
        assert engine.decide(inputs) == assessed


def test_a_file_that_is_there_stays(setup, tmp_path):
    place = tmp_path / "rules.dmn"
    written = setup.run("pack", "export", PACK, "--output", place)
    assert written.stdout.decode() == f"{place}\n"
    before = place.read_bytes()
    assert_complains(setup.run("pack", "export", PACK, "--output", place), 73)
    assert setup.run("pack", "export", PACK, "--output", place, "--force").returncode == 0
    assert place.read_bytes() == before


@pytest.mark.parametrize("form, ending", [("dmn", "es.dmn"), ("fhir", "es.fhir.json")])
def test_in_a_folder_it_is_named_for_the_pack(setup, tmp_path, form, ending):
    result = setup.run("pack", "export", PACK, "--format", form, "--output", tmp_path)
    assert result.returncode == 0, result.stderr.decode()
    version = yaml.safe_load((PACK / "pack.yaml").read_text())["version"]
    assert [one.name for one in tmp_path.iterdir()] == [f"vive-{version}-{ending}"]


def test_a_folder_that_is_not_there_is_named(setup, tmp_path):
    place = tmp_path / "no" / "rules.dmn"
    assert_complains(
        setup.run("pack", "export", PACK, "--output", place), 73, str(place.parent))


def test_a_form_that_nobody_knows_is_refused_with_those_there_are(setup, tmp_path):
    place = tmp_path / "rules"
    result = setup.run("pack", "export", PACK, "--format", "bpmn", "--output", place)
    assert result.returncode == 64
    complaint = result.stderr.decode()
    assert "'bpmn'" in complaint and "'dmn' and 'fhir'" in complaint
    assert "antesala pack export --help" in complaint
    assert not place.exists()
