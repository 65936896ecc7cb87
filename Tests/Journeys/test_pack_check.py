"""Whoever edits a pack is told which of its sources are to be read again."""

import re


def check(program, *arguments):
    result = program.run("pack", "check", *arguments)
    assert result.returncode == 0, result.stderr.decode()
    return [line for line in result.stdout.decode().splitlines() if "sources.yaml" in line]


def test_what_was_never_read_is_named_with_its_place(program):
    lines = check(program, "--on", "2026-12-01")
    assert len(lines) == 1
    assert re.fullmatch(r"sources\.yaml:\d+:3: P was never read; .*", lines[0])


def test_what_runs_out_is_named_sixty_days_before(program):
    assert not any("again" in line for line in check(program, "--on", "2026-12-24"))
    lines = check(program, "--on", "2026-12-25")
    assert re.fullmatch(
        r"sources\.yaml:\d+:3: S83 is to be read again by 2027-02-22 "
        r"\(news, read on 2026-11-22\)",
        lines[0],
    )


def test_what_has_run_out_comes_first(program):
    lines = check(program, "--on", "2027-05-23")
    over = [place for place, line in enumerate(lines) if " was to be read again by " in line]
    assert over == list(range(len(over))) and len(over) > 20
    assert "S83 was to be read again by 2027-02-22" in lines[0]


def test_a_reading_that_is_still_to_come_is_named(program):
    lines = check(program, "--on", "2026-11-21")
    assert any(line.endswith("was read on 2026-11-22, which is still to come") for line in lines)


def test_what_is_no_day_is_refused(program):
    result = program.run("pack", "check", "--on", "tomorrow")
    assert result.returncode == 64
