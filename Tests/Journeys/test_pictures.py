"""The README's screens are the storyboards'."""
import pathlib
import subprocess
import sys

HOUSE = pathlib.Path(__file__).resolve().parents[2]


def test_pictures_are_as_the_storyboards_are():
    drawn = [sys.executable, HOUSE / "Tests/House/pictures.py", "--check"]
    result = subprocess.run(drawn, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
