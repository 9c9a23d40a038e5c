"""Remember which jobs carry which mark, and when this client submitted which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..jobs.job_id import JobId
from ..jobs.view import JobView

_REMEMBERED = 100_000
"""Ids of submitted jobs: some 10 MB."""
_LOOKS = 20
"""Jobs that are looked at one by one, for each mark that is searched for."""
_FEW = 3
"""Jobs that are looked at one by one however short the list of all jobs is."""


class MarkedJobs:
    """The marks of jobs that were shown, and of jobs submitted. It asks for nothing: it is handed what came."""

    def __init__(self, user: str | None = None) -> None:
        self.query_time = float("-inf")
        """When the controller was asked last, for the list or for states, by the monotonic clock."""
        self.list_time = float("-inf")
        """When the list was asked for."""
        self.highest = 0
        """The highest number of a job that was seen."""
        self._user = user
        self._job_ids: dict[str, set[int]] = {}
        self._submits: dict[int, tuple[str, float]] = {}
        # The mark to which each number was given, and when its submit was sent, by the monotonic clock.
        self._strangers: set[int] = set()
        # Numbers that were looked at one by one. What they bear is in _job_ids if it is a mark of ours.

    def is_first(self, job_id: int, mark: str) -> bool:
        """Take in which id an answer gives to a mark. Returns whether none gave it to another mark before."""
        if len(self._submits) >= _REMEMBERED:
            del self._submits[next(iter(self._submits))]
        self.highest = max(self.highest, job_id)
        return self._submits.setdefault(job_id, (mark, float("-inf")))[0] == mark

    def note_submit(self, job_id: int, mark: str, start: float) -> None:
        """Note when the submit was sent that made this job."""
        self._submits[job_id] = mark, start

    def submit_time(self, job_id: JobId) -> float | None:
        """Return when this client sent the submit that made this job, by the monotonic clock; None if none did."""
        mark, start = self._submits.get(job_id.number, ("", 0.0))
        return start if job_id.identity is not None and job_id.identity.mark == mark else None

    def absorb(self, jobs: Iterable[JobView], query_time: float) -> None:
        """Take in a list that was asked for at this time."""
        self._job_ids = {}
        self._note(jobs)
        self.query_time = self.list_time = query_time

    def candidates(self, numbers: Iterable[int], floors: Sequence[int]) -> list[int] | None:
        """List which of all numbers that there are may bear one of the marks that are searched for, the newest first.

        Numbers grow: of each mark a floor tells which number was there before its submit. None if that would be more
        questions than the list of all jobs is worth.
        """
        present = frozenset(numbers)
        self.highest = max(self.highest, *present, 0)
        self._strangers &= present
        floor = min(floors, default=0)
        new = (number for number in present - self._strangers if number > floor and number not in self._submits)
        newest = sorted(new, reverse=True)[: _LOOKS * max(1, len(floors))]
        return newest if len(newest) <= max(_FEW, len(present) // 2) else None

    def look(self, number: int, jobs: Iterable[JobView]) -> None:
        """Take in what a number stands for."""
        self._strangers.add(number)
        self._note(jobs)

    def _note(self, jobs: Iterable[JobView]) -> None:
        for job in jobs:
            self.highest = max(self.highest, job.id)
            # A mark that somebody else has chosen too is not ours.
            if job.mark and job.user in (None, self._user):
                # All parts of an array or a heterogeneous job are one.
                self._job_ids.setdefault(job.mark, set()).add(job.het_id or job.array_id or job.id)

    def job_ids(self, mark: str) -> Sequence[int]:
        """Return the ids of the jobs that carry this mark."""
        return sorted(self._job_ids.get(mark, ()))
