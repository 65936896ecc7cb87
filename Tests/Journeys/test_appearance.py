"""Dark or light, larger or normal, in few colours or none: the same way to a folio."""

import re

import pytest

from journey import FOLIO, walk_to_folio

COLOUR = re.compile(rb"\x1b\[[0-9;]*(?:3[0-79]|4[0-79]|9[0-7])(?:;[0-9;]*)?m")


@pytest.mark.parametrize("keys", [["f3"], ["f4"], ["f3", "f4"]], ids="+".join)
def test_dark_and_large_screens_reach_a_folio(enter, words, keys):
    visitor = enter("kiosk", size=(60, 20))
    visitor.wait_for(words["ui.welcome.text"]).press(*keys)
    assert FOLIO.fullmatch(walk_to_folio(visitor, words))


def test_no_colour_is_used_where_none_is_wanted(enter, program, spanish):
    visitor = enter("kiosk", env=program.environment(NO_COLOR="1"))
    walk_to_folio(visitor, spanish)
    assert not COLOUR.search(visitor.terminal.bytes)


def test_help_tells_what_a_page_is_for(enter, words):
    visitor = enter("kiosk", "--language", words.language)
    visitor.wait_for(words["ui.welcome.text"]).press("f1")
    visitor.wait_for(words["ui.help.title"]).wait_for(words["ui.help.desk"]).press(
        "esc"
    )
    visitor.wait_for(words["ui.welcome.text"])
