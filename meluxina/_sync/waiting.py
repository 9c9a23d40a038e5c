# Made from ../_async by scripts/unasync: change that.
"""Waiting for jobs: the requests of a wait. What it makes of the answers is in `meluxina.waiting`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import overload

from ..errors import (
    AnswerError,
    AuthenticationError,
    ConnectionFailed,
    InvalidRequestError,
    MeluxinaError,
    NotFoundError,
)
from ..jobs.job_id import JobId
from ..jobs.parts import JobParts, JobRef, identify
from ..queries.change_time import ChangeTime
from ..queries.watch import Watch, is_interruption
from ..slurm import wire
from ..transport.retrying import is_slurms, passes
from .changing import Changing
from .job import Job

_HTTP_NOT_MODIFIED = 304


class Waiting(Changing):
    """Waiting for any number of jobs with one request per poll."""

    @overload
    def wait(  # type: ignore[overload-overlap] # a text is one job, not many letters
        self,
        jobs: JobRef,
        *,
        timeout: float | None = None,
        progress: Callable[[Sequence[Job]], object] | None = None,
        cancel: bool = False,
    ) -> Job: ...

    @overload
    def wait(
        self,
        jobs: Iterable[JobRef],
        *,
        timeout: float | None = None,
        progress: Callable[[Sequence[Job]], object] | None = None,
        cancel: bool = False,
    ) -> list[Job]: ...

    def wait(
        self,
        jobs: JobRef | Iterable[JobRef],
        *,
        timeout: float | None = None,
        progress: Callable[[Sequence[Job]], object] | None = None,
        cancel: bool = False,
    ) -> Job | list[Job]:
        """Wait until a job has ended, or several have, well or badly (GET /slurm/…/jobs, GET /slurm/…/job/{job_id}).

        One request per poll for any number of jobs, at growing intervals up to 15 seconds. It survives restarts of
        the server, and finds what the controller has forgotten in accounting (GET /slurmdb/…/jobs).

        ::

            ended = client.wait(jobs, timeout=3600, progress=print)
            print(all(job.state.succeeded for job in ended))

        Args:
            jobs: A job: a `Job`, its number, "17_3" for a task of an array, "17+1" for a component of a heterogeneous
                job. Or several. The number of an array or a heterogeneous job stands for all its parts.
            timeout: Seconds for all of them together; None to wait as long as it takes.
            progress: Called after each poll with all jobs as last seen, those that have ended too.
            cancel: Whether to cancel what has not ended if the timeout, Ctrl-C or the cancellation of this task ends
                the wait. Else all are left alone.

        Returns:
            The job as it ended; of several a list in the order given.

        Raises:
            WaitTimeout: Some have not ended in time; its `jobs` are all of them as last seen.
            NotFoundError: One of them does not exist.
            InvalidRequestError: One of them is no job. Nothing was sent.

        """
        several = isinstance(jobs, Iterable) and not isinstance(jobs, str | JobParts)
        watch: Watch[Job] = Watch(jobs, timeout=timeout, patience=self._timeouts.outage, cancel=cancel)
        ended = {job_id: job for job_id, job in self._follow(watch, progress)}
        found = [ended[job_id] for job_id in watch.wanted]
        return found if several else found[0]

    def as_completed(
        self,
        jobs: Iterable[JobRef],
        *,
        timeout: float | None = None,
        progress: Callable[[Sequence[Job]], object] | None = None,
        cancel: bool = False,
    ) -> Iterator[Job]:
        """Yield each of these jobs once, as it ends, well or badly. See `wait` for requests, arguments and errors.

        ::

            for job in client.as_completed(jobs):
                print(job.label, job.state)

        """
        watch: Watch[Job] = Watch(jobs, timeout=timeout, patience=self._timeouts.outage, cancel=cancel)
        for _, job in self._follow(watch, progress):
            yield job

    def _follow(
        self, watch: Watch[Job], progress: Callable[[Sequence[Job]], object] | None
    ) -> Iterator[tuple[JobId, Job]]:
        since = ChangeTime()
        try:
            while watch.waiting:
                try:
                    for ended in self._poll(watch, since):
                        yield ended
                    if doubtful := watch.doubtful():
                        for ended in watch.settle(self._recorded(doubtful)):
                            yield ended
                    watch.answered()
                    if progress is not None:
                        progress(watch.jobs)
                except (ConnectionFailed, AnswerError) as error:
                    # A token's source that fails may work again soon.
                    sourceless = isinstance(error, AuthenticationError) and self._auth.has_another
                    watch.endure(error, passing=sourceless or passes(error))
                if watch.waiting:
                    time.sleep(watch.pause())
        except BaseException as error:
            if watch.cancel and is_interruption(error):
                self._cancel_all(watch.waiting, error)
            raise

    def _poll(self, watch: Watch[Job], since: ChangeTime) -> list[tuple[JobId, Job]]:
        """Ask the controller once; the jobs that have ended."""
        numbers = watch.numbers()
        if len(numbers) > 1:
            rows = self._changed(since)
            return [] if rows is None else watch.absorb(rows)
        try:
            return watch.absorb(self._shown(identify(numbers[0])))
        except NotFoundError as error:
            if not is_slurms(error):
                raise
            return watch.absorb(())

    def _changed(self, since: ChangeTime) -> list[Job] | None:
        """All jobs; None if nothing has changed since they were shown last."""
        operation = (self.api()).slurm.get_jobs
        moment = since.ask()
        request = operation.request() if moment is None else operation.request(update_time=moment)
        try:
            response, found = self._listing(request, "jobs")
        except InvalidRequestError:
            if moment is None:
                raise
            # Some versions declare this parameter and refuse every time.
            since.give_up()
            return self._changed(since)
        rows = [self._view(raw) for raw in found]
        now = wire.number(wire.read(response.parsed, "last_update"))
        # An empty list is also what is left when all jobs are forgotten; only then it bears a time.
        if moment is not None and not rows and (now == 0 or int(response.status_code) == _HTTP_NOT_MODIFIED):
            return None
        since.told(now or None, rows)
        return rows

    def _cancel_all(self, jobs: Iterable[JobId], reason: BaseException) -> None:
        for job in jobs:
            try:
                self.cancel(str(job))
            except MeluxinaError as error:
                reason.add_note(f"Job {job} was not cancelled: {error}")
