"""The whole consultation in plain lines, for screen readers and pipes, up to a folio."""

import signal
import subprocess

import pytest

from complaints import TRACES
from journey import ANSWERS, FOLIO, Person
from leads import assert_kept
from program import BINARY
from words import option_ids, questions, spoken

ANA = Person(email=None)
CLEARED = b"\x1b[H\x1b[2J\x1b[3J"


def word(words, key):
    """The first of the words that a visitor may type."""
    return words[f"line.word.{key}"].split(",")[0]


def line_of(words, question, answer):
    """What somebody types to answer a question: numbers, words, or none."""
    match answer:
        case int():
            return str(answer)
        case tuple((amount, unit)):
            return f"{amount} {word(words, unit)}"
        case []:
            return "0"
        case list():
            ids = option_ids(questions()[question])
            return " ".join(str(ids.index(option) + 1) for option in answer)
        case _:
            return str(option_ids(questions()[question]).index(answer) + 1)


def begin(words):
    return ["1" if words.language == "es" else "2", "1", "0"]


def lines_to_folio(words, answers=None):
    """Every line from the greeting to the folio."""
    answered = [line_of(words, *pair) for pair in (answers or ANSWERS).items()]
    contact = [ANA.name, "1", ANA.telephone, "1"]
    permissions = ["1", "2", ANA.name, word(words, "accept")]
    return begin(words) + answered + ["0", "0"] + contact + permissions


def converse(program, lines, **options):
    """Everything said to somebody whose lines come through a pipe."""
    result = program.run("kiosk", "--plain", given="\n".join(lines) + "\n", **options)
    assert result.returncode == 0, result.stderr.decode()
    return " ".join(result.stdout.decode().split())


def test_a_visitor_reaches_a_folio_through_a_pipe(program, words):
    said = converse(program, lines_to_folio(words))
    folio = FOLIO.search(said)[0]
    assert words.filled("line.goodbye.folio", folio=folio) in said
    for question in ANSWERS:
        assert words[f"question.{question}.ask"] in said
    assert_kept(program, folio, ANA, words)
    program.assert_sound()


def test_a_visitor_reaches_a_folio_in_a_terminal(enter, program, words):
    visitor = enter("kiosk", "--plain", size=(100, 60))
    visitor.wait_for(
        words.filled("line.welcome.choose", number=1 if words.language == "es" else 2)
    )
    for line in lines_to_folio(words):
        visitor.pause().type(line + "\r").look(0.5)
    visitor.wait_for(words.filled("line.goodbye.folio"))
    folio = FOLIO.search(visitor.text)[0]
    assert b"\x1b" not in visitor.terminal.bytes.removeprefix(CLEARED)
    assert_kept(program, folio, ANA, words)


def test_words_serve_as_well_as_numbers(program, spanish):
    said = converse(
        program, ["español", "acepto el aviso y quiero empezar", "seguir", "34", "no"]
    )
    assert spanish["question.concern.ask"] in said


def test_an_answer_may_be_taken_back(program, spanish):
    said = converse(program, begin(spanish) + ["34", "atrás", "41", "3"])
    assert spanish.filled("line.hint.noted", answer="41") in said
    assert spanish["question.concern.ask"] in said


def test_the_language_may_change_in_the_middle(program):
    spanish, english = spoken("es"), spoken("en")
    said = converse(program, begin(spanish) + ["34", "english", "3"])
    assert spanish["question.age.ask"] in said
    assert (
        english["question.preg.ask"] in said and english["question.concern.ask"] in said
    )


def test_who_leaves_or_hangs_up_leaves_nothing(program, spanish):
    converse(program, begin(spanish) + ["34", word(spanish, "leave"), "1"])
    converse(program, lines_to_folio(spanish)[:-1])
    assert program.leads() == []


def test_garbage_is_answered_kindly(program, spanish):
    garbage = [
        "\x00\x01\x1b[31m",
        "x" * 100_000,
        "-1",
        "999999999999999999999999",
        "😀",
        "",
        "34",
    ]
    said = converse(program, begin(spanish) + garbage)
    assert spanish["question.preg.ask"] in said
    assert "\x1b" not in said
    for trace in TRACES:
        assert trace not in said


def test_bytes_that_are_no_text_are_survived(program, spanish):
    given = "\n".join(begin(spanish)).encode() + b"\n\xff\xfe\xc3\x28\n34\n"
    result = program.run("kiosk", "--plain", given=given)
    assert result.returncode == 0
    assert spanish["question.preg.ask"] in " ".join(result.stdout.decode().split())


def test_when_it_cannot_be_saved_it_says_so_and_tries_again(program, spanish):
    journal, away = program.data / "antesala.db", program.home / "away.db"
    process = subprocess.Popen(
        [BINARY, "kiosk", "--plain"],
        env=program.env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def tell(*lines):
        process.stdin.write("".join(line + "\n" for line in lines))
        process.stdin.flush()

    def hear(words):
        heard = ""
        while words not in " ".join(heard.split()):
            line = process.stdout.readline()
            assert line, heard
            heard += line
        return heard

    hear(spanish.filled("line.welcome.choose", number=1))
    *before, last = lines_to_folio(spanish)
    tell(*before)
    hear(spanish.filled("line.acceptance.ask"))
    journal.rename(away)
    tell(last)
    assert not FOLIO.search(hear(spanish["line.unsaved.title"]))
    away.rename(journal)
    tell("")
    folio = FOLIO.search(hear(spanish.filled("line.goodbye.folio")))[0]
    process.stdin.close()
    assert process.wait(10) == 0
    assert [lead["folio"] for lead in program.leads()] == [folio]


@pytest.mark.parametrize("where", ["before a question", "in a question"])
def test_a_closed_reader_ends_the_conversation(program, spanish, where):
    lines = [] if where.startswith("before") else begin(spanish)
    process = subprocess.Popen(
        [BINARY, "kiosk", "--plain"],
        env=program.env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    process.stdin.write(("\n".join(lines) + "\n").encode())
    process.stdin.close()
    assert process.wait(10) == 128 + signal.SIGPIPE
    assert process.stderr.read() == b""
