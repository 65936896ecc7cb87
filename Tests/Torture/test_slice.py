"""Some points of every part of the torture, the same each time; `make torture` tries all of them.

TORTURE_SEED chooses others, TORTURE_MOST more.
"""

import os

import pytest

import parts
from workshop import Choice, Workshop

SEED = int(os.environ.get("TORTURE_SEED", "20261122"))
MOST = os.environ.get("TORTURE_MOST")


@pytest.fixture(scope="module")
def workshop():
    """Two attempts at a time, of which each line is told."""
    workshop = Workshop(
        Choice(SEED), jobs=2, say=lambda line: print(f"\n{line}", end="")
    )
    yield workshop
    workshop.close()


@pytest.mark.parametrize("part", parts.PARTS)
def test_nothing_confirmed_is_lost(workshop, part):
    quick, slow = part.slice
    workshop.choice.most = int(MOST or quick)
    workshop.choice.most_slow = int(MOST or slow)
    for row in workshop.run(part(workshop)):
        assert row.is_good, (row.what, row.failures[:5])
