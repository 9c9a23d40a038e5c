# Made from ../_async by scripts/unasync: change that.
"""Finding out whether the numbers of jobs are still theirs, with few requests for many."""

from __future__ import annotations

import contextlib
import functools
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .. import lazy, queries, submission
from ..errors import AnswerError
from ..jobs.job_id import JobId
from ..jobs.parts import by_number, separate
from ..slurm import wire
from ..transport.threads import several
from .connection import Connection
from .finder import Finder
from .job import Job

if TYPE_CHECKING:
    from ..views.diagnostics import Diagnostics

_FEW = 32
"""Jobs that are looked at one by one, where for more all jobs of the cluster are listed."""

_MARGIN = 2.0
"""Seconds by which times in whole seconds may be wrong."""


class Verifier:
    """Looks for other jobs that have the numbers of `Job`s now. A number or a text stands for whatever has it."""

    def __init__(self, connection: Connection, finder: Finder) -> None:
        self._connection = connection
        self._finder = finder
        self.own_jobs = queries.own_jobs.OwnJobs()

    def others(self, job_ids: Iterable[JobId]) -> dict[JobId, Job]:
        """Look for the jobs that have the numbers of these now, where that is another."""
        doubtful = self._doubtful([job_id for job_id in job_ids if job_id.identity is not None])
        rows: dict[JobId, Job | None] = {}
        if len(doubtful) > _FEW:
            jobs = by_number(self._finder.jobs())
            rows |= {job_id: separate(jobs.get(job_id.number, ()), job_id)[1] for job_id in doubtful}
        else:
            calls = [functools.partial(self._finder.other, job_id) for job_id in doubtful]
            with contextlib.closing(several(calls, submission.many.AT_ONCE)) as ends:
                for index, end in ends:
                    rows[doubtful[index]] = end.result()
        return {job_id: row for job_id, row in rows.items() if row is not None}

    def _doubtful(self, job_ids: list[JobId]) -> list[JobId]:
        """Leave out the client's own jobs that the controller can't have lost since."""
        if sum(map(self.own_jobs.are_known, job_ids)) < 2:  # a look at one costs as much
            return job_ids
        start = self._controller_start()
        return [job_id for job_id in job_ids if start is None or not self.own_jobs.are_since(job_id, start)]

    def _controller_start(self) -> float | None:
        """Ask when the only controller started (GET /slurm/…/diag); None if that is not known, or not the only one."""
        slurm = (self._connection.api()).slurm
        try:
            if self._connection.controller_count() != 1:
                return None
            response = self._connection.send(slurm.get_diag.request())
            raw = wire.whole(wire.read(response.parsed, "statistics"))
            statistics: Diagnostics = lazy.around("views").diagnostics.Diagnostics(raw)
        except AnswerError:
            return None
        if statistics.time is None or statistics.since is None:
            return None
        # It counts from its start, or from a later moment such as midnight.
        return time.monotonic() - (statistics.time - statistics.since).total_seconds() + _MARGIN
