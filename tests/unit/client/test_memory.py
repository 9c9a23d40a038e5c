"""What a long wait keeps: nothing but the last state of each job."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Sequence

import httpx
import msgspec
import pytest

import meluxina
from tests.builders import job_answer, jobs_answer, mocked_client, slurm_response

POLLS = 1000
JOBS = [job_answer(job_id, "RUNNING", name="x" * 100, nodes="mel[0001-0004]") for job_id in range(1, 101)]


class Enough(Exception):
    pass


def test_memory_stays_flat_over_a_thousand_polls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("meluxina._sync.waiter.time.sleep", lambda _: None)
    # Pauses grow with the age of a wait, also without a floor.
    monkeypatch.setattr("meluxina.queries.board.pause", lambda *_: 0.0)
    moment = 1_700_000_000

    def serve(request: httpx.Request) -> httpx.Response:
        nonlocal moment
        if request.url.path.endswith("/jobs/state/"):
            return slurm_response(422, 9202)
        moment += 1
        answer = jobs_answer(moment, *JOBS)
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

    tracemalloc.start()
    try:
        with (
            mocked_client(serve, timeout=meluxina.Timeouts(poll=0)) as client,
            pytest.raises(Enough),
        ):
            client.wait(range(1, len(JOBS) + 1), progress=progress)
    finally:
        tracemalloc.stop()
    assert sizes[-1] - sizes[1] < 100_000, sizes
