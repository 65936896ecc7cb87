"""`antesala assess` refuses garbage with the place of what is wrong, and exit code 65."""

import pytest

GARBAGE = {
    "nothing": ("", None),
    "blank": ("  \n ", None),
    "not JSON": ("pacient3", (1, 1)),
    "cut off": ('{"answers":{"age":34', (1, 21)),
    "an answer twice": ('{"answers":{"age":34,"age":35}}', (1, 22)),
    "a list": ("[1,2]", (1, 1)),
    "bytes": (b"\xff\xfe\x00\x01", (1, 1)),
    "no answers": ('{"on":"2026-11-22"}', (1, 1)),
    "answers of a wrong shape": ('{"answers":[]}', (1, 12)),
    "an unknown question": ('{"answers":{"shoe_size":41}}', (1, 25)),
    "an unknown option": ('{"answers":{\n "age": 34,\n "preg": "perhaps"}}', (3, 10)),
    "an unknown option among others": (
        '{"answers":{"concern":["acne_scars","wings"]}}',
        (1, 23),
    ),
    "an unknown field": ('{"anwers":{}}', (1, 11)),
    "a day that is none": ('{"on":"2026-02-30","answers":{}}', (1, 7)),
    "a language we do not speak": ('{"language":"fr","answers":{}}', (1, 13)),
    "a number too large": ('{"answers":{"age":121}}', (1, 19)),
    "a number below nothing": ('{"answers":{"age":-1}}', (1, 19)),
    "half a year of age": ('{"answers":{"age":34.5}}', (1, 19)),
    "a number for a choice": ('{"answers":{"preg":3}}', (1, 20)),
    "an exclusive option with another": (
        '{"answers":{"skin_now":["none","infection"]}}',
        (1, 24),
    ),
    "a duration that is none": (
        '{"answers":{"iso":"stopped","iso_ago":"five months"}}',
        (1, 39),
    ),
    "very deep": ('{"answers":' + "[" * 100_000, (1, None)),
    "null": ('{"answers":{"age":null}}', (1, 19)),
}


@pytest.mark.parametrize("given, place", GARBAGE.values(), ids=GARBAGE.keys())
def test_garbage_is_refused_with_its_place(program, given, place):
    result = program.run("assess", given=given)
    complaint = result.stderr.decode()
    assert result.returncode == 65, complaint
    assert result.stdout == b""
    assert complaint.startswith("antesala: standard input:")
    if place:
        line, column = place
        assert f"standard input:{line}:{column or ''}" in complaint
    lines = complaint.splitlines()
    assert len(lines) in (1, 2)
    if len(lines) == 2:
        assert lines[1].startswith("hint: ")


def test_a_bad_line_is_named_and_the_others_are_answered(program):
    lines = '{"answers":{"age":34}}\n\n{"answers":{"age":"old"}}\n{"answers":{}}\n[\n'
    result = program.run("assess", "--lines", given=lines)
    complaint = result.stderr.decode().splitlines()
    assert result.returncode == 65
    assert len(result.stdout.splitlines()) == 2
    assert complaint[0].startswith("antesala: standard input:3:19: ")
    assert complaint[1].startswith("antesala: standard input:5:2: ")
    assert complaint[2:] == [
        "antesala: standard input: 2 of 4 lines cannot be answered"
    ]


LONGEST = 1 << 20


def answers_of_length(length):
    start = b'{"answers":{"age":34}'
    return start + b" " * (length - len(start) - 1) + b"}"


def test_a_line_may_have_a_mebibyte_and_no_byte_more(program):
    lines = b"\n".join(
        [
            answers_of_length(LONGEST),
            answers_of_length(LONGEST + 1),
            b"[" * 50_000_000,
            b'{"answers":{"age":34}}',
        ]
    )
    result = program.run("assess", "--lines", given=lines)
    complaint = result.stderr.decode().splitlines()
    assert result.returncode == 65
    assert len(result.stdout.splitlines()) == 2
    place = f":{LONGEST + 1}: the line is longer than 1 MiB"
    assert complaint[:2] == [
        f"antesala: standard input:{line}{place}" for line in (2, 3)
    ]


def test_the_whole_may_have_a_mebibyte_and_no_byte_more(program):
    assert program.run("assess", given=answers_of_length(LONGEST)).returncode == 0
    result = program.run("assess", given=b"\n" + answers_of_length(LONGEST))
    assert result.returncode == 65
    assert b"standard input:2:1048576: it is longer than 1 MiB" in result.stderr


@pytest.mark.parametrize("depth, is_read", [(63, True), (64, False)])
def test_lists_in_each_other_are_counted(program, depth, is_read):
    given = '{"answers":' + "[" * depth + "]" * depth + "}"
    complaint = program.run("assess", given=given).stderr.decode()
    assert ("'answers' is not an object" in complaint) == is_read
    too_deep = f"1:{11 + 64}: more than 64 lists and objects in each other"
    assert (too_deep in complaint) != is_read


def test_a_hundred_thousand_names_take_no_longer_than_they_are_many(program):
    names = ",".join(f'"n{number}":1' for number in range(100_000))
    result = program.run("assess", given="{" + names[:1_000_000].rsplit(",", 1)[0] + "}")
    assert b"unknown field 'n0'" in result.stderr


def test_what_is_told_of_garbage_steers_no_terminal_and_is_short(program):
    given = '{"answers":{"' + "\\u001b[2J\\u202e\\u009b" * 10_000 + '":1}}'
    complaint = program.run("assess", given=given).stderr
    assert not set(complaint) & (set(range(32)) - {10})
    assert not {"\u202e", "\u009b"} & set(complaint.decode())
    assert all(len(line) < 4096 for line in complaint.splitlines())


def test_a_file_is_called_by_its_name(program):
    file = program.home / "answers.json"
    file.write_text('{"answers":{"age":"old"}}')
    result = program.run("assess", file)
    assert result.returncode == 65
    assert f"{file}:1:19: " in result.stderr.decode()


def test_a_file_that_is_not_there_is_an_error_of_the_disk(program):
    result = program.run("assess", program.home / "absent.json")
    assert result.returncode == 74
    assert "hint: " in result.stderr.decode()


def test_an_unknown_option_of_the_command_is_an_error_of_use(program):
    assert program.run("assess", "--polite").returncode == 64
