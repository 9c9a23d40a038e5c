"""Submitting a job, exactly once: one request, and a search for its job if the answer is lost."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import time
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from slurmrestd.operation import Request
from slurmrestd.types import Response

from .. import queries, submission
from ..errors import (
    AnswerError,
    AuthenticationError,
    ConnectionFailed,
    MeluxinaError,
    ServerError,
    SubmitUnknown,
    UnreadableAnswer,
)
from ..jobs.identity import Identity
from ..jobs.job_id import JobId
from ..jobs.parts import VISIBLE_AFTER, assemble, identify
from ..slurm import wire
from ..transport import checking
from ..transport.event_loop import Lock, several
from .desk import AsyncDesk
from .job import AsyncJob

_LOOK_AGAIN = 0.25
_LOOK_AGAIN_AT_LEAST = 10.0
_LIST_AFTER = 2.0
"""Seconds after which a job that is not among the new ones is looked for among all."""


class AsyncSubmitter:
    """Submits jobs, and remembers the marks of those whose outcome is not known."""

    def __init__(self, desk: AsyncDesk) -> None:
        self._desk = desk
        self._connection = desk.connection
        self._finder = desk.finder
        self._marked_jobs = desk.marked_jobs
        self._floors: dict[str, int] = {}
        """The highest number that was seen before each submit that is under way, by mark."""
        self._look_turn = Lock()
        """Whoever holds it may look next."""
        self.unresolved: set[str] = set()

    async def submit(self, job: submission.description.Submission, mark: str) -> AsyncJob:
        """Submit a job. See `AsyncClient.submit`."""
        operation = (await self._connection.api()).slurm.post_job_submit
        body = submission.description.describe(operation.OPERATION, job, self._connection.config)
        self._floors[mark] = self._marked_jobs.highest
        try:
            return await self._submit(operation.request(body=body), mark)
        except SubmitUnknown:
            self.unresolved.add(mark)
            raise
        except MeluxinaError as error:
            await self._desk.ask("advice", "advise", error, body)
            raise
        except BaseException as interruption:
            self.unresolved.add(mark)
            interruption.add_note(
                f"A submit was interrupted. If its job exists, it has the mark {mark}, by which resolve finds it."
            )
            raise
        finally:
            self._floors.pop(mark, None)

    async def submit_many(
        self, submit: Callable[..., Any], calls: Iterable[Any], at_once: int, properties: Mapping[str, Any]
    ) -> AsyncGenerator[submission.many.SubmitResult[AsyncJob], None]:
        """Submit many jobs with `submit`. See `AsyncClient.submit_many`."""
        many = submission.many
        begun: dict[int, tuple[Any, str]] = {}

        def submits() -> Iterator[Callable[[], Any]]:
            for index, call in enumerate(calls):
                arguments = many.submit_arguments(call, properties)
                begun[index] = call, arguments["mark"]
                yield functools.partial(submit, **arguments)

        try:
            async with contextlib.aclosing(several(submits(), at_once)) as ends:
                async for index, end in ends:
                    error = end.exception()
                    if error is not None and not isinstance(error, MeluxinaError):
                        raise error
                    call, _ = begun.pop(index)
                    yield many.SubmitResult(index, call, None if error else end.result(), error)
        finally:
            self.unresolved.update(mark for _, mark in begun.values())

    async def _submit(self, request: Request[Any], mark: str) -> AsyncJob:
        outcome = submission.outcome
        auth = self._connection.auth
        deadline = time.monotonic() + self._connection.timeouts.retries
        is_repeated = False
        while True:
            start = time.monotonic()
            try:
                submitted = await self._post(request)
            except (ConnectionFailed, AnswerError) as failure:
                error = failure
            else:
                if self._marked_jobs.is_first(submitted.id, mark) or await self._has_mark(submitted.id, mark):
                    self._marked_jobs.note_submit(submitted.id, mark, start)
                    return await self._as_sent(request, submitted, mark)
                replay = UnreadableAnswer(f"The answer names job {submitted.id}, as that to an earlier submit did.")
                return await self._search(mark, replay)
            pause = outcome.pause(error)
            verdict = outcome.verdict(
                error,
                token_was_good=auth.was_good,
                has_next_token=auth.has_another and not is_repeated,
                has_time=time.monotonic() + pause < deadline,
            )
            is_repeated = verdict is outcome.Verdict.AGAIN
            if verdict is outcome.Verdict.SEARCH:
                return await self._search(mark, error)
            if verdict is not outcome.Verdict.NO_JOB:
                shortest = min(outcome.PAUSE, self._connection.timeouts.search)
                job = await self._look_after(pause if is_repeated else min(pause, shortest), mark, error)
                if job is not None:
                    return job
            if not is_repeated:
                raise outcome.explain(error) from error.__cause__

    async def _look_after(self, pause: float, mark: str, error: ConnectionFailed | AnswerError) -> AsyncJob | None:
        """Look once, after a pause, for the job of a submit that was answered with an error; search if that fails.

        Whatever the request was going to do, it had done when it was answered. Raises SubmitUnknown.
        """
        await asyncio.sleep(pause)
        start = time.monotonic()
        try:
            return await self._look(mark, start, in_list=False) or await self._look(mark, start)
        except MeluxinaError as failure:
            if submission.outcome.is_refusal_on_the_way(failure):
                raise self._unknown(mark, error, 0) from error
        return await self._search(mark, error)

    async def _has_mark(self, number: int, mark: str) -> bool:
        """Look whether a job is the one with this mark, where an answer may be that to an earlier submit."""
        job_id = JobId(number, identity=Identity(mark=mark))
        try:
            return not any(job_id.contradicts(row) for row in await self._finder.shown(job_id))
        except MeluxinaError:
            return False

    async def _post(self, request: Request[Any]) -> submission.outcome.Submitted:
        """Send a submit once. Returns the job that the server took."""
        job: submission.outcome.Submitted | None = None

        def check(response: Response[Any]) -> None:
            nonlocal job
            job = submission.outcome.submitted(response.parsed)
            if job is None:
                checking.check(request, response, self._connection.config)

        response = await self._connection.send(request, repeat=False, check=check)
        if job is None:
            raise ServerError("The server took the submission and names no job.", status=int(response.status_code))
        is_to_be_held = wire.read(submission.preview.first(request.body), "hold")
        for note in job.notes:
            if not (is_to_be_held and submission.outcome.is_of_a_hold(note)):
                checking.tell(submission.outcome.warning(job, note))
        return job

    async def _as_sent(self, request: Request[Any], job: submission.outcome.Submitted, mark: str) -> AsyncJob:
        """Make a job of what was sent. A heterogeneous one is looked at, for the numbers of its components."""
        if submission.preview.is_heterogeneous(request.body):
            # That it can't be looked at now must not lose its number.
            with contextlib.suppress(MeluxinaError):
                job_id = replace(JobId.parse(job.id), identity=Identity(mark=mark))
                whole = await self._finder.find(job_id, patience=VISIBLE_AFTER)
                return replace(whole, submit_message=job.message)
        model = (await self._connection.package()).models.JobInfo
        row = self._finder.view(submission.preview.as_sent(model, job.id, request.body, self._connection.config.user))
        return replace(assemble(identify(job.id), [row]) or row, submit_message=job.message)

    async def _search(self, mark: str, error: ConnectionFailed | AnswerError) -> AsyncJob:
        """Search for a job whose submit's answer was lost, with more patience than slurmrestd has with its controller.

        Raises SubmitUnknown if it is not there.
        """
        start = time.monotonic()
        deadline = start + self._connection.timeouts.search
        list_time = min(start + _LIST_AFTER, deadline)
        pause = _LOOK_AGAIN
        while True:
            in_list = time.monotonic() >= list_time
            try:
                job = await self._look(mark, time.monotonic(), in_list=in_list)
                if job is not None:
                    return job
                list_time = deadline if in_list else list_time
            except AuthenticationError:
                if not self._connection.auth.has_another:
                    break
            except MeluxinaError:
                pass  # It may be restarting; the deadline bounds this.
            seconds = deadline - time.monotonic()
            if seconds <= 0:
                break
            await asyncio.sleep(min(pause, seconds))
            pause = min(2 * pause, _LOOK_AGAIN_AT_LEAST)
        raise self._unknown(mark, error, time.monotonic() - start) from error

    def _unknown(self, mark: str, error: ConnectionFailed | AnswerError, seconds: float) -> SubmitUnknown:
        """Make the error for a submit whose job was not found in these seconds."""
        return SubmitUnknown(
            f"The answer to a submit was lost ({error}). Its job was not found in {seconds:.0f} seconds.",
            mark=mark,
            resolve=functools.partial(self.resolve, mark),
            hint=f"It may exist all the same. Look for it with resolve({mark!r}) before you submit it again.",
        )

    async def _look(self, mark: str, start: float, *, in_list: bool = True) -> AsyncJob | None:
        """Look for a job with this mark, with the controller: in the list of all jobs, or only at new ones.

        What was asked since the start serves as well.
        That a job is not among the new ones does not tell that there is none: numbers begin anew when they have reached
        the highest, or when a controller forgets its last jobs.
        """
        marked_jobs = self._marked_jobs
        # A lost answer seldom comes alone: one look serves all who wanted one before it began.
        async with self._look_turn:
            if (marked_jobs.list_time if in_list else marked_jobs.query_time) < start:
                query_time = time.monotonic()
                if in_list or not await self._look_at_new():
                    marked_jobs.absorb(await self._finder.jobs(), query_time)
                marked_jobs.query_time = query_time
            job_ids = marked_jobs.job_ids(mark)
        if len(job_ids) > 1:
            text = ", ".join(str(job_id) for job_id in job_ids)
            checking.tell(f"{len(job_ids)} jobs carry the mark {mark}: {text}. Cancel those that are too many.")
        if not job_ids:
            return None
        return await self._finder.find(replace(JobId.parse(job_ids[0]), identity=Identity(mark=mark)))

    async def _look_at_new(self) -> bool:
        """Look at jobs that are newer than the submits under way. Returns whether the list would not be cheaper."""
        entries = await self._finder.states()
        if entries is None:
            return False
        numbers = (entry.number for entry in entries)
        candidates = self._marked_jobs.candidates(numbers, list(self._floors.values()))
        for number in candidates or ():
            self._marked_jobs.look(number, await self._finder.shown_or_none(number))
        return candidates is not None

    async def resolve(self, mark: str, period: queries.history.Period | None = None) -> AsyncJob | None:
        """Look once for a job with this mark, with the controller and in accounting."""
        job = await self._look(mark, time.monotonic())
        if job is None:
            conditions = queries.job_filter.JobFilter(user=self._connection.config.user)
            rows = await self._finder.history(
                conditions, period or queries.history.Period.of(timedelta(days=1), None, default=True)
            )
            job = next((row for row in conditions.select(queries.history.latest(rows)) if row.mark == mark), None)
        if job is not None:
            self.unresolved.discard(mark)
        return job
