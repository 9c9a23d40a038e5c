"""Count what waiting asks of a server in which other jobs change all the time. Nothing is timed: time is made up.

The other ways of asking are those of two well-known packages, carried over to this API:

- submitit has one watcher for all jobs of a program. It asks about all of them with one call of `sacct`: at once, then
  after two seconds, and again when half as much time has passed as since the last job was added, at least every minute.
  Who wants to know that much of this API in one answer gets the list of all jobs.
- sfapi_client asks once in ten seconds for each job that is waited for. It joins the questions of waits that run at
  the same time, since the service that it talks to takes several jobs in a question about details; this API does not.
"""

from __future__ import annotations

import contextlib
import random
import time
import warnings
from collections.abc import Iterable, Iterator, Sequence
from unittest import mock

import attrs
import httpx
import msgspec

import meluxina

from .measure import Goal, Row, Table, Values
from .queued_cluster import resized

SECONDS = 600
"""How long is waited."""
COUNTS = (1, 10, 100)
"""Jobs that are waited for."""
_LONGEST_OF_SUBMITIT, _FIRST_OF_SUBMITIT = 60.0, 2.0
_PAUSE_OF_SFAPI = 10.0
_EVERY_HALF_MINUTE = 30.0


def states_answer(numbers: Iterable[str]) -> bytes:
    """Make the answer about the states of these jobs, laid out as slurmrestd does."""
    entries = [{"job_id": number, "state": ["PENDING"]} for number in numbers]
    content = {"jobs": entries, "meta": {}, "errors": [], "warnings": []}
    return msgspec.json.format(msgspec.json.encode(content))


@attrs.define
class _Cluster:
    """A server with these jobs, that answers at once and counts."""

    answer: bytes
    """All jobs, as a real server listed them."""
    rows: dict[int, msgspec.Raw]
    requests: int = 0
    byte_count: int = 0

    @classmethod
    def of(cls, answer: bytes) -> _Cluster:
        rows = msgspec.json.decode(answer, type=dict[str, msgspec.Raw])["jobs"]
        numbers = [job["job_id"] for job in msgspec.json.decode(rows)]
        return cls(answer, dict(zip(numbers, msgspec.json.decode(rows, type=list[msgspec.Raw]), strict=True)))

    def __call__(self, request: httpx.Request) -> httpx.Response:
        name = request.url.path.rstrip("/").rpartition("/")[2]
        if name == "state":
            content = states_answer(request.url.params.get_list("job_id"))
        else:
            content = self.answer if name == "jobs" else self.job(int(name))
        self.requests += 1
        self.byte_count += len(content)
        return httpx.Response(200, content=content, headers={"Content-Type": "application/json"})

    def job(self, number: int) -> bytes:
        """Answer what is asked about one job, in the words of the list."""
        return msgspec.json.format(resized(msgspec.json.encode({"jobs": [self.rows[number]], "errors": []}), 1))

    def take(self) -> Values:
        """Return what was counted, and begin anew."""
        values = {"requests": float(self.requests), "MB": self.byte_count / 1e6}
        self.requests = self.byte_count = 0
        return values


class _Clock:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.now = time.monotonic()

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def asked(version: str, answer: bytes) -> Table:
    """Count requests and bytes of waits for jobs that do not start."""
    cluster = _Cluster.of(answer)
    rows = []
    for count in COUNTS:
        # The first of a queue may run.
        numbers = list(cluster.rows)[-count:]
        what = f"{count:,} job{'s' * (count > 1)}"
        ours = f"{what}: meluxina"
        each, whole = f"{what}: each by itself, every 10 s", f"{what}: the list of all, as often as submitit asks"
        values = _waited(version, cluster, numbers)
        rows += [
            Row(ours, values, [Goal("MB", 0.5, whole), Goal("requests", 1.1, each)]),
            Row(each, _one_by_one(cluster, numbers)),
            Row(whole, _listed(cluster, _pauses_of_submitit())),
            Row(f"{what}: the list of all, every 30 s", _listed(cluster, iter(lambda: _EVERY_HALF_MINUTE, None))),
        ]
    title = f"{SECONDS // 60} minutes of waiting, {version}; the server has {len(cluster.rows):,} jobs, some change"
    return Table(title, rows, ratios=False)


def _waited(version: str, cluster: _Cluster, numbers: Sequence[int]) -> Values:
    clock = _Clock()
    random.seed(1)
    settings = ("https://slurm.example", "none", "u100001", "p200001", version)
    with (
        mock.patch("time.monotonic", clock),
        mock.patch("time.sleep", clock.sleep),
        # That no node is up is what every look at a job says.
        warnings.catch_warnings(action="ignore", category=meluxina.SlurmWarning),
        meluxina.Client(*settings, transport=httpx.MockTransport(cluster)) as client,
        contextlib.suppress(meluxina.WaitTimeout),
    ):
        client.wait(numbers, timeout=SECONDS)
    return cluster.take()


def _one_by_one(cluster: _Cluster, numbers: Sequence[int]) -> Values:
    polls = _polls(iter(lambda: _PAUSE_OF_SFAPI, None))
    size = sum(len(cluster.job(number)) for number in numbers)
    return {"requests": float(polls * len(numbers)), "MB": polls * size / 1e6}


def _listed(cluster: _Cluster, pauses: Iterator[float]) -> Values:
    polls = _polls(pauses)
    return {"requests": float(polls), "MB": polls * len(cluster.answer) / 1e6}


def _polls(pauses: Iterator[float]) -> int:
    """Count the questions with these pauses between them."""
    seconds, polls = 0.0, 0
    while seconds < SECONDS:
        seconds += next(pauses)
        polls += 1
    return polls


def _pauses_of_submitit() -> Iterator[float]:
    seconds = 0.0
    while True:
        pause = min(_LONGEST_OF_SUBMITIT, max(_FIRST_OF_SUBMITIT, seconds))
        yield pause
        seconds += pause
