"""Count the hours of nodes, cores and GPUs that jobs used, from week to week."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any, NamedTuple

_HOUR = timedelta(hours=1)
_WEEK = 7


class Week(NamedTuple):
    """A week, or what of it is asked about."""

    name: str
    """The date of its Monday."""
    start: datetime
    end: datetime


class Usage(NamedTuple):
    """What some jobs used together."""

    group: Mapping[str, str | None]
    """What they have in common: `{"week": "2026-11-23", "user": "u100001"}`."""
    jobs: int
    """How many of them ran."""
    node_hours: float
    core_hours: float
    gpu_hours: float

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values."""
        amounts = {name: round(getattr(self, name), 3) for name in AMOUNTS}
        return {**self.group, "jobs": self.jobs, **amounts}


AMOUNTS = {"node_hours": "node-hours", "core_hours": "core-hours", "gpu_hours": "GPU-hours"}
"""What is counted, and what people call it."""
GROUPS: Mapping[str, Callable[[Any, Week], str | None]] = {
    "week": lambda _, week: week.name,
    "user": lambda job, _: job.user,
    "account": lambda job, _: job.account,
    "partition": lambda job, _: job.partition,
    "qos": lambda job, _: job.qos,
}
"""What hours can be counted by, and how to read it."""


def weeks(since: datetime, until: datetime) -> Iterator[Week]:
    """Yield the weeks of a period, from Monday to Monday in local time."""
    start = since.astimezone()
    while start < until:
        monday = start.date() - timedelta(days=start.weekday())
        following = datetime.combine(monday + timedelta(days=_WEEK), time()).astimezone()
        yield Week(monday.isoformat(), start, min(following, until))
        start = following


def four_weeks_before(until: datetime) -> datetime:
    """Find the Monday from which on there are four weeks to a moment, its own one among them."""
    day = until.astimezone().date()
    return datetime.combine(day - timedelta(days=day.weekday() + 3 * _WEEK), time()).astimezone()


def count(
    periods: Iterable[tuple[Week, Iterable[Any]]], names: Sequence[str], threads: Mapping[str, int]
) -> list[Usage]:
    """Count what jobs used in weeks.

    Args:
        periods: Weeks, and the jobs that were there in each.
        names: What to count by, of `GROUPS`.
        threads: How many threads a core has that Slurm counts as CPUs, by the name of the node.

    """
    job_ids: dict[tuple[str | None, ...], set[int]] = {}
    totals: dict[tuple[str | None, ...], list[float]] = {}
    for week, jobs in periods:
        for job in jobs:
            if hours := _hours(job, week):
                key = tuple(GROUPS[name](job, week) for name in names)
                job_ids.setdefault(key, set()).add(job.id)
                amounts = hours * (job.node_count or 0), hours * _cores(job, threads), hours * job.gpus
                before = totals.get(key, [0.0, 0.0, 0.0])
                totals[key] = [one + another for one, another in zip(before, amounts, strict=True)]
    return [
        Usage(dict(zip(names, key, strict=True)), len(job_ids[key]), *totals[key])
        for key in sorted(totals, key=lambda key: [text or "" for text in key])
    ]


def _hours(job: Any, week: Week) -> float:
    """How many hours of a week a job ran, not counting while it was suspended."""
    start, elapsed = job.start_time, job.elapsed
    if start is None or not elapsed:
        return 0.0
    end = job.end_time or datetime.now(UTC)
    common: timedelta = min(end, week.end) - max(start, week.start)
    part: float = elapsed / max(end - start, elapsed)
    return max(common / _HOUR, 0.0) * part


def _cores(job: Any, threads: Mapping[str, int]) -> float:
    nodes = job.nodes
    return (job.cpus or 0) / threads.get(nodes[0], 1) if nodes else 0.0
