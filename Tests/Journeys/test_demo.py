"""`antesala demo`: plainly marked, on a folder of its own, and what it prints works."""

import re
import shlex
import subprocess
from pathlib import Path

from journey import FOLIO, Person, put_folio_away, walk_to_folio
from program import BINARY

AROUND = '"$@" 2>"$HOME/stderr"; echo gone; sleep 60'
ANA = Person()


def test_a_demonstration_is_marked_on_every_page(enter, words):
    visitor = enter("demo")
    visitor.wait_for(words["ui.welcome.text"]).wait_for(words["ui.demo"])
    visitor.press("1" if words.language == "es" else "2")
    visitor.wait_for(words["ui.notice.step"]).wait_for(words["ui.demo"])


def test_what_it_prints_lists_its_leads(enter, program, words):
    visitor = enter("demo", wrapper=("/bin/sh", "-c", AROUND, "sh"))
    folio = walk_to_folio(visitor, words, ANA)
    assert visitor.sees(words["ui.demo"])
    put_folio_away(visitor, words)
    visitor.press("ctrl-q")
    visitor.wait_until(
        lambda: b"gone" in visitor.terminal.bytes, "the demonstration ended"
    )

    printed = (program.home / "stderr").read_text()
    command = shlex.split(re.search(r"antesala leads list .*", printed)[0])
    secret = program.home / "demo-passphrase"
    secret.write_text(re.search(r"passphrase: (.*)", printed)[1] + "\n")
    secret.chmod(0o600)
    listed = subprocess.run(
        [BINARY, *command[1:], "--passphrase-file", secret],
        env=program.env,
        capture_output=True,
    )
    assert listed.returncode == 0, listed.stderr.decode()
    assert folio in listed.stdout.decode() and ANA.name in listed.stdout.decode()
    assert program.leads() == [], "a demonstration must not touch the real folder"

    thrown_away = shlex.split(re.search(r"rm -rf .*", printed)[0])
    subprocess.run(thrown_away, check=True)
    assert not Path(thrown_away[-1]).exists()


def test_a_demonstration_in_plain_lines_says_so(program, words):
    result = program.run("demo", "--plain", given="\n")
    assert "DEMO" in result.stdout.decode() and "DEMO" in result.stderr.decode()
    assert not FOLIO.search(result.stdout.decode())
