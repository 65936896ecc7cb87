"""However a kiosk dies, no folio that was seen is ever lost.

JOURNEY_KILLS changes the number of kills, JOURNEY_SEED their moments.
"""

import os
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

import kills
from journey import walk_to_folio
from program import BINARY
from words import spoken

KILLS = int(os.environ.get("JOURNEY_KILLS", "200"))
SEED = int(os.environ.get("JOURNEY_SEED", "20261122"))
BATCHES = 4
KIOSKS_AT_A_TIME = 4


def test_every_folio_seen_before_a_kill_is_in_the_store(enter, program):
    words = spoken("es")
    once = partial(kills.run, [str(BINARY), "kiosk"], program.env, words)
    plans = kills.plans(KILLS, SEED)
    size = -(-KILLS // BATCHES)
    outcomes = []
    with ProcessPoolExecutor(
        KIOSKS_AT_A_TIME, mp_context=get_context("spawn")
    ) as crowd:
        for batch in range(0, KILLS, size):
            outcomes += crowd.map(once, plans[batch : batch + size])
            program.assert_sound()

    seen = [outcome.folio for outcome in outcomes if outcome.folio]
    assert all(outcome.reached_welcome for outcome in outcomes)
    assert (
        len(seen) >= KILLS // 3
    ), "too few kiosks got as far as a folio to prove anything"
    assert len(set(seen)) == len(seen)

    last = walk_to_folio(enter("kiosk"), words)
    kept = {lead["folio"]: lead["lead"]["contact"]["name"] for lead in program.leads()}
    assert set(seen) <= set(kept)
    for outcome in outcomes:
        if outcome.folio:
            assert kept[outcome.folio] == f"Ana Inventada {outcome.number}"
    assert last in kept
    print(f"{KILLS} kills, {len(seen)} folios seen, {len(kept)} leads kept")
