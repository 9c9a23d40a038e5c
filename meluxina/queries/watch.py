"""Waiting for any number of jobs with one request per poll: who is missing, who is done, when to ask again."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar, get_args

import attrs

from .. import lazy
from ..errors import InvalidRequestError, MeluxinaError, NotFoundError, WaitTimeout
from ..jobs.job_id import JobId
from ..jobs.parts import (
    VISIBLE_AFTER,
    JobParts,
    JobRef,
    assemble,
    belongs,
    by_number,
    complete,
    each,
    gone,
    identify_all,
    is_unseen,
    narrowed,
    vanished,
)
from ..jobs.view import JobView
from ..printable import quoted
from ..settings.timeouts import check_timeout
from ..slurm.states import Stuck, Until
from .board import Subject
from .history import latest

J = TypeVar("J", bound=JobView)


_ACCOUNTING_LAGS = 20.0
"""Seconds until what accounting does not have is not on its way there either."""


@attrs.define(eq=False)
class _Job(Generic[J]):
    """What is known of a job that is waited for."""

    id: JobId
    subject: Subject
    """What the board of all waits is told of it."""
    is_unseen: bool
    """Whether no server had shown it yet when the wait began."""
    latest: J | None = None
    """As it was seen last; None if it was not seen at all."""
    parts: list[J] = attrs.field(factory=list)
    """The same as rows of lists."""
    other: J | None = None
    """The job that has its number now, if the controller has lost it."""
    doubtful_parts: list[J] | None = None
    """What the controller shows of it, if only accounting can tell whether that is its end; None if not."""
    missing_since: float | None = None
    """When something of it was found to be missing, by the monotonic clock."""

    def missing(self, present: list[J]) -> list[J]:
        """List what was seen of it and is not shown by these parts."""
        return complete(present, self.parts)[len(present) :]

    def missing_for(self) -> float:
        """Tell for how many seconds it, or a part of it, has been missing."""
        if self.missing_since is None:
            self.missing_since = time.monotonic()
        return time.monotonic() - self.missing_since


class Watch(Generic[J]):
    """The state of one wait. It asks nothing itself: it is told what the servers said."""

    def __init__(
        self,
        jobs: JobRef | Iterable[JobRef],
        *,
        timeout: float | None,
        patience: float,
        cancel: bool = False,
        stuck: Stuck = "warn",
        until: Until = "ENDED",
    ) -> None:
        if stuck not in get_args(Stuck):
            raise InvalidRequestError.unsent(f"stuck must be one of {get_args(Stuck)}, not {quoted(stuck)}.")
        check_timeout(timeout)
        refs = each(jobs)
        self.job_ids = identify_all(refs)
        """The jobs waited for, in the order given."""
        self.cancel = cancel
        """Whether to cancel what has not ended if the wait is ended from outside."""
        self._timeout = timeout
        self._patience = patience
        self._stuck = stuck
        self._until_running = _is_running(until)
        self._jobs: dict[JobId, _Job[J]] = {}
        for job_id, ref in zip(self.job_ids, refs, strict=True):
            subject = Subject.of(job_id, until_running=self._until_running, stuck=stuck)
            self._jobs[job_id] = _Job(job_id, subject, is_unseen(ref))
        self._waiting = dict(self._jobs)
        """Those that have not ended yet."""
        self.rows = [row for ref in refs if (row := _row(ref))]
        """What the caller was shown of these jobs."""
        self._notices: set[tuple[JobId, str]] = set()
        self._start = self._last_answer = time.monotonic()
        self.end = None if timeout is None else self._start + timeout
        """When it has to be over, by the monotonic clock; None if it may take as long as it takes."""

    @property
    def waiting(self) -> list[JobId]:
        """The jobs that have not ended yet."""
        return list(self._waiting)

    @property
    def jobs(self) -> list[J]:
        """All jobs waited for that were seen at all, as last seen."""
        return [job.latest for job in self._jobs.values() if job.latest is not None]

    @property
    def subjects(self) -> list[Subject]:
        """What to ask about: the jobs that have not ended yet."""
        return [job.subject for job in self._waiting.values()]

    def answered(self) -> None:
        """Take in that a server is there."""
        self._last_answer = time.monotonic()

    def absorb(self, rows: Iterable[J]) -> list[tuple[JobId, J]]:
        """Take in all that the controller shows; returns the jobs that have ended for certain."""
        rows_by_number = by_number(rows)
        ends = ((job, self._shown_end(job, rows_by_number.get(job.id.number, ()))) for job in self._waiting.values())
        return self._finished(ends)

    def _shown_end(self, job: _Job[J], rows: Sequence[J]) -> J | None:
        """Return a job if what is shown of its number tells for certain that it has ended; else note the doubt."""
        present = [narrowed(row, job.id.tasks) for row in rows if belongs(row, job.id)]
        job.other = None if present else next((row for row in rows if job.id.contradicts(row)), None)
        job.doubtful_parts = None
        if len(present) == 1 and job.id.is_whole and present[0].array_id is None and present[0].het_id is None:
            # By far the most jobs have no parts, and thousands may be waited for.
            job.parts, job.latest, job.missing_since = present, present[0], None
            return present[0] if self._is_over(present[0]) else None
        # What had ended when it was seen last may have been forgotten since; anything else needs an explanation.
        present = complete(present, (part for part in job.parts if part.state.is_finished))
        is_complete = bool(present) and not job.missing(present)
        end = self._take(job, present) if is_complete else None
        # Of tasks that had ended before the first poll only accounting may know.
        if not is_complete or (end is not None and end.state.is_finished and job.id.is_whole and end.parts):
            job.doubtful_parts = present
            return None
        job.missing_since = None
        return end

    def doubtful(self) -> list[int]:
        """The numbers that accounting must be asked about: what the controller does not show, and ends of arrays."""
        jobs = (job for job in self._waiting.values() if job.doubtful_parts is not None)
        return list({job.id.number: None for job in jobs})

    def settle(self, rows: Sequence[J] | None) -> list[tuple[JobId, J]]:
        """Take in what accounting has of the doubtful ones; returns the jobs that have ended.

        None if accounting can't be asked: then those have ended of which all parts that were seen have.
        """
        records = None if rows is None else by_number(rows)
        jobs = ((job, job.doubtful_parts) for job in self._waiting.values())
        return self._finished((job, self._settled(job, parts, records)) for job, parts in jobs if parts is not None)

    def _settled(self, job: _Job[J], present: list[J], records: Mapping[int | None, list[J]] | None) -> J | None:
        """Return a job if it has ended, as its records say; where there are none, as its parts say that are present."""
        if records is None:
            # Tasks that are missing may have been cancelled waiting.
            if job.other is not None or not present or not _are_waiting_tasks(job.missing(present)):
                return None
            records = {}
        job_id = job.id if job.other is None else job.id.reused(job.other)
        own = latest(row for row in records.get(job.id.number, ()) if belongs(row, job_id))
        parts = complete(present, [narrowed(row, job.id.tasks) for row in own])
        if job.other is not None and not _have_ended(complete(parts, job.parts)):
            raise gone(job.id, job.other)
        return self._take(job, self._explained(job, parts))

    def _explained(self, job: _Job[J], present: list[J]) -> list[J]:
        """What is known of a job, and what has become of parts that nobody knows any more."""
        missing = job.missing(present)
        if not missing:
            unfinished = [part for part in present if not part.state.is_finished]
            if job.doubtful_parts or not unfinished:
                job.missing_since = None
            # A controller that lost it never tells accounting of its end.
            elif job.missing_for() > self._patience:
                raise NotFoundError(
                    f"Job {job.id} has vanished: the controller does not know it any more.",
                    hint=f"Accounting still shows it as {unfinished[0].state}, and nobody will tell it otherwise.",
                )
            return present
        seconds = job.missing_for()
        if seconds > _ACCOUNTING_LAGS and _are_waiting_tasks(missing):
            return [*present, *(vanished(part, present) for part in missing)]
        if seconds > self._patience:
            raise NotFoundError(
                f"Job {job.id} has vanished: neither the controller nor accounting knows it any more.",
                hint=f"It was {missing[0].state} when it was seen last.",
            )
        return complete(present, job.parts)

    def _take(self, job: _Job[J], parts: list[J]) -> J | None:
        """Take in the parts of a job; returns it if it has ended. Raises NotFoundError if there are none."""
        whole = assemble(job.id, parts)
        if whole is None:
            if job.is_unseen and time.monotonic() - self._start < VISIBLE_AFTER:
                return None
            raise NotFoundError(f"There is no job {job.id}.")
        job.parts, job.latest = parts, whole
        return whole if self._is_over(whole) else None

    def _is_over(self, job: J) -> bool:
        return job.state.is_finished or (self._until_running and job.state.is_running)

    def _finished(self, ends: Iterable[tuple[_Job[J], J | None]]) -> list[tuple[JobId, J]]:
        """Wait no longer for those of these jobs that have ended, and list them."""
        jobs_by_id = {job.id: end for job, end in ends if end is not None}
        for job_id in jobs_by_id:
            del self._waiting[job_id]
        return list(jobs_by_id.items())

    def endure(self, error: MeluxinaError, *, passing: bool) -> None:
        """Bear with a server that is restarting; raise what will not pass, or has been going on for too long."""
        if not passing or time.monotonic() - self._last_answer > self._patience:
            raise error

    def news_of_obstacles(self) -> list[str]:
        """Say which jobs will not start unless somebody acts, once of each. Raises WaitTimeout if the wait is to."""
        # What the caller was shown before may be of another job than the one that has the number now.
        earlier = set(map(id, self.rows))
        obstacles = self._obstacles() if self._stuck != "ignore" else {}
        obstacles = {key: part for key, part in obstacles.items() if id(part) not in earlier}
        news = [part for key, part in obstacles.items() if key not in self._notices]
        self._notices |= obstacles.keys()
        sentences: list[str] = lazy.around("advice").obstacles(news) if news else []
        if sentences and self._stuck == "raise":
            raise WaitTimeout(" ".join([*sentences, self._fate]), jobs=self.jobs)
        return sentences

    def _obstacles(self) -> dict[tuple[JobId, str], J]:
        """The parts, or the wholes, of jobs waited for that will not start unless somebody acts."""
        jobs = ((job.id, job.latest) for job in self._waiting.values() if job.latest is not None)
        parts = ((job_id, part) for job_id, job in jobs for part in job.parts or (job,))
        return {(job_id, text): part for job_id, part in parts if (text := part.obstacle)}

    def bounded(self, pause: float) -> float:
        """Return a pause, or what time is left. Raises WaitTimeout if there is none."""
        if self._timeout is None or self.end is None:
            return pause
        seconds = self.end - time.monotonic()
        if seconds <= 0:
            advice, waiting = lazy.around("advice"), {job.id: job.latest for job in self._waiting.values()}
            message = advice.timed_out(waiting, self._timeout, until_running=self._until_running)
            obstacles = " ".join(advice.obstacles(self._obstacles().values()))
            raise WaitTimeout(f"{message} {self._fate}", jobs=self.jobs, hint=obstacles)
        return min(pause, seconds)

    @property
    def _fate(self) -> str:
        return "What has not ended is cancelled." if self.cancel else "Nothing was cancelled."


def _row(ref: JobRef) -> Any:
    """Return a job without parts that the caller was shown by the controller, or has submitted; None for others."""
    if not isinstance(ref, JobParts) or ref.parts or ref.array_id or ref.het_id or not hasattr(ref.raw, "job_state"):
        return None
    return ref


def _have_ended(parts: Sequence[JobView]) -> bool:
    return bool(parts) and all(part.state.is_finished for part in parts)


def _are_waiting_tasks(parts: Sequence[JobView]) -> bool:
    return all(part.array_id and part.state.is_pending for part in parts)


def is_interruption(error: BaseException) -> bool:
    """Whether a wait ends because nobody waits any longer: its time is up, Ctrl-C, or its task was cancelled."""
    return isinstance(error, WaitTimeout) or not isinstance(error, Exception | GeneratorExit)


def _is_running(until: Until) -> bool:
    """Return whether a wait is for the jobs to run, rather than to end. Raises InvalidRequestError for neither."""
    if until in ("ENDED", "RUNNING"):
        return until == "RUNNING"
    # It may be written as squeue does.
    return bool(lazy.around("notation").state_name("state to wait until", until, ("ENDED", "RUNNING")) == "RUNNING")
