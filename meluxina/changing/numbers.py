"""Finding out whether the numbers of jobs are still theirs, with few requests for many.

A number is given to another job only by a controller that was started again, and had lost the job: one that has run
since before a submit has given its number to no other. Where controllers stand in for one another nothing follows from
that: one that takes over again counts its time from the first time.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable
from typing import Any

from ..errors import AnswerError
from ..jobs.job_id import JobId
from ..jobs.parts import JobParts, by_number, separate
from ..slurm import wire
from ..views import questions

_FEW = 32
"""Jobs that are looked at one by one, where for more all jobs of the cluster are listed."""
_MARGIN = 2.0
"""Seconds by which times in whole seconds may be wrong."""


def other(desk: Any, job_id: JobId) -> Generator[Any, Any, JobParts | None]:
    """Look for another job that has the number of a `Job` now. A number or a text stands for whatever has it."""
    if job_id.identity is None:
        return None
    rows: list[JobParts] = yield desk.finder.shown_or_none(job_id.number)
    return separate(rows, job_id)[1]


def others(desk: Any, job_ids: Iterable[JobId]) -> Generator[Any, Any, dict[JobId, JobParts]]:
    """Look for the jobs that have the numbers of these now, where that is another."""
    doubtful = yield from _doubtful(desk, [job_id for job_id in job_ids if job_id.identity is not None])
    rows: dict[JobId, JobParts | None] = {}
    if len(doubtful) > _FEW:
        jobs = by_number((yield desk.finder.jobs()))
        rows |= {job_id: separate(jobs.get(job_id.number, ()), job_id)[1] for job_id in doubtful}
    else:

        def note(index: int, end: Any) -> None:
            rows[doubtful[index]] = end.result()

        yield desk.run_several([other(desk, job_id) for job_id in doubtful], note)
    return {job_id: row for job_id, row in rows.items() if row is not None}


def _doubtful(desk: Any, job_ids: list[JobId]) -> Generator[Any, Any, list[JobId]]:
    """Leave out the client's own jobs that the controller can't have lost since."""
    submit_times = {job_id: time for job_id in job_ids if (time := desk.marked_jobs.submit_time(job_id)) is not None}
    if len(submit_times) < 2:  # a look at one costs as much
        return job_ids
    start = yield from _controller_start(desk)
    return [job_id for job_id in job_ids if start is None or submit_times.get(job_id, start) <= start]


def _controller_start(desk: Any) -> Generator[Any, Any, float | None]:
    """Ask when the only controller started (GET /slurm/…/diag); None if that is not known, or not the only one."""
    slurm = (yield desk.connection.api()).slurm
    try:
        if not desk.connection.controller_count:
            response = yield desk.connection.send(slurm.get_ping.request())
            desk.connection.controller_count = len(wire.items(wire.read(response.parsed, "pings")))
        if desk.connection.controller_count != 1:
            return None
        statistics = yield from questions.diagnostics(desk)
    except AnswerError:
        return None
    if statistics.time is None or statistics.since is None:
        return None
    # It counts from its start, or from a later moment such as midnight.
    return time.monotonic() - (statistics.time - statistics.since).total_seconds() + _MARGIN
