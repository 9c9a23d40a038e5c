"""What a long wait keeps: nothing but the last state of each job."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Sequence

import httpx
import msgspec
import pytest

import meluxina

POLLS = 1000
JOBS = [
    {"job_id": number, "name": "x" * 100, "job_state": ["RUNNING"], "user_name": "u", "nodes": "mel[0001-0004]"}
    for number in range(1, 101)
]


class Enough(Exception):
    pass


def test_memory_stays_flat_over_a_thousand_polls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("meluxina._sync.waiting.time.sleep", lambda _: None)
    moment = 1_700_000_000

    def serve(_: httpx.Request) -> httpx.Response:
        nonlocal moment
        moment += 1
        answer = {"jobs": JOBS, "last_update": {"set": True, "number": moment}, "errors": [], "warnings": []}
        return httpx.Response(200, content=msgspec.json.encode(answer), headers={"Content-Type": "application/json"})

    sizes: list[int] = []
    polls = 0

    def progress(jobs: Sequence[meluxina.Job]) -> None:
        nonlocal polls
        assert len(jobs) == len(JOBS)
        polls += 1
        if polls % 100 == 0:
            gc.collect()
            sizes.append(tracemalloc.get_traced_memory()[0])
        if polls == POLLS:
            raise Enough

    transport = httpx.MockTransport(serve)
    tracemalloc.start()
    try:
        with (
            meluxina.Client("http://localhost:1", "t", "u", "a", "v0.0.43", transport=transport) as client,
            pytest.raises(Enough),
        ):
            client.wait(range(1, len(JOBS) + 1), progress=progress)
    finally:
        tracemalloc.stop()
    assert sizes[-1] - sizes[1] < 100_000, sizes
