"""Thousands of random visitors before the kiosk's rules and before an engine that reads the model."""

import os
import random
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from decisions import STATUSES, Engine, judged, model, rules_of, visitors
from program import Program

VISITORS = int(os.environ.get("DECISION_VISITORS", 10_000))
AT_ONCE = 50

engine = None


def open_the_model(text):
    global engine
    engine = Engine(text)


def differences(cases):
    return [(inputs, said) for inputs, said in cases if engine.decide(inputs) != said]


def test_kiosk_and_engine_decide_alike(tmp_path):
    program = Program(Path(tmp_path), tmp_path / "data")
    text = model(program)
    cases = judged(program, visitors(VISITORS, random.Random(20261130)))
    assert len(cases) == VISITORS
    parts = [cases[place : place + AT_ONCE] for place in range(0, VISITORS, AT_ONCE)]
    differing, seen = [], 0
    with ProcessPoolExecutor(initializer=open_the_model, initargs=(text,)) as pool:
        for part, found in zip(parts, pool.map(differences, parts), strict=True):
            seen += len(part)
            differing += found
            print(f"{seen} of {VISITORS} visitors, {len(differing)} judged differently", flush=True)
    decisions = [decision for _, said in cases for decision in said.values()]
    counts = Counter(status for status, _ in decisions)
    heard = {rule for _, rule in decisions} & rules_of(text)
    print(f"{len(decisions)} decisions:", *(f"{counts[one]} {one}" for one in STATUSES), sep=" ")
    print(f"{len(heard)} of {len(rules_of(text))} rules spoke first for somebody", flush=True)
    assert differing == []
    assert set(counts) == set(STATUSES)
