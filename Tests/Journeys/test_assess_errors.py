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


def test_the_line_of_garbage_among_lines_is_named(program):
    lines = '{"answers":{"age":34}}\n\n{"answers":{"age":"old"}}\n{"answers":{}}\n'
    result = program.run("assess", "--lines", given=lines)
    assert result.returncode == 65
    assert "standard input:3:19: " in result.stderr.decode()
    assert len(result.stdout.splitlines()) == 1


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
