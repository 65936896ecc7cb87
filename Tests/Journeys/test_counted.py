"""Visits are counted alike on screens and in plain lines: how many came so far, never who."""

import json

from journey import Person, begin, go_to_contact, put_folio_away, read_folio, walk_to_folio
from test_plain import converse, lines_to_folio

ALL = ["welcome", "notice", "question", "review", "results", "plan", "contact", "consent"]


def counted(program):
    """How many visits of the last weeks came to each screen, for a director."""
    funnel = json.loads(program.staff("leads", "stats", "--format", "json"))["funnel"]
    return {step["of"]: step["count"] for step in funnel if step["of"] in ALL}


def test_a_visit_in_plain_lines_counts_like_one_on_screens(enter, program, spanish):
    visitor = enter("kiosk")
    walk_to_folio(visitor, spanish, Person())
    put_folio_away(visitor, spanish)
    visitor.leave()
    on_screens = counted(program)
    assert on_screens["consent"] == 1 and on_screens["welcome"] == 1

    converse(program, lines_to_folio(spanish) + ["0"])
    assert counted(program) == {step: 2 * count for step, count in on_screens.items()}


def test_whoever_leaves_early_in_plain_lines_is_counted_so_far(program, spanish):
    converse(program, lines_to_folio(spanish)[:4])
    converse(program, lines_to_folio(spanish)[:1])
    reached = {step: count for step, count in counted(program).items() if count}
    assert reached == {"welcome": 2, "notice": 2, "question": 1}
