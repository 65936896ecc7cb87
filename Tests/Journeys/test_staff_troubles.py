"""What fails outside the console is said in its language, and technically for who must mend it."""

from desk import PASSPHRASE, STAFF


def test_a_spoiled_key_file_is_named_in_both_ways(desk, enter, words):
    (desk.data / "staff" / f"{STAFF}.age").write_bytes(b"no age file")
    visitor = enter("staff", "--language", words.language, by=desk)
    visitor.wait_for(words["staff.unlock.title"])
    visitor.type(PASSPHRASE).press("enter")
    visitor.wait_for(words["staff.trouble.keys"]).wait_for("not a staff key")
    visitor.type("x").wait_for(words["staff.unlock.hint"])


def test_an_export_that_cannot_be_written_says_why(desk, enter, words):
    desk.env["ANTESALA_EXPORTS"] = str(desk.passphrase_file)
    visitor = enter("staff", "--language", words.language, by=desk)
    desk.unlock(visitor, words)
    visitor.press("e").wait_for(words.filled("staff.export.title", count=1))
    visitor.press("1").wait_for(words["staff.export.reason"])
    visitor.type("lista").press("enter")
    visitor.wait_for(words["staff.trouble.file"]).wait_for("cannot write")
