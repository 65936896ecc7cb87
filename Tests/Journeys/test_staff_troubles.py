"""What fails outside the console is said in its language, and technically for who must mend it."""

import pytest

from desk import PASSPHRASE, STAFF


def test_a_spoiled_key_file_is_named_in_both_ways(desk, enter, words):
    (desk.data / "staff" / f"{STAFF}.age").write_bytes(b"no age file")
    visitor = enter("staff", "--language", words.language, by=desk)
    visitor.wait_for(words["staff.unlock.title"])
    visitor.type(PASSPHRASE).press("enter")
    visitor.wait_for(words["staff.trouble.keys"]).wait_for("not a staff key")
    visitor.type("x").wait_for(words["staff.unlock.hint"])


def test_an_export_that_cannot_be_written_says_why(desk, enter, words):
    exports = desk.home / "exports"
    visitor = enter("staff", "--language", words.language, by=desk)
    desk.unlock(visitor, words)
    visitor.press("e").wait_for(words.filled("staff.export.title", count=1))
    exports.write_text("no folder any more")
    visitor.press("1").wait_for(words["staff.export.reason"])
    visitor.type("lista").press("enter")
    visitor.wait_for(words["staff.trouble.exports"]).wait_for("is no folder")


@pytest.mark.parametrize(
    "place, told",
    [
        ("exports", "does not begin with /"),
        ("{data}/exports", "data folder"),
        ("{home}/link/new", "data folder"),
        ("{home}/passphrase", "is no folder"),
        (None, "HOME names no folder"),
    ],
)
def test_a_folder_that_will_not_do_is_told_before_anything_is_asked(
    desk, enter, spanish, place, told
):
    (desk.home / "link").symlink_to(desk.data)
    places = {"data": desk.data, "home": desk.home}
    env = desk.environment(
        ANTESALA_EXPORTS=place and place.format(**places),
        HOME=place and str(desk.home),
    )
    visitor = enter("staff", by=desk, env=env)
    desk.unlock(visitor, spanish)
    for key in ("P", "e"):
        visitor.press(key).wait_for(spanish["staff.trouble.exports"]).wait_for(told)
        visitor.press("enter").wait_for(spanish["staff.section.contact"])
        visitor.press("esc").wait_for(spanish["staff.list.search"].split()[0])
    assert not list(desk.data.glob("exports*")) and not list(desk.data.glob("new"))


def test_what_could_not_be_begun_is_on_no_record(desk, enter, spanish):
    exports = desk.home / "exports"
    before = len(leaving(desk))
    visitor = enter("staff", by=desk)
    desk.unlock(visitor, spanish)
    exports.symlink_to("/nowhere/at/all")
    visitor.press("e", "1").wait_for(spanish["staff.export.reason"])
    visitor.type("lista").press("enter").wait_for(spanish["staff.trouble.file"])
    confirm = spanish["staff.key.confirm"]
    visitor.press("P").wait_for(confirm).press("enter")
    visitor.wait_until(lambda: not visitor.sees(confirm), "the question is answered")
    visitor.wait_for(spanish["staff.trouble.file"])
    exports.unlink()
    visitor.press("e", "1").wait_for(spanish["staff.export.reason"])
    visitor.type("agenda").press("enter").wait_for(".csv")
    assert [(act, why) for act, _, why in leaving(desk)[before:]] == [("exported", "agenda")]


def leaving(desk):
    """What left the store, as the journal has it."""
    return [act for act in desk.acts() if act[0] in ("exported", "handed_over")]
