# Made from ../_async by scripts/unasync: change that.
"""Asking about, or changing, several jobs one by one, a few at a time."""

from __future__ import annotations

import contextlib
import functools
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from .. import submission
from ..errors import AuthenticationError, MeluxinaError
from ..jobs.job_id import JobId
from ..jobs.parts import separate
from ..transport import retrying
from ..transport.threads import several
from .finder import Finder
from .job import Job

K = TypeVar("K")

_FEW = 32
"""Jobs that are looked at one by one, where for more all jobs of the cluster are listed."""


def failures_of(calls: Mapping[K, Callable[[], Any]]) -> dict[K, MeluxinaError]:
    """Make calls; none after an error that all others would meet too. Returns those that failed, with their errors."""
    keys, begun = list(calls), itertools.count()
    failures: dict[K, MeluxinaError] = {}
    obstacle: MeluxinaError | None = None

    def remaining() -> Iterator[Callable[[], Any]]:
        return (call for call in calls.values() if obstacle is None and next(begun) >= 0)

    with contextlib.closing(several(remaining(), submission.many.AT_ONCE)) as ends:
        for index, end in ends:
            if isinstance(error := end.exception(), MeluxinaError):
                failures[keys[index]] = error
                if isinstance(error, AuthenticationError) or retrying.worth(error, harmless=True):
                    obstacle = error
            else:
                end.result()
    for key in keys[next(begun) :]:
        if obstacle is not None:
            words = f"After an error with another job it was left out: {submission.many.sentence(obstacle)}."
            failures[key] = type(obstacle).unsent(words)
    return failures


def others(finder: Finder, job_ids: Iterable[JobId]) -> dict[JobId, Job]:
    """Look for other jobs that have the numbers of `Job`s now."""
    marked = [job_id for job_id in job_ids if job_id.identity is not None]
    rows: dict[JobId, Job | None] = {}
    if len(marked) > _FEW:
        jobs = by_number(finder.jobs())
        rows |= {job_id: separate(jobs.get(job_id.number, ()), job_id)[1] for job_id in marked}
    else:
        calls = [functools.partial(finder.other, job_id) for job_id in marked]
        with contextlib.closing(several(calls, submission.many.AT_ONCE)) as ends:
            for index, end in ends:
                rows[marked[index]] = end.result()
    return {job_id: row for job_id, row in rows.items() if row is not None}


def by_number(rows: Iterable[Job]) -> dict[int | None, list[Job]]:
    """Sort rows by the numbers that stand for them."""
    jobs: dict[int | None, list[Job]] = {}
    for row in rows:
        for number in {row.id, row.array_id, row.het_id}:
            jobs.setdefault(number, []).append(row)
    return jobs
