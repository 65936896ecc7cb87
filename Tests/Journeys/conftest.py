"""What every test begins with: a set-up program, and visitors who leave at the end."""

import re
import shutil

import pytest

from desk import Desk
from program import BINARY, STAFF, Program
from words import PACK, spoken


def pytest_sessionstart():
    if not BINARY.exists():
        pytest.exit(
            f"there is no program {BINARY}: build it, or name one with ANTESALA=", 2
        )


def pytest_collection_modifyitems(items):
    """What takes minutes begins first, so that nobody waits for it alone at the end."""
    items.sort(key=lambda item: item.path.stem != "test_kills")


def in_a_hurry(folder):
    """A copy of the pack that waits ten seconds only for who says nothing."""
    shutil.copytree(PACK, folder)
    limits = folder / "pack.yaml"
    text = limits.read_text()
    assert "idle_seconds: 60" in text
    limits.write_text(text.replace("idle_seconds: 60", "idle_seconds: 10"))
    return folder


@pytest.fixture(scope="session")
def setup(tmp_path_factory):
    """The program after `antesala setup`, with the recovery key that was printed once."""
    home = tmp_path_factory.mktemp("setup")
    program = Program(home, home / "data")
    result = program.set_up("--name", STAFF)
    assert result.returncode == 0, result.stderr.decode()
    program.recovery_key = re.search(r"AGE-SECRET-KEY-1\S+", result.stdout.decode())[0]
    return program


@pytest.fixture
def program(setup, tmp_path):
    """The program with a data folder that nobody used yet."""
    shutil.copytree(setup.data, tmp_path / "data")
    return Program(tmp_path, tmp_path / "data", setup.recovery_key)


@pytest.fixture
def impatient(program):
    """The program with a pack that waits ten seconds only."""
    program.env["ANTESALA_PACK"] = str(in_a_hurry(program.home / "pack"))
    return program


@pytest.fixture(scope="session")
def night(tmp_path_factory):
    """The desk of the staff as it was before anybody came: twenty leads, nothing done today."""
    return Desk.with_leads(tmp_path_factory.mktemp("night"), 20)


@pytest.fixture
def desk(night, tmp_path):
    """A desk of this test's own."""
    return night.copy(tmp_path / "desk")


@pytest.fixture
def enter(program):
    """Starts the program in a terminal, and leaves it when the test is over."""
    visitors = []

    def start(*arguments, by=program, **circumstances):
        visitors.append(by.enter(*arguments, **circumstances))
        return visitors[-1]

    yield start
    for visitor in visitors:
        visitor.leave()


@pytest.fixture(params=["es", "en"])
def words(request):
    """The words of the pack, in Spanish and then in English."""
    return spoken(request.param)


@pytest.fixture
def spanish():
    """The words of the pack in Spanish."""
    return spoken("es")
