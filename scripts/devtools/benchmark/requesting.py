"""One request at a time: pings on an open connection, polls of a wait, submits."""

from __future__ import annotations

import asyncio
import contextlib
import json
import statistics
import time
import warnings
from collections.abc import Awaitable, Callable
from unittest import mock

import httpx
import msgspec

import meluxina

from .asking import states_answer
from .measure import Goal, Row, Table, Values, interleaved
from .queued_cluster import CONCURRENCY, QueuedCluster, resized
from .replay import COUNTS, Answers, http, recorded_answer, recording, replayed

_PINGS = 200
_POLLS = 20
_BARE = "bare httpx.Client"


def _per_call(run: Callable[[], object], times: int) -> Callable[[], Values]:
    def measured() -> Values:
        wall, cpu = time.perf_counter(), time.process_time()
        for _ in range(times):
            run()
        return {
            "wall": 1000 * (time.perf_counter() - wall) / times,
            "CPU": 1000 * (time.process_time() - cpu) / times,
        }

    return measured


def pings(version: str, rounds: int) -> Table:
    """Measure a ping on a connection that is open already."""
    answer = http(recording(version, "slurm_get_ping-user"))
    with replayed(lambda _method, _url: answer) as url:
        headers = {"X-SLURM-USER-NAME": "u100001", "X-SLURM-USER-TOKEN": "none"}
        path = f"/slurm/{version}/ping"
        with httpx.Client(base_url=url, headers=headers) as bare, _client(url, version) as client:
            runs = {
                _BARE: _per_call(lambda: bare.get(path), _PINGS),
                "the same with .json()": _per_call(lambda: bare.get(path).json(), _PINGS),
                "meluxina": _per_call(client.ping, _PINGS),
            }
            medians = interleaved(runs, rounds)
    goals = {"meluxina": [Goal("wall", 1.15, _BARE), Goal("CPU", 1.5, _BARE)]}
    return Table(
        f"A ping on an open connection, {version} over loopback",
        [Row(what, values, goals.get(what, ())) for what, values in medians.items()],
    )


def _client(url: str, version: str) -> meluxina.Client:
    return meluxina.Client(url, "none", "u100001", "p200001", version)


def live_pings(cluster: QueuedCluster, rounds: int) -> Table:
    """Measure a ping with a real server."""
    settings = cluster.variables()
    headers = {"X-SLURM-USER-NAME": settings["USER_NAME"], "X-SLURM-USER-TOKEN": settings["SLURM_JWT"]}
    path = f"/slurm/{cluster.version}/ping"
    with (
        httpx.Client(base_url=settings["SLURM_URL"], headers=headers) as bare,
        meluxina.Client(
            settings["SLURM_URL"], settings["SLURM_JWT"], settings["USER_NAME"], None, cluster.version
        ) as client,
    ):
        runs = {
            _BARE: _per_call(lambda: bare.get(path), _PINGS),
            "meluxina": _per_call(client.ping, _PINGS),
        }
        medians = interleaved(runs, rounds)
    return Table(
        f"A ping on an open connection to a live Slurm {cluster.sandbox.release.slurm}",
        [Row(what, values) for what, values in medians.items()],
    )


def waits(version: str, answer: bytes, rounds: int) -> Table:
    """Measure polls of a wait: what one costs in which nothing has changed, or something has."""
    rows = []
    for count in (1, 100, 5_000):
        for changing in (False, True) if count > 1 else (False,):
            polls = [_wait(version, answer, count, changing=changing) for _ in range(rounds)]
            middle = sorted(polls, key=lambda values: values["CPU"])[len(polls) // 2]
            what = "something changed" if changing else "nothing changed"
            rows.append(Row(f"{count:,} jobs, {what}", middle, [Goal("requests", max(1.0, count / 1_000))]))
    return Table(f"One poll of a wait, {version} over loopback; the server has 10,000 jobs", rows, ratios=False)


def _wait(version: str, answer: bytes, count: int, *, changing: bool) -> Values:
    jobs = msgspec.json.decode(answer)["jobs"]
    numbers = [job["job_id"] for job in jobs[:count]]
    with (
        replayed(_polled(version, answer, changing=changing)) as url,
        _client(url, version) as client,
        httpx.Client(base_url=url) as counter,
    ):
        polls: list[float] = []
        counts: list[dict[str, int]] = []
        began = 0.0

        def sleep(_seconds: float) -> None:
            nonlocal began
            polls.append(time.process_time() - began)
            if len(polls) in (1, _POLLS + 1):
                counts.append(counter.get(COUNTS).json())
            if len(polls) > _POLLS:
                raise KeyboardInterrupt
            began = time.process_time()

        # KeyboardInterrupt is how a wait is ended that nobody waits for any longer.
        with mock.patch("time.sleep", sleep), contextlib.suppress(KeyboardInterrupt):
            client.wait(numbers)
    # The first poll, which sees everything for the first time, is not one of those.
    return {
        "requests": (counts[1]["requests"] - counts[0]["requests"]) / _POLLS,
        "kB": (counts[1]["bytes"] - counts[0]["bytes"]) / _POLLS / 1000,
        "CPU": 1000 * statistics.median(polls[1:]),
    }


def _polled(version: str, answer: bytes, *, changing: bool) -> Answers:
    every, one = http(answer), http(resized(answer, 1))
    no_news = json.loads(recorded_answer(version, "slurm_get_jobs-admin-query-update_time"))
    nothing = http(
        json.dumps(no_news["json"]).encode() if "json" in no_news else b"",
        f"{no_news['status']} -",
    )

    def polled(_method: str, url: str) -> bytes:
        if "/jobs/state" in url:
            return http(states_answer(httpx.URL(url).params.get_list("job_id")))
        if "/job/" in url:
            return one
        return nothing if "update_time" in url and not changing else every

    return polled


def submits(cluster: QueuedCluster, count: int, rounds: int) -> Table:
    """Measure jobs per second that a real Slurm accepts: from the facade, from bare requests, from sbatch."""
    blocks = max(rounds // 3, 1)
    with warnings.catch_warnings():
        # That no node is up is what every answer says.
        warnings.simplefilter("ignore", meluxina.SlurmWarning)
        medians = asyncio.run(_submits(cluster, count // blocks, blocks))
    medians["sbatch, a process per job"] = _sbatch(cluster, min(count, 200))
    goals = {"meluxina": [Goal("per second", 0.9, _POST, least=True)]}
    return Table(
        f"{count:,} submits, {CONCURRENCY} at a time, to a live Slurm {cluster.sandbox.release.slurm}",
        [Row(what, values, goals.get(what, ())) for what, values in medians.items()],
    )


_POST = "bare httpx posts"


async def _submits(cluster: QueuedCluster, count: int, blocks: int) -> dict[str, Values]:
    settings = cluster.variables()
    headers = {
        "X-SLURM-USER-NAME": settings["USER_NAME"],
        "X-SLURM-USER-TOKEN": settings["SLURM_JWT"],
        "Content-Type": "application/json",
    }
    async with cluster.client() as client, httpx.AsyncClient(base_url=settings["SLURM_URL"], headers=headers) as bare:
        content = msgspec.json.encode(await cluster.body(client, "posted"))
        path = f"/slurm/{cluster.version}/job/submit"

        async def post(_number: int) -> None:
            (await bare.post(path, content=content)).raise_for_status().json()

        async def submit(number: int) -> None:
            await client.submit("sleep 60", qos="long", time_limit="5-0", name=f"submitted-{number}", partition="cpu")

        ways = {_POST: post, "meluxina": submit}
        await _rate(post, CONCURRENCY)
        await _rate(submit, CONCURRENCY)
        rates_by_way: dict[str, list[Values]] = {what: [] for what in ways}
        for _ in range(blocks):
            for what, way in ways.items():
                rates_by_way[what].append(await _rate(way, count))
    return {
        what: {column: statistics.median(values[column] for values in rates) for column in rates[0]}
        for what, rates in rates_by_way.items()
    }


def _sbatch(cluster: QueuedCluster, count: int) -> Values:
    sbatch = "sbatch --partition=cpu --qos=long --time=5-0 --account=p200001 --output=/dev/null --wrap='sleep 60'"
    line = f"seq {count} | xargs -P {CONCURRENCY} -I N {sbatch}"
    start = time.perf_counter()
    cluster.sandbox.exec(["sh", "-c", line], "u100001", timeout=300)
    return {"per second": count / (time.perf_counter() - start)}


async def _rate(submit: Callable[[int], Awaitable[object]], count: int) -> Values:
    numbers = iter(range(count))

    async def work() -> None:
        for number in numbers:
            await submit(number)

    wall, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(work() for _ in range(CONCURRENCY)))
    wall = time.perf_counter() - wall
    return {"per second": count / wall, "CPU": 1000 * (time.process_time() - cpu) / count}
