"""Thousands of random visitors before the kiosk's rules and before an engine that reads the model."""

import os
import random
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from decisions import Engine, judged, model, visitors
from program import Program

VISITORS = int(os.environ.get("DECISION_VISITORS", 10_000))


def differences(share):
    text, cases = share
    engine = Engine(text)
    return [(inputs, said) for inputs, said in cases if engine.decide(inputs) != said]


def test_kiosk_and_engine_decide_alike(tmp_path):
    program = Program(Path(tmp_path), tmp_path / "data")
    text = model(program)
    cases = judged(program, visitors(VISITORS, random.Random(20261130)))
    assert len(cases) == VISITORS
    workers = os.cpu_count() or 1
    with ProcessPoolExecutor(workers) as pool:
        shares = pool.map(differences, [(text, cases[place::workers]) for place in range(workers)])
        assert [one for share in shares for one in share] == []
    statuses = {status for _, said in cases for status, _ in said.values()}
    print(f"{VISITORS} visitors, {VISITORS * len(cases[0][1])} decisions, {sorted(statuses)}")
    assert statuses == {"suitable", "clearance", "wait", "contraindicated"}
