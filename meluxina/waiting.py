"""Waiting for any number of jobs with one request per poll: who is missing, who is done, when to ask again."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from .errors import ConnectionFailed, MeluxinaError, ServerError, WaitTimeout
from .job_view import JobView

J = TypeVar("J", bound=JobView)

_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 15.0
_PATIENCE = 300.0


class Watch(Generic[J]):
    """The state of one wait. It asks nothing itself: it is told what the server said."""

    def __init__(self, ids: Iterable[int], timeout: float | None) -> None:
        self.waiting: dict[int, J | None] = dict.fromkeys(ids)
        """The jobs not yet ended, each as last seen."""
        self._timeout = timeout
        self._started = self._answered = time.monotonic()
        self._pause = _FIRST_PAUSE

    def absorb(self, jobs: Iterable[J]) -> Iterator[J]:
        """Take in what the controller shows; yields the jobs that have ended."""
        self._answered = time.monotonic()
        for job in jobs:
            if job.id in self.waiting:
                if job.state.is_finished:
                    del self.waiting[job.id]
                    yield job
                else:
                    self.waiting[job.id] = job

    def missing(self, shown: Iterable[J]) -> list[int]:
        """The numbers waited for that the controller does not show, for accounting to be asked about."""
        there = {job.id for job in shown}
        return [job_id for job_id in self.waiting if job_id not in there]

    def settle(self, job_id: int, job: J) -> bool:
        """Take in what accounting says of the job with this number; True if it has ended."""
        if job.state.is_finished:
            del self.waiting[job_id]
            return True
        self.waiting[job_id] = job
        return False

    def endure(self, error: MeluxinaError) -> None:
        """Bear with a server that is restarting; raise what has been going on for too long."""
        if not isinstance(error, ConnectionFailed | ServerError) or time.monotonic() - self._answered > _PATIENCE:
            raise error

    def pause(self) -> float:
        """Seconds until the next question. Raises WaitTimeout if there is no time left for one."""
        left = None
        if self._timeout is not None:
            left = self._started + self._timeout - time.monotonic()
            if left <= 0:
                raise WaitTimeout(self._summary(self._timeout), jobs=[job for job in self.waiting.values() if job])
        # A little randomness keeps many clients from asking at the same moment.
        chosen = self._pause * random.uniform(0.8, 1.0)
        self._pause = min(self._pause * 1.5, _LONGEST_PAUSE)
        return chosen if left is None else min(chosen, left)

    def _summary(self, timeout: float) -> str:
        ids = sorted(self.waiting)
        shown = ", ".join(str(job_id) for job_id in ids[:5]) + (", …" if len(ids) > 5 else "")
        what = f"Job {shown} has" if len(ids) == 1 else f"{len(ids)} jobs ({shown}) have"
        return f"{what} not ended after {timeout:g} seconds. Nothing was cancelled."
