"""Whoever has gone has left nothing in the memory of the machine, and staff leave nothing in the lobby.

Reads every page that a process has written to, through `/proc`, as root may, at named moments of a day;
the table of them is printed when all are over.
"""

import os
import time

import pytest

from desk import unaccented
from journey import (
    Person,
    answer_all,
    begin,
    go_to_contact,
    leave_contact,
    read_folio,
    see_results,
    walk_to_folio,
)
from memory import found, status
from program import PASSPHRASE, STAFF
from test_guest_console import children
from test_plain import ANA, lines_to_folio, word
from visitor import KEY_REST

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root may look")

NOTE = "Prefiere que llamen a su hermana Xóchitl"
WRONG = "farol girasol cuchara"
NEXT = Person("Otilia Muestra Imaginada", "664 000 9876", "otilia@correo.example")
PASSPHRASES = [PASSPHRASE, unaccented(PASSPHRASE), PASSPHRASE.split()[0], WRONG]
# As leads are written before they are sealed.
ANSWERS = ['"iso_ago":"P5M"', '"concern":["acne_scars"', '"dark_marks"]']


def words_of(person):
    """What somebody typed, and what became of it."""
    digits = person.telephone.replace(" ", "")
    mail = [person.email] if person.email else []
    return [person.name, person.name.split()[0], person.telephone, digits, *mail]


SECRETS = [*words_of(Person()), *ANSWERS, *PASSPHRASES]


@pytest.fixture(scope="module")
def book(request):
    """The moments that were looked at, told when all are over."""
    rows = []
    yield rows
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        print()
        for moment, process, searched, hits in rows:
            print(f"{moment:<44}{process:<9}{searched:>3} words{hits:>4} found")


@pytest.fixture
def assert_forgotten(book):
    """Asserts that a process holds none of these words and no secret key, at a moment with a name.

    A console that is open needs the key.
    """

    def look(pid, words, moment, process="kiosk", is_open=False):
        hits = found(pid, words, keys=not is_open)
        book.append((moment, process, len(words), len(hits)))
        assert not hits, f"{moment}: {hits[:10]}"
        assert status(pid, "VmLck") > 0, "root may lock memory, and so did the program"
        assert status(pid, "VmSwap") == 0

    return look


def assert_held(pid, words, moment):
    """Asserts that the search finds what must be there, so that finding nothing says something."""
    held = {word for word, *_ in found(pid, words)}
    assert held >= set(words), f"{moment}: {set(words) - held}"


def settle(visitor):
    """Waits until nothing is written any more."""
    while visitor.look(0.3):
        pass


def unlock(visitor, words):
    """Opens a console on which nobody is named."""
    visitor.wait_for(words["staff.unlock.title"])
    visitor.type(STAFF).press("enter").type(PASSPHRASE).press("enter")


def as_far_as_consent(visitor, words, person):
    """From the welcome to a signature that is written and not given."""
    begin(visitor, words)
    answer_all(visitor, words, person.answers)
    see_results(visitor, words)
    go_to_contact(visitor, words)
    leave_contact(visitor, words, person)
    visitor.press("space", "down", "down").type(person.name)
    settle(visitor)


@pytest.fixture
def lobby(impatient, enter, spanish):
    """A kiosk at its welcome."""
    kiosk = enter("kiosk", by=impatient).wait_for(spanish["ui.welcome.text"])
    kiosk.patience = max(60, kiosk.patience)
    return kiosk


def at_welcome(kiosk, words):
    kiosk.wait_for(words["ui.welcome.text"]).pause()
    settle(kiosk)


def test_visitors_come_and_go(lobby, spanish, assert_forgotten):
    pid, person = lobby.process.pid, Person()
    assert_forgotten(pid, SECRETS, "before anybody came")
    as_far_as_consent(lobby, spanish, person)
    assert_held(pid, words_of(person), "before the signature")
    lobby.press("down").type(spanish["ui.consent.word"])
    lobby.press("down", "down", "down", "enter")
    read_folio(lobby, spanish)
    settle(lobby)
    assert_forgotten(pid, SECRETS, "while a visitor reads the folio")
    lobby.press("esc").wait_for(spanish["ui.goodbye.title"])
    settle(lobby)
    assert_forgotten(pid, SECRETS, "at the farewell")
    at_welcome(lobby, spanish)
    assert_forgotten(pid, SECRETS, "after the farewell")

    as_far_as_consent(lobby, spanish, person)
    lobby.wait_for(spanish["ui.idle.title"])
    at_welcome(lobby, spanish)
    assert_forgotten(pid, SECRETS, "after a visitor walked away")

    as_far_as_consent(lobby, spanish, person)
    end = time.monotonic() + 2 * lobby.patience
    while not lobby.sees(spanish["ui.leaving.title"]) and time.monotonic() < end:
        lobby.press("esc").look(0.3)
        time.sleep(KEY_REST)
    lobby.pause().press("2").wait_for(spanish["ui.goodbye.title"])
    at_welcome(lobby, spanish)
    assert_forgotten(pid, SECRETS, "after a visitor left early")

    as_far_as_consent(lobby, spanish, NEXT)
    assert_held(pid, words_of(NEXT), "with the next visitor")
    assert_forgotten(pid, SECRETS, "with the next visitor")


def test_staff_come_and_go_in_the_lobby(
    lobby, program, enter, spanish, assert_forgotten
):
    before = enter("kiosk", "--no-staff")
    walk_to_folio(before, spanish)
    before.leave()
    pid, person = lobby.process.pid, Person()
    lobby.press("ctrl-p")
    unlock(lobby, spanish)
    lobby.wait_for(spanish["staff.unlock.trying"])
    assert_forgotten(pid, SECRETS, "while staff unlock in the lobby")
    lobby.wait_for(person.name[:12])
    settle(lobby)
    (console,) = children(pid)
    assert_held(console, [person.name], "in the open console")
    assert_forgotten(
        console, PASSPHRASES, "while staff work in the lobby", "console", is_open=True
    )
    assert_forgotten(pid, SECRETS, "while staff work in the lobby")
    lobby.press("L").wait_for(spanish["ui.welcome.text"])
    lobby.wait_until(lambda: not children(pid), "the console has ended")
    settle(lobby)
    assert_forgotten(pid, SECRETS, "after the lock in the lobby")
    lobby.press("ctrl-p")
    unlock(lobby, spanish)
    lobby.wait_for(spanish["staff.list.search"]).press("q")
    lobby.wait_for(spanish["staff.quit.title"]).press("enter")
    lobby.wait_for(spanish["ui.welcome.text"])
    lobby.wait_until(lambda: not children(pid), "the console has ended")
    settle(lobby)
    assert_forgotten(pid, SECRETS, "after staff left the lobby")


def test_a_day_at_the_desk(program, enter, spanish, assert_forgotten):
    person = Person()
    kiosk = enter("kiosk")
    walk_to_folio(kiosk, spanish, person)
    kiosk.leave()

    console = enter("staff")
    console.patience = max(60, console.patience)
    pid, secrets = console.process.pid, [*SECRETS, NOTE]

    def assert_console_forgot(words, moment, is_open=False):
        settle(console)
        assert_forgotten(pid, words, moment, "console", is_open)

    console.wait_for(spanish["staff.unlock.title"])
    assert_console_forgot(secrets, "before staff came")
    console.type(WRONG).press("enter").wait_for(spanish["staff.unlock.refused"])
    assert_console_forgot(secrets, "after a wrong passphrase")
    console.type(PASSPHRASE)
    settle(console)
    assert_held(pid, [PASSPHRASE], "with a passphrase that is typed")
    console.press("enter").wait_for(spanish["staff.list.search"])
    assert_console_forgot(PASSPHRASES, "while staff work at the desk", is_open=True)
    console.press("enter").wait_for(spanish["staff.section.contact"])
    console.press("n").wait_for(spanish.filled("staff.note.title", name=person.name))
    console.type(NOTE).press("ctrl-s")
    console.wait_for(spanish.filled("staff.done.kept", change=""))
    settle(console)
    assert_held(pid, [*words_of(person)[:2], person.email, NOTE], "in the open record")
    console.press("esc").wait_for(spanish["staff.list.search"]).press("L")
    console.wait_for(spanish["staff.unlock.now"])
    assert_console_forgot(secrets, "after the lock at the desk")
    console.type(PASSPHRASE).press("enter").wait_for(spanish["staff.list.search"])
    console.press("L").wait_for(spanish["staff.unlock.now"])
    assert_console_forgot(secrets, "after the second lock at the desk")


def test_plain_lines_come_and_go(impatient, enter, spanish, assert_forgotten):
    words = [*words_of(ANA), spanish.filled("line.hint.noted", answer="34"), *ANSWERS]
    visitor = enter("kiosk", "--plain", by=impatient, size=(100, 60))
    visitor.patience = max(60, visitor.patience)
    pid = visitor.process.pid
    welcome = spanish.filled("line.welcome.choose", number=1)

    def say(*lines):
        visitor.wait_for(welcome)
        for line in lines:
            visitor.pause().type(line + "\r").look(0.5)
        settle(visitor)

    def assert_plain_forgot(moment):
        visitor.wait_for(welcome)
        settle(visitor)
        assert_forgotten(pid, words, moment, "plain")

    assert_plain_forgot("before anybody was heard")
    say(*lines_to_folio(spanish)[:-1])
    assert_held(pid, [ANA.name, words_of(ANA)[3]], "before the signature")
    for line in word(spanish, "leave"), "1":
        visitor.pause().type(line + "\r").look(0.5)
    assert_plain_forgot("after leaving plain lines")
    say(*lines_to_folio(spanish)[:-1])
    assert_plain_forgot("after walking away from plain lines")
    say(*lines_to_folio(spanish))
    visitor.wait_for(spanish.filled("line.goodbye.folio")).pause().type("0\r")
    assert_plain_forgot("after the farewell in plain lines")
