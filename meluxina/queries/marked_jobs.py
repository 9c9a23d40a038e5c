"""Remember which jobs carry which mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..jobs.view import JobView

_REMEMBERED = 100_000
"""Ids of submitted jobs: some 10 MB."""


class MarkedJobs:
    """The marks in the latest list of jobs, and of jobs submitted. It asks for nothing: it is handed what came."""

    def __init__(self) -> None:
        self.query_time = float("-inf")
        """When the list was asked for, by the monotonic clock."""
        self._job_ids: dict[str, set[int]] = {}
        self._marks: dict[int, str] = {}

    def is_first(self, job_id: int, mark: str) -> bool:
        """Take in which id an answer gives to a mark. Returns whether none gave it to another mark before."""
        if len(self._marks) >= _REMEMBERED:
            del self._marks[next(iter(self._marks))]
        return self._marks.setdefault(job_id, mark) == mark

    def absorb(self, jobs: Iterable[JobView], query_time: float) -> None:
        """Take in a list that was asked for at this time."""
        job_ids: dict[str, set[int]] = {}
        for job in jobs:
            if job.mark:
                # All parts of an array or a heterogeneous job are one.
                job_ids.setdefault(job.mark, set()).add(job.het_id or job.array_id or job.id)
        self._job_ids, self.query_time = job_ids, query_time

    def job_ids(self, mark: str) -> Sequence[int]:
        """Return the ids of the jobs that carry this mark."""
        return sorted(self._job_ids.get(mark, ()))
