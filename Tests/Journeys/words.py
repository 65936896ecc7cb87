"""The words of the clinic's pack, so that no test repeats a sentence of a screen."""

import os
from functools import cache
from pathlib import Path

import yaml

CHECKOUT = Path(__file__).resolve().parents[2]
PACK = Path(os.environ.get("ANTESALA_PACK") or CHECKOUT / "Resources/packs/vive")


def flat(tree, path=""):
    """Leaves of a tree by their dotted path."""
    if not isinstance(tree, dict):
        return {path: str(tree)}
    return {
        name: text
        for key, branch in tree.items()
        for name, text in flat(branch, f"{path}.{key}" if path else str(key)).items()
    }


class Words:
    """Everything the pack says in one language."""

    def __init__(self, language, pack=PACK):
        self.language = language
        self._by_key = {}
        for part in ("text", "interface", "plain", "staff"):
            source = (pack / f"{part}.{language}.yaml").read_text()
            self._by_key |= flat(yaml.safe_load(source))

    def __getitem__(self, key):
        """The text under a dotted key, its paragraphs joined by spaces."""
        return " ".join(self._by_key[key].split())

    def filled(self, key, **values):
        """The text with these places filled in, up to the first one that is left."""
        text = self[key]
        for place, value in values.items():
            text = text.replace(f"{{{place}}}", str(value))
        return text.split("{")[0].strip()

    def option(self, question, option):
        """The label of an option; `unknown` is one of any question."""
        if option == "unknown":
            return self["ui.unknown"]
        return (
            self._by_key.get(f"option.{question}.{option}") or self[f"option.{option}"]
        )


@cache
def spoken(language):
    """The words of the pack under test."""
    return Words(language)


@cache
def questions():
    """The questions of the pack under test, by id, in the order they are asked."""
    source = (PACK / "questions.yaml").read_text()
    return {
        question["id"]: question for question in yaml.safe_load(source)["questions"]
    }


def option_ids(question):
    """The ids of a question's options in the order of their keys."""
    options = question.get("options", [])
    ids = [option["id"] if isinstance(option, dict) else option for option in options]
    return ids + (["unknown"] if question.get("unknown", True) else [])
