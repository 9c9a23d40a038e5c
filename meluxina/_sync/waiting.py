# Made from ../_async by scripts/unasync: change that.
"""Waiting for jobs: the requests of a wait. What it makes of the answers is in `meluxina.waiting`."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

from ..errors import ConnectionFailed, ServerError
from ..job_view import JobView, job_number, job_path
from ..waiting import Watch
from .job import Job
from .jobs import Jobs


class Waiting(Jobs):
    """Waiting for any number of jobs with one request per poll."""

    def wait(self, job: int | JobView, *, timeout: float | None = None) -> Job:
        """Wait until a job has ended, well or badly, and return it. It survives restarts of the server.

        Args:
            job: A job or its number.
            timeout: Seconds; None to wait as long as it takes.

        Raises:
            WaitTimeout: It has not ended in time. It was left alone.
            NotFoundError: There is no such job.

        """
        ended = [found for found in self.as_completed([job], timeout=timeout)]
        return ended[0]

    def wait_all(self, jobs: Iterable[int | JobView], *, timeout: float | None = None) -> list[Job]:
        """Wait until all of these have ended and return them in the order given. One request per poll.

        Args:
            jobs: Jobs or their numbers.
            timeout: Seconds for all of them together; None to wait as long as it takes.

        Raises:
            WaitTimeout: Some have not ended in time; its `jobs` shows them. They were left alone.
            NotFoundError: One of them does not exist.

        """
        wanted = [job_number(job) for job in jobs]
        ended = {found.id: found for found in self.as_completed(wanted, timeout=timeout)}
        return [ended[job_id] for job_id in wanted]

    def as_completed(self, jobs: Iterable[int | JobView], *, timeout: float | None = None) -> Iterator[Job]:
        """Yield each of these jobs as it ends, well or badly. One request per poll, at growing intervals.

        Args:
            jobs: Jobs or their numbers.
            timeout: Seconds for all of them together; None to wait as long as it takes.

        Raises:
            WaitTimeout: Some have not ended in time; its `jobs` shows them. They were left alone.
            NotFoundError: One of them does not exist.

        """
        watch: Watch[Job] = Watch([int(job_path(job)) for job in jobs], timeout)
        while watch.waiting:
            try:
                for ended in self._poll(watch):
                    yield ended
            except (ConnectionFailed, ServerError) as error:
                watch.endure(error)
            if watch.waiting:
                time.sleep(watch.pause())

    def _poll(self, watch: Watch[Job]) -> list[Job]:
        if len(watch.waiting) == 1:
            (job_id,) = watch.waiting
            return list(watch.absorb([self.job(job_id)]))
        shown = self._listed()
        ended = list(watch.absorb(shown))
        for job_id in watch.missing(shown):
            found = self.job(job_id)
            ended += [found] if watch.settle(job_id, found) else []
        return ended
