# Made from ../_async by scripts/unasync: change that.
"""Submitting a job, exactly once: one request, and a search for its job if the answer is lost."""

from __future__ import annotations

import contextlib
import functools
import time
from collections.abc import Callable, Generator
from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from slurmrestd.operation import Request
from slurmrestd.types import Response

from .. import queries, submission
from ..errors import AnswerError, AuthenticationError, ConnectionFailed, MeluxinaError, ServerError, SubmitUnknown
from ..jobs.identity import Identity
from ..jobs.job_id import JobId
from ..jobs.parts import VISIBLE_AFTER, assemble
from ..slurm import wire
from ..transport import checking
from ..transport.threads import Lock, several
from .desk import Desk
from .job import Job

_LOOK_AGAIN = 0.25
_LOOK_AGAIN_AT_LEAST = 10.0
_LIST_AFTER = 2.0
"""Seconds after which a job that is not among the new ones is looked for among all."""


def _job_id(number: int, mark: str) -> JobId:
    return replace(JobId.parse(number), identity=Identity(mark=mark))


class Submitter:
    """Submits jobs, and remembers the marks of those whose outcome is not known."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._connection = desk.connection
        self._finder = desk.finder
        self._marked_jobs = desk.marked_jobs
        self._floors: dict[str, int] = {}
        """The highest number that was seen before each submit that is under way, by mark."""
        self._look_turn = Lock()
        """Whoever holds it may look next."""
        self.unresolved: set[str] = set()

    def submit(self, job: submission.description.Submission, mark: str) -> Job:
        """Submit a job. See `Client.submit`."""
        operation = (self._connection.api()).slurm.post_job_submit
        body = submission.description.describe(operation.OPERATION, job, self._connection.config)
        self._floors[mark] = self._marked_jobs.highest
        try:
            return self._submit(operation.request(body=body), mark)
        except SubmitUnknown:
            self.unresolved.add(mark)
            raise
        except MeluxinaError as error:
            # Where no more files can be opened nobody has advice, and the error is said all the same.
            with contextlib.suppress(OSError, ImportError):
                self._desk.ask("advice", "advise", error, body)
            raise
        except BaseException as interruption:
            self.unresolved.add(mark)
            interruption.add_note(
                f"A submit was interrupted. If its job exists, it has the mark {mark}, by which resolve finds it."
            )
            raise
        finally:
            self._floors.pop(mark, None)

    def submit_many(
        self, submit: Callable[..., Any], submits: submission.many.Submits[Job]
    ) -> Generator[submission.many.SubmitResult[Job], None]:
        """Submit many jobs with `submit`. See `Client.submit_many`."""
        try:
            with contextlib.closing(several(submits.begin(submit), submits.at_once)) as ends:
                for index, end in ends:
                    yield submits.result(index, end)
        finally:
            self.unresolved.update(submits.unreported())

    def _submit(self, request: Request[Any], mark: str) -> Job:
        outcome = submission.outcome
        auth, timeouts = self._connection.auth, self._connection.timeouts
        deadline = time.monotonic() + timeouts.retries
        is_repeated = False
        while True:
            try:
                submitted = self._post(request, mark)
            except (ConnectionFailed, AnswerError) as failure:
                error = failure
            else:
                return self._as_sent(request, submitted, mark)
            pause = outcome.pause(error)
            has_time = time.monotonic() + pause < deadline
            has_next = auth.has_another and not is_repeated
            verdict = outcome.verdict(error, token_was_good=auth.was_good, has_next_token=has_next, has_time=has_time)
            is_repeated = verdict is outcome.Verdict.AGAIN
            if verdict is not outcome.Verdict.NO_JOB:
                is_over = verdict is not outcome.Verdict.SEARCH
                if is_over:
                    time.sleep(pause if is_repeated else min(pause, outcome.PAUSE, timeouts.search))
                if job := self._search(mark, error, is_over=is_over):
                    return job
            if not is_repeated:
                raise outcome.explain(error) from error.__cause__

    def _post(self, request: Request[Any], mark: str) -> submission.outcome.Submitted:
        """Send a submit once. Returns the job that the server took."""
        job: submission.outcome.Submitted | None = None

        def check(response: Response[Any]) -> None:
            nonlocal job
            job = submission.outcome.submitted(request.body, response.parsed)
            if job is None:
                checking.check(request, response, self._connection.config)

        start = time.monotonic()
        response = self._connection.send(request, repeat=False, check=check)
        if job is None:
            raise ServerError("The server took the submission and names no job.", status=int(response.status_code))
        for note in job.notes:
            checking.tell(submission.outcome.warning(job, note))
        if not self._marked_jobs.is_first(job.id, mark) and not self._has_mark(job.id, mark):
            # Whatever it answers, it is no answer to this one.
            raise ConnectionFailed(f"The answer names job {job.id}, as that to an earlier submit did.")
        self._marked_jobs.note_submit(job.id, mark, start)
        return job

    def _has_mark(self, number: int, mark: str) -> bool:
        """Look whether a job is the one with this mark, where an answer may be that to an earlier submit."""
        try:
            job_id = _job_id(number, mark)
            return not any(job_id.contradicts(row) for row in self._finder.shown(job_id))
        except MeluxinaError:
            return False

    def _as_sent(self, request: Request[Any], job: submission.outcome.Submitted, mark: str) -> Job:
        """Make a job of what was sent. A heterogeneous one is looked at, for the numbers of its components."""
        if wire.read(request.body, "jobs"):
            # That it can't be looked at now must not lose its number.
            with contextlib.suppress(MeluxinaError):
                whole = self._finder.find(_job_id(job.id, mark), patience=VISIBLE_AFTER)
                return replace(whole, submit_message=job.message)
        model = (self._connection.package()).models.JobInfo
        row = self._finder.view(submission.outcome.as_sent(model, job.id, request.body, self._connection.config.user))
        return replace(assemble(JobId(job.id), [row]) or row, submit_message=job.message)

    def _search(self, mark: str, error: ConnectionFailed | AnswerError, *, is_over: bool) -> Job | None:
        """Search for the job of a submit, with more patience than slurmrestd has with its controller.

        If whatever the request was going to do is over, since it was answered, a first look that finds no job tells
        that there is none. Else raises SubmitUnknown for a job that is not there.
        """
        start = time.monotonic()
        deadline = start + self._connection.timeouts.search
        list_time = start if is_over else min(start + _LIST_AFTER, deadline)
        pause = _LOOK_AGAIN
        while True:
            in_list = time.monotonic() >= list_time
            try:
                job = self._look(mark, in_list=in_list)
            except MeluxinaError as failure:
                # It may be restarting; the deadline bounds this.
                is_refused = isinstance(failure, AuthenticationError) and not self._connection.auth.has_another
                if is_refused or (is_over and submission.outcome.is_refusal_on_the_way(failure)):
                    break
                is_over = False
            else:
                if job is not None or is_over:
                    return job
                list_time = deadline if in_list else list_time
            seconds = max(0.0, deadline - time.monotonic())
            if in_list and not seconds:
                break
            time.sleep(min(pause, seconds))
            pause = min(2 * pause, _LOOK_AGAIN_AT_LEAST)
        seconds = time.monotonic() - start
        raise SubmitUnknown(
            f"The answer to a submit was lost ({error}). Its job was not found in {seconds:.0f} seconds.",
            mark=mark,
            resolve=functools.partial(self.resolve, mark),
            hint=f"It may exist all the same. Look for it with resolve({mark!r}) before you submit it again.",
        ) from error

    def _look(self, mark: str, *, in_list: bool = True) -> Job | None:
        """Look for a job with this mark, with the controller: in the list of all jobs, or only at new ones.

        That a job is not among the new ones does not tell that there is none: numbers begin anew when they have reached
        the highest, or when a controller forgets its last jobs.
        """
        marked_jobs = self._marked_jobs
        start = time.monotonic()
        # A lost answer seldom comes alone: one look serves all who wanted one before it began.
        with self._look_turn:
            if (marked_jobs.list_time if in_list else marked_jobs.query_time) < start:
                query_time = time.monotonic()
                if in_list or not self._look_at_new():
                    marked_jobs.absorb(self._finder.jobs(), query_time)
                marked_jobs.query_time = query_time
            job_ids = marked_jobs.job_ids(mark)
        if len(job_ids) > 1:
            text = ", ".join(str(job_id) for job_id in job_ids)
            checking.tell(f"{len(job_ids)} jobs carry the mark {mark}: {text}. Cancel those that are too many.")
        if not job_ids:
            return None
        return self._finder.find(_job_id(job_ids[0], mark))

    def _look_at_new(self) -> bool:
        """Look at jobs that are newer than the submits under way. Returns whether the list would not be cheaper."""
        entries = self._finder.states()
        if entries is None:
            return False
        numbers = (entry.number for entry in entries)
        candidates = self._marked_jobs.candidates(numbers, list(self._floors.values()))
        for number in candidates or ():
            self._marked_jobs.look(number, self._finder.shown_or_none(number))
        return candidates is not None

    def resolve(self, mark: str, since: datetime | timedelta | None = None) -> Job | None:
        """Look once for a job with this mark, with the controller and in accounting."""
        period = queries.history.Period.of(since, None, default=True)
        job = self._look(mark)
        if job is None:
            conditions = queries.job_filter.JobFilter(user=self._connection.config.user)
            rows = self._finder.history(conditions, period)
            job = next((row for row in conditions.select(queries.history.latest(rows)) if row.mark == mark), None)
        if job is not None:
            self.unresolved.discard(mark)
        return job
