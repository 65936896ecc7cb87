"""What a kept lead must say about the person who left it."""

from journey import ANSWERS


def as_json(answer):
    """An answer of a story as leads and `antesala assess` write it."""
    if isinstance(answer, tuple):
        amount, unit = answer
        return f"P{amount}{unit[0].upper()}"
    return answer


def answers_as_json(answers=None):
    """All answers of a story as leads and `antesala assess` write them."""
    return {
        question: as_json(answer) for question, answer in (answers or ANSWERS).items()
    }


def assert_kept(program, folio, person, words, answers=None):
    """Asserts that one lead says what was typed, answered and agreed to; gives it."""
    kept = program.lead(folio)
    lead = kept["lead"]
    assert lead["contact"]["name"] == person.name
    assert lead["contact"]["telephone"] == "+52" + person.telephone.replace(" ", "")
    assert lead["contact"].get("email") == person.email
    assert lead["consent"]["signature"] == person.name
    assert lead["consent"]["purposes"] == ["contact"]
    assert lead["consent"]["acceptance"] == words["ui.consent.word"]
    assert lead["language"] == lead["consent"]["language"] == words.language
    assert lead["answers"] == answers_as_json(answers or person.answers)
    return kept
