"""Measure many jobs: fetched, decoded, read; how much memory that takes; how the cost grows with their number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack

from .contender import Contender, Failed, running
from .measure import Goal, Row, Table, Values, exponent, interleaved
from .queued_cluster import QueuedCluster, resized
from .replay import http, replayed, variables

SNIPPET = Contender("requests.get(…).json(), nothing read", "snippet")
LIMIT = Contender("practical limit: msgspec structs, 6 fields read", "limit")
FACADE = Contender("meluxina: Job objects, 6 properties read", "facade")
_BYTES = Contender("only the bytes", "bytes_only")
_OWN = [
    SNIPPET,
    Contender("httpx, one client, .json(), nothing read", "plain"),
    LIMIT,
    Contender("the same, unknown to the collector", "untracked"),
    Contender("raw layer: models, nothing read", "raw"),
    FACADE,
    Contender("the same, collector not paused", "unpaused"),
    Contender("meluxina: every field of every job read", "every_field"),
    Contender("meluxina: every property of every Job read", "every_property"),
]
_GOALS = {
    FACADE.what: [
        Goal("wall", 0.5, SNIPPET.what),
        Goal("wall", 1.3, LIMIT.what),
        Goal("memory", 0.8, SNIPPET.what),
    ],
    "meluxina: every field of every job read": [Goal("wall", 1.5, SNIPPET.what)],
    "meluxina: every property of every Job read": [Goal("wall", 2, SNIPPET.what)],
}
JOBS = 10_000
SIZES = (1_000, 3_000, 10_000, 30_000)


def listed(version: str, answer: bytes, others: Iterable[Contender], rounds: int, note: str) -> Table:
    """Measure GET jobs over loopback, by every contender."""
    whole = http(answer)
    contenders = [*_OWN[:2], *others, *_OWN[2:]]
    with replayed(lambda _method, _url: whole) as url:
        medians = _measured(contenders, variables(url, version), JOBS, rounds)
    rows = [Row(what, values, _GOALS.get(what, ())) for what, values in medians.items()]
    rows += [Row(f"{other.what}: fails on this answer", {}) for other in contenders if other.what not in medians]
    if note:
        rows.append(Row(note, {}))
    return Table(f"GET jobs, {version}: {JOBS:,} jobs ({len(answer) / 1e6:.1f} MB) over loopback", rows)


def live(cluster: QueuedCluster, rounds: int) -> Table:
    """Measure GET jobs from a live server."""
    medians = _measured([SNIPPET, LIMIT, FACADE, _BYTES], cluster.variables(), cluster.length, rounds, memory=False)
    share = medians[_BYTES.what]["wall"] / medians[FACADE.what]["wall"]
    note = f"Slurm's own share of meluxina's wall time: {share:.0%}"
    return Table(
        f"GET jobs, {cluster.version}: {cluster.length:,} jobs from a live Slurm {cluster.sandbox.release.slurm}",
        [*(Row(what, values) for what, values in medians.items()), Row(note, {})],
    )


def growth(version: str, answer: bytes, rounds: int) -> Table:
    """Measure time and memory by number of jobs, and fit the exponent of each."""
    medians: dict[str, dict[int, Values]] = {SNIPPET.what: {}, FACADE.what: {}}
    for size in (1, *SIZES):
        whole = http(resized(answer, size))
        with replayed(lambda _method, _url, whole=whole: whole) as url:  # type: ignore[misc]
            for what, values in _measured([SNIPPET, FACADE], variables(url, version), size, rounds).items():
                medians[what][size] = values
    rows = []
    for what, by_size in medians.items():
        without = by_size.pop(1)["memory"]
        for size, values in by_size.items():
            values["memory"] -= without
            rows.append(Row(f"{size:,} jobs: {what}", values))
        goals = [Goal(column, 1.1) for column in ("wall", "CPU", "memory")] if what == FACADE.what else ()
        exponents = {
            column: exponent(list(by_size), [values[column] for values in by_size.values()])
            for column in ("wall", "CPU", "memory")
        }
        rows.append(Row(f"fitted exponents: {what}", exponents, goals))
    title = f"Growth with the number of jobs, {version}; memory beyond that of a list of one job"
    return Table(title, rows, ratios=False)


def _measured(
    contenders: Sequence[Contender], server: Mapping[str, str], jobs: int, rounds: int, *, memory: bool = True
) -> dict[str, Values]:
    peaks: Values = {}
    for contender in contenders if memory else ():
        # The peak of one run in a process that has done nothing else.
        try:
            with running(contender, server) as run:
                peaks[contender.what] = run(jobs)["memory"]
        except Failed:
            if not contender.others:
                raise
    if memory:
        contenders = [contender for contender in contenders if contender.what in peaks]
    with ExitStack() as stack:
        runs = {contender.what: stack.enter_context(running(contender, server)) for contender in contenders}
        medians = interleaved({what: (lambda run=run: run(jobs)) for what, run in runs.items()}, rounds)  # type: ignore[misc]
    for what, values in medians.items():
        del values["memory"]
        if memory:
            values["memory"] = peaks[what]
    return medians
