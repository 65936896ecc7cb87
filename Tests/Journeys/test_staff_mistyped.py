"""What staff mistype is told in a sentence, and what cannot be is not kept."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desk import STAFF, day


@pytest.fixture
def folio(desk):
    return next(iter(desk.cases()))


@pytest.fixture
def refuses(desk):
    """Runs a command about leads that must fail; what it says."""

    def run(code, *arguments, given=""):
        opening = ("--passphrase-file", desk.passphrase_file)
        result = desk.run("leads", *arguments, *opening, given=given)
        said = result.stderr.decode(errors="replace")
        assert result.returncode == code and result.stdout == b"", said
        return said

    return run


def came(desk):
    """When each person was at the kiosk, by folio, the first of them at the top."""
    clock = ZoneInfo("America/Tijuana")
    moments = {
        one["record"]["folio"]: datetime.fromisoformat(one["record"]["at"])
        for one in desk.tells("list")
    }
    days = {folio: at.astimezone(clock).date() for folio, at in moments.items()}
    return dict(sorted(days.items(), key=lambda one: one[1]))


def test_the_days_of_a_request_are_in_their_order(desk, refuses):
    folio, first = next(iter(came(desk).items()))
    received = first.isoformat()
    before = (first - timedelta(days=1)).isoformat()
    opened = desk.does(
        "request", "open", folio, "cancellation", "--received", received
    )
    request = opened.split()[1]
    for on in ("2020-01-01", before, day(1), "2099-01-01"):
        said = refuses(64, "request", "answer", request, "granted", "--on", on)
        assert f"received on {received}" in said
    desk.does("request", "answer", request, "granted", "--on", day(-10))
    for on in (day(-11), day(1)):
        said = refuses(64, "request", "done", request, "--on", on)
        assert f"answered on {day(-10)}" in said
    desk.does("request", "done", request, "--on", day(0))


def test_a_note_keeps_its_words_apart(desk, folio):
    given = "Dosis\t2\t50\u2028de noche\r\nsegundo\rrenglón\u0085fin\r\n"
    desk.does("note", folio, given=given)
    (note,) = desk.cases()[folio]["notes"][-1:]
    assert note["text"].split() == "Dosis 2 50 de noche segundo renglón fin".split()
    assert note["text"].splitlines()[0].rstrip() == "Dosis 2 50 de noche"


def test_a_contact_is_corrected_as_people_type_it(desk, folio):
    lines = "Ana Peña\r\n664 111 2222\r\n\r\ncall\r\nmorning\r\n"
    desk.does("correct", folio, given=lines)
    contact = desk.cases()[folio]["contact"]
    assert contact["name"] == "Ana Peña" and contact["telephone"] == "+526641112222"
    assert (contact["channel"], contact["bestTime"]) == ("call", "morning")
    desk.does("correct", folio, given="\n\nana@correo.example\n\n\n")
    assert desk.cases()[folio]["contact"]["email"] == "ana@correo.example"
    desk.does("correct", folio, given="\n\n-\n\n\n")
    assert "email" not in desk.cases()[folio]["contact"]


@pytest.mark.parametrize(
    "given, code, told",
    [
        ("Peña Prueba\n\n\n\n\n".encode("latin-1"), 65, "not UTF-8"),
        ("\nsix six four\n\n\n\n", 64, "other signs than digits"),
        ("\n\nana@mail\n\n\n", 64, "that is no e-mail address"),
        ("\n\n\npaloma\n\n", 64, "channel 'paloma'"),
        ("\n-\n\ncall\n\n", 64, "needs a telephone"),
    ],
)
def test_what_cannot_be_a_contact_is_told_in_a_sentence(
    desk, refuses, folio, given, code, told
):
    before = desk.cases()[folio]["contact"]
    assert told in refuses(code, "correct", folio, given=given)
    assert desk.cases()[folio]["contact"] == before


@pytest.mark.parametrize(
    "option, typed, hint",
    [
        ("--treatment", "microneedlin", "did you mean 'microneedling'?"),
        ("--concern", "acne_scar", "did you mean 'acne_scars'?"),
        ("--concern", "acne", "did you mean 'acne_scars'?"),
        ("--owner", "dem", f"did you mean '{STAFF}'?"),
        ("--owner", "zoraida", "one of:"),
    ],
)
def test_a_misspelled_filter_is_no_empty_list(desk, refuses, option, typed, hint):
    for command in (("list",), ("search",), ("export", "--reason", "lista")):
        said = refuses(64, *command, option, typed, given="a")
        assert f"'{typed}'" in said and hint in said
    assert "exported" not in [act for act, *_ in desk.acts()]
    desk.does("list", "--owner", "nobody")


def test_nobody_plans_the_past_or_the_next_century(refuses, folio):
    for on in ("2020-05-05", day(-1), "2110-01-01"):
        said = refuses(64, "status", folio, "booked", "--on", on)
        assert on in said and "hint: a day from" in said
        assert on in refuses(64, "follow-up", folio, on)


@pytest.mark.parametrize("name", ["nobody", "me", "recovery"])
def test_nobody_is_called_what_means_something_else(desk, name):
    chosen = desk.home / "chosen"
    chosen.write_text("faro pradera mimbre\n")
    chosen.chmod(0o600)
    refused = desk.run(
        "staff",
        "add",
        name,
        "--passphrase-file",
        desk.passphrase_file,
        "--new-passphrase-file",
        chosen,
    )
    assert refused.returncode == 64 and f"'{name}'" in refused.stderr.decode()
    elsewhere = desk.home / "elsewhere"
    refused = desk.run(
        "setup", "--name", name, "--data", elsewhere, "--passphrase-file", chosen
    )
    assert refused.returncode == 64 and not elsewhere.exists()


def test_a_merged_record_says_where_it_is_handled(desk, folio):
    other = list(desk.cases())[1]
    desk.does("merge", other, "--into", folio)
    shown = desk.does("show", other)
    assert f"Se atiende en la ficha {folio}" in shown.splitlines()[0]


def test_records_merged_one_after_another_lead_to_the_last(desk, refuses, folio):
    _, first, second = list(desk.cases())[:3]
    assert f"merged into {second}" in desk.does("merge", first, "--into", second)
    desk.does("merge", second, "--into", folio)
    for merged in (first, second):
        head = desk.does("show", merged).splitlines()[0]
        assert f"Se atiende en la ficha {folio}" in head
        said = refuses(64, "merge", folio, "--into", merged)
        assert f"handled under {folio}" in said and f"--into {folio}" in said


def test_a_permission_taken_back_is_told_of_every_record_of_the_person(desk, folio):
    other = list(desk.cases())[1]
    desk.does("merge", other, "--into", folio)
    assert "SIN PERMISO DE CONTACTO" not in desk.does("show", folio)
    desk.does("revoke", other, "contact")
    for record in (folio, other):
        assert "SIN PERMISO DE CONTACTO" in desk.does("show", record).splitlines()[0]


SPREAD = "Dosis\t2\u2028de \u202enoche\x1b[31m\nFolio:  ninguno"


def test_words_given_as_an_argument_are_one_line(desk, refuses, folio):
    desk.does("follow-up", folio, "+3d", "--for", SPREAD)
    purpose = desk.cases()[folio]["follow_up"]["purpose"]
    assert purpose == "Dosis 2 de noche[31m Folio: ninguno"
    assert "longer than 80" in refuses(64, "follow-up", folio, "+3d", "--for", "x" * 81)
    request = desk.does("request", "open", folio, "access").split()[1]
    refuses(64, "request", "extend", request, "--reason", " \t ")
    assert "longer than 200" in refuses(
        64, "request", "extend", request, "--reason", "x" * 201
    )
    desk.does("request", "extend", request, "--reason", SPREAD)
    assert "Dosis 2 de noche[31m Folio: ninguno" in desk.does("document", folio)


def test_words_in_another_encoding_are_refused_and_not_mended(desk, refuses, folio):
    latin = b"Pe\xf1a".decode("utf-8", "surrogateescape")
    said = refuses(64, "follow-up", folio, "+3d", "--for", latin)
    assert "argument 6 of the command line is not UTF-8" in said
    follow_up = desk.cases()[folio].get("follow_up") or {}
    assert follow_up.get("purpose") != "Pe\ufffda"


def test_a_request_comes_after_the_person(desk, refuses):
    days = came(desk)
    earlier, folio = list(days)[0], list(days)[-1]
    before = (days[folio] - timedelta(days=1)).isoformat()
    said = refuses(64, "request", "open", folio, "access", "--received", before)
    assert f"a day from {days[folio]} to today" in said
    desk.does("request", "open", folio, "access", "--received", days[folio].isoformat())
    desk.does("merge", folio, "--into", earlier)
    desk.does("request", "open", folio, "access", "--received", before)


def test_whoever_is_misspelled_did_not_see_nothing(desk, refuses):
    said = refuses(64, "access", "--by", "dem")
    assert f"did you mean '{STAFF}'?" in said
    assert STAFF in desk.does("access", "--by", STAFF)


def test_a_visit_on_a_sunday_is_taken_and_told(desk, folio):
    days = [day(ahead) for ahead in range(1, 8)]
    (sunday,) = [one for one in days if date.fromisoformat(one).weekday() == 6]
    opening = ("--passphrase-file", desk.passphrase_file)
    told = desk.run("leads", "status", folio, "booked", "--on", sunday, *opening)
    assert f"{sunday} is a Sunday or a day of rest" in told.stderr.decode()
    assert told.returncode == 0 and f"booked {sunday}" in told.stdout.decode()
