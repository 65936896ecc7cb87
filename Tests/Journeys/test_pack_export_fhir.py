"""A reviewer takes the questions and rules into tools that speak FHIR."""

import json

import pytest
import yaml
from fhir.resources.R4B.bundle import Bundle
from fhirkit import validate

from words import PACK


@pytest.fixture(scope="module", params=("es", "en"))
def text(request, setup):
    result = setup.run("pack", "export", PACK, "--format", "fhir", "--language", request.param)
    assert result.returncode == 0, result.stderr.decode()
    return result.stdout


@pytest.fixture
def questionnaire(text):
    return json.loads(text)["entry"][0]["resource"]


@pytest.fixture
def plan(text):
    return json.loads(text)["entry"][1]["resource"]


def of_the_pack(file):
    return yaml.safe_load((PACK / f"{file}.yaml").read_text())[file]


def test_both_resources_are_valid(text, questionnaire, plan):
    assert json.loads(Bundle.model_validate_json(text).model_dump_json()) == json.loads(text)
    assert validate(questionnaire) == [] and validate(plan) == []
    assert questionnaire["resourceType"] == "Questionnaire"
    assert plan["resourceType"] == "PlanDefinition"


def test_a_form_is_told_of_its_profile_and_of_what_it_asks_when(questionnaire):
    (profile,) = questionnaire["meta"]["profile"]
    assert profile.endswith("/uv/sdc/StructureDefinition/sdc-questionnaire-behave")
    items = {item["linkId"]: item for item in questionnaire["item"]}
    for question in of_the_pack("questions"):
        item = items[question["id"]]
        assert item["text"] and item["required"]
        # The profile forbids rows beside an expression (sdc-behave-2).
        conditions = [key for key in item if key == "enableWhen"] + [
            one for one in item.get("extension", []) if "enableWhenExpression" in one["url"]
        ]
        assert len(conditions) == (1 if question.get("when") else 0), question["id"]
        assert ("enableBehavior" in item) == (len(item.get("enableWhen", [])) > 1)


def test_every_rule_is_an_action_with_its_status_condition_and_sources(plan):
    actions = {action["title"]: action for action in plan["action"]}
    rules = of_the_pack("rules")
    assert list(actions) == [rule["id"] for rule in rules]
    for rule in rules:
        action = actions[rule["id"]]
        assert code(action["code"][0]) == rule["status"]
        assert code(action["reason"][0]) == rule["strength"]
        assert [one["label"] for one in action["documentation"]] == rule["sources"]
        said = "".join(one["expression"]["expression"] for one in action.get("condition", []))
        for question in rule.get("when", {}):
            assert f"linkId = '{question}'" in said
        assert action["description"] and action["action"]
    wide = {code(one["code"][0]) for one in actions["under_18"]["action"]}
    assert wide == {one["id"] for one in of_the_pack("treatments")}


def code(concept):
    return concept["coding"][0]["code"]


def test_what_the_rules_rest_on_is_told_once(plan, questionnaire):
    cited = {source for rule in of_the_pack("rules") for source in rule["sources"]}
    artifacts = plan["relatedArtifact"]
    assert {one["label"] for one in artifacts if one["type"] == "citation"} == cited
    assert len(artifacts) == len(cited) + 1
    assert artifacts[0]["resource"] == f"{questionnaire['url']}|{questionnaire['version']}"
    known = of_the_pack("sources")
    for one in artifacts[1:]:
        seen = known[one["label"]].get("seen_on")
        assert seen is None or str(seen) in one["citation"]


def test_what_nobody_has_signed_is_experimental(plan):
    assert plan["experimental"] is True
    assert not {"approvalDate", "lastReviewDate", "effectivePeriod", "reviewer"} & set(plan)
