"""Waiting for any number of jobs with one request per poll: who is missing, who is done, when to ask again."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar, get_args

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
from ..slurm.states import Stuck, Until
from .board import Subject
from .history import latest

J = TypeVar("J", bound=JobView)


_ACCOUNTING_LAGS = 20.0
"""Seconds until what accounting does not have is not on its way there either."""


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
            raise InvalidRequestError.unsent(f"stuck must be one of {get_args(Stuck)}, not {stuck!r}.")
        refs = each(jobs)
        self.job_ids = identify_all(refs)
        """The jobs waited for, in the order given."""
        self.cancel = cancel
        """Whether to cancel what has not ended if the wait is ended from outside."""
        self._latest: dict[JobId, J | None] = dict.fromkeys(self.job_ids)
        self._unseen = {job for job, ref in zip(self.job_ids, refs, strict=True) if is_unseen(ref)}
        self._parts: dict[JobId, list[J]] = {job: [] for job in self._latest}
        self._doubtful: dict[JobId, list[J]] = {}
        self._missing_since: dict[JobId, float] = {}
        self._others: dict[JobId, J] = {}
        # Which jobs have the numbers of jobs that the controller has lost.
        self._timeout = timeout
        self._patience = patience
        self._stuck = stuck
        self._until_running = _is_running(until)
        self.rows = [row for ref in refs if (row := _row(ref))]
        """What the caller was shown of these jobs."""
        self._notices: set[tuple[JobId, str]] = set()
        self._start = self._last_answer = time.monotonic()
        self.end = None if timeout is None else self._start + timeout
        """When it has to be over, by the monotonic clock; None if it may take as long as it takes."""

    @property
    def waiting(self) -> list[JobId]:
        """The jobs that have not ended yet."""
        return list(self._parts)

    @property
    def jobs(self) -> list[J]:
        """All jobs waited for that were seen at all, as last seen."""
        return [job for job in self._latest.values() if job is not None]

    @property
    def subjects(self) -> list[Subject]:
        """What to ask about: the jobs that have not ended yet."""
        return [Subject.of(job, until_running=self._until_running, stuck=self._stuck) for job in self._parts]

    def answered(self) -> None:
        """Take in that a server is there."""
        self._last_answer = time.monotonic()

    def absorb(self, rows: Iterable[J]) -> list[tuple[JobId, J]]:
        """Take in all that the controller shows; returns the jobs that have ended for certain."""
        visible = self._shown(rows)
        self._doubtful = {}
        ends = [job for job in self.waiting if self._has_ended(job, visible.get(job, []))]
        self._missing_since = {job: since for job, since in self._missing_since.items() if job in self._doubtful}
        return [self._finish(job) for job in ends]

    def _shown(self, rows: Iterable[J]) -> dict[JobId, list[J]]:
        """The rows of each job waited for."""
        waiting: dict[int, list[JobId]] = {}
        for job in self._parts:
            waiting.setdefault(job.number, []).append(job)
        visible: dict[JobId, list[J]] = {}
        self._others = {}
        for row in rows:
            for number in {row.id, row.array_id or 0, row.het_id or 0} & waiting.keys():
                for job in waiting[number]:
                    if job.contradicts(row):
                        self._others[job] = row
                    elif belongs(row, job):
                        visible.setdefault(job, []).append(narrowed(row, job.tasks))
        self._others = {job: row for job, row in self._others.items() if job not in visible}
        return visible

    def _has_ended(self, job: JobId, rows: list[J]) -> bool:
        """Whether these rows show for certain that a job has ended; if they leave a doubt, it is noted."""
        if len(rows) == 1 and job.is_whole and rows[0].array_id is None and rows[0].het_id is None:
            # By far the most jobs have no parts, and thousands may be waited for.
            self._latest[job], self._parts[job] = rows[0], rows
            return self._is_over(rows[0])
        # What had ended when it was seen last may have been forgotten since; anything else needs an explanation.
        present = complete(rows, (part for part in self._parts[job] if part.state.is_finished))
        forgotten = len(complete(present, self._parts[job])) > len(present)
        # Of tasks that had ended before the first poll only accounting may know.
        is_over = bool(present) and not forgotten and self._take(job, present)
        is_end = is_over and self._seen(job).state.is_finished
        if not present or forgotten or (is_end and job.is_whole and self._seen(job).parts):
            self._doubtful[job] = present
            return False
        return is_over

    def doubtful(self) -> list[int]:
        """The numbers that accounting must be asked about: what the controller does not show, and ends of arrays."""
        return list({job.number: None for job in self._doubtful})

    def settle(self, rows: Sequence[J] | None) -> list[tuple[JobId, J]]:
        """Take in what accounting has of the doubtful ones; returns the jobs that have ended.

        None if accounting can't be asked: then those have ended of which all parts that were seen have.
        """
        rows_by_number = by_number(rows or ())
        ends = []
        for job, present in list(self._doubtful.items()):
            other = self._others.get(job)
            if rows is None and (other is not None or not self._shows_all(job, present)):
                continue
            meant = job if other is None else job.reused(other)
            records = latest(row for row in rows_by_number.get(job.number, ()) if belongs(row, meant))
            parts = complete(present, [narrowed(row, job.tasks) for row in records])
            if other is not None and not _have_ended(complete(parts, self._parts[job])):
                raise gone(job, other)
            if self._take(job, self._explained(job, parts)):
                del self._doubtful[job]
                ends.append(self._finish(job))
        return ends

    def _shows_all(self, job: JobId, present: list[J]) -> bool:
        """Whether these are all parts of a job that were seen, but for tasks that may have been cancelled waiting."""
        missing = complete(present, self._parts[job])[len(present) :]
        return bool(present) and all(part.array_id and part.state.is_pending for part in missing)

    def _explained(self, job: JobId, present: list[J]) -> list[J]:
        """What is known of a job, and what has become of parts that nobody knows any more."""
        everything = complete(present, self._parts[job])
        missing = everything[len(present) :]
        if not missing and not self._doubtful[job]:
            # A controller that lost it never tells accounting of its end.
            unfinished = [part for part in present if not part.state.is_finished]
            if unfinished and self._missing_for(job) > self._patience:
                raise NotFoundError(
                    f"Job {job} has vanished: the controller does not know it any more.",
                    hint=f"Accounting still shows it as {unfinished[0].state}, and nobody will tell it otherwise.",
                )
            if unfinished:
                return present
        if not missing:
            self._missing_since.pop(job, None)
            return present
        since = self._missing_for(job)
        if since > _ACCOUNTING_LAGS and all(part.array_id and part.state.is_pending for part in missing):
            return [*present, *(vanished(part, present) for part in missing)]
        if since > self._patience:
            raise NotFoundError(
                f"Job {job} has vanished: neither the controller nor accounting knows it any more.",
                hint=f"It was {missing[0].state} when it was seen last.",
            )
        return everything

    def _missing_for(self, job: JobId) -> float:
        """Tell for how many seconds a job, or a part of it, has been missing."""
        return time.monotonic() - self._missing_since.setdefault(job, time.monotonic())

    def _take(self, job: JobId, parts: list[J]) -> bool:
        """Whether the job has ended, as these parts are. Raises NotFoundError if there are none."""
        whole = assemble(job, parts)
        if whole is None:
            if job in self._unseen and time.monotonic() - self._start < VISIBLE_AFTER:
                return False
            raise NotFoundError(f"There is no job {job}.")
        self._parts[job] = parts
        self._latest[job] = whole
        return self._is_over(whole)

    def _is_over(self, job: J) -> bool:
        return job.state.is_finished or (self._until_running and job.state.is_running)

    def _finish(self, job: JobId) -> tuple[JobId, J]:
        del self._parts[job]
        return job, self._seen(job)

    def _seen(self, job: JobId) -> J:
        whole = self._latest[job]
        if whole is None:
            raise KeyError(job)
        return whole

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
        jobs = ((job_id, job) for job_id in self._parts if (job := self._latest[job_id]))
        parts = ((job_id, part) for job_id, job in jobs for part in job.parts or (job,))
        return {(job_id, text): part for job_id, part in parts if (text := part.obstacle)}

    def bounded(self, pause: float) -> float:
        """Return a pause, or what time is left. Raises WaitTimeout if there is none."""
        if self._timeout is None or self.end is None:
            return pause
        seconds = self.end - time.monotonic()
        if seconds <= 0:
            advice, waiting = lazy.around("advice"), {job: self._latest[job] for job in self._parts}
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


def is_interruption(error: BaseException) -> bool:
    """Whether a wait ends because nobody waits any longer: its time is up, Ctrl-C, or its task was cancelled."""
    return isinstance(error, WaitTimeout) or not isinstance(error, Exception | GeneratorExit)


def _is_running(until: Until) -> bool:
    """Return whether a wait is for the jobs to run, rather than to end. Raises InvalidRequestError for neither."""
    if until in ("ENDED", "RUNNING"):
        return until == "RUNNING"
    # It may be written as squeue does.
    return bool(lazy.around("state_names").state_name("state to wait until", until, ("ENDED", "RUNNING")) == "RUNNING")
