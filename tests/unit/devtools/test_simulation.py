"""The simulation of submits: what it says of the client, and that it can fail."""

from __future__ import annotations

import pytest

from devtools.simulation import faults
from devtools.simulation.world import SUBMITS, Violation, simulate

RUNS = 50_000 // SUBMITS


def _simulate_all() -> None:
    for seed in range(RUNS):
        simulate(seed)


def test_seed_repeats() -> None:
    with faults.lost_means_none():
        texts = []
        for _ in range(2):
            with pytest.raises(Violation) as violation:
                _simulate_all()
            texts.append(str(violation.value))
    assert texts[0] == texts[1]
    assert texts[0].startswith("seed ")


def test_submits_are_exactly_once() -> None:
    for seed in range(10):
        simulate(seed)


@pytest.mark.parametrize("fault", faults.FAULTS, ids=lambda fault: fault.__name__)
def test_fault_is_seen(fault: faults.Fault) -> None:
    with fault(), pytest.raises(Violation):
        _simulate_all()
