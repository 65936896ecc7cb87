"""How easily the pack is read, held against textstat, which counts syllables by hyphenation."""

import re
import statistics

import pytest
import textstat
import yaml

from words import PACK, flat

# Medians over all texts, and the widest that nine of ten texts may lie apart. Hyphenation parts
# fewer vowels than speech does, and knows other exceptions.
TOLERANCE = {"es": (6.5, 16), "en": (1.5, 3.5)}


def measured(program, language):
    lines = program.run("pack", "check", PACK, "--reading").stdout.decode().splitlines()
    for line in lines:
        spoken_in, key, _, _, _, measure = line.split()
        if spoken_in == language:
            yield key, float(measure)


@pytest.mark.parametrize("language", ["es", "en"])
def test_reading_ease_is_what_textstat_says(program, language):
    words = {}
    for part in ("text", "interface", "plain"):
        words |= flat(yaml.safe_load((PACK / f"{part}.{language}.yaml").read_text()))
    textstat.set_lang(language)
    scale = textstat.szigriszt_pazos if language == "es" else textstat.flesch_kincaid_grade
    apart, pairs = [], []
    for key, measure in measured(program, language):
        # A colon, a semicolon and a line end a sentence here.
        plain = re.sub(r"[:;\n]+", ". ", words[key])
        pairs.append((measure, scale(plain)))
        apart.append(abs(measure - pairs[-1][1]))
    median, most = TOLERANCE[language]
    assert len(apart) > 200
    ours, theirs = (statistics.median(side) for side in zip(*pairs))
    assert abs(ours - theirs) <= median
    assert statistics.quantiles(apart, n=10)[8] <= most
