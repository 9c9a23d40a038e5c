"""Cancelling jobs, or sending them signals: one, several, or all that meet conditions."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from msgspec import UNSET

from slurmrestd.operation import Request
from slurmrestd.types import Response

from .. import queries, submission
from ..errors import AnswerError, ConnectionFailed, InvalidRequestError, MeluxinaError, NotFoundError
from ..jobs.job_id import JobId
from ..jobs.parts import assemble, by_number, gone, identify, separate
from . import several
from .adviser import AsyncAdviser
from .connection import AsyncConnection
from .finder import AsyncFinder
from .job import AsyncJob
from .verifier import AsyncVerifier

_VERBS = ("signalled", "cancelled")

_FEW = 5
"""Jobs that are looked at to explain why they were refused."""

Failures = dict[JobId, MeluxinaError]


class AsyncCanceller:
    """Cancels jobs, together where the server can do that, else one by one."""

    def __init__(
        self, connection: AsyncConnection, finder: AsyncFinder, verifier: AsyncVerifier, adviser: AsyncAdviser
    ) -> None:
        self._connection = connection
        self._finder = finder
        self._verifier = verifier
        self._adviser = adviser
        self._signals_many = True
        """Whether the server takes the request that signals many jobs, as far as is known."""

    async def cancel(self, jobs: Any, where: submission.kill.Where | None, signal: str | None) -> list[str] | None:
        """Cancel a job, several, or all that meet conditions, or send them a signal. See `AsyncClient.cancel`."""
        many = submission.many
        if (where is None) is (jobs is UNSET):
            raise InvalidRequestError.unsent("Either jobs are cancelled, or all that meet conditions: at least one.")
        if where is not None:
            return await self._cancel_where(where, signal)
        if (job := many.single(jobs)) is not None:
            await self._cancel_job(identify(job), signal)
        else:
            refs = many.references(jobs)
            many.check_changes(_VERBS[signal is None], refs, await self.cancel_many(refs, signal))
        return None

    async def _cancel_job(self, job_id: JobId, signal: str | None) -> None:
        """Cancel a job, or send it a signal (DELETE /slurm/…/job/{job_id}), with one request per task named."""
        if other := await self._finder.other(job_id):
            if signal is not None:
                raise gone(job_id, other)
            await self._finder.find(job_id)  # raises the same unless accounting has its end
            return
        await self._cancel(job_id, signal)

    async def _cancel(self, job_id: JobId, signal: str | None) -> None:
        for path in job_id.paths():
            try:
                await self._kill(path, signal)
            except NotFoundError:
                job = await self._finder.find(job_id.part(path))
                if not job.state.is_finished:
                    if job.label == path:
                        raise
                    # Some servers know a task of an array by its name alone.
                    await self._kill(job.label, signal)
            except InvalidRequestError as error:
                raise await self._adviser.on_change(job_id.part(path), error) from error.__cause__

    async def _kill(self, path: str, signal: str | None) -> None:
        operation = (await self._connection.api()).slurm.delete_job
        request = operation.request(path, **({"signal": signal} if signal else {}))
        response = await self._connection.send(request, repeat=signal is None)
        if error := submission.change_outcome.refusal(request, response, "status"):
            raise error

    async def cancel_many(self, job_ids: Iterable[JobId], signal: str | None) -> Failures:
        """Cancel many jobs, or send them a signal: together where the server can do that, else one by one."""
        job_ids = list(dict.fromkeys(job_ids))
        others = await self._verifier.others(job_ids)
        # What has become of a job that has lost its number is a question of its own.
        calls = {job_id: functools.partial(self._cancel_job, job_id, signal) for job_id in others}
        failures: Failures = {}
        doubtful = await self._cancel_together([job_id for job_id in job_ids if job_id not in others], signal, failures)
        calls |= {job_id: functools.partial(self._cancel, job_id, signal) for job_id in doubtful}
        return failures | await several.failures_of(calls)

    async def _cancel_together(
        self, job_ids: Sequence[JobId], signal: str | None, failures: Failures
    ) -> Sequence[JobId]:
        """Signal jobs with one request for a thousand. Notes failures, and returns jobs left in doubt."""
        if len(job_ids) == 1:
            return job_ids
        kill, doubtful = submission.kill, list[JobId]()
        for start in range(0, len(job_ids), kill.AT_ONCE):
            chunk = job_ids[start : start + kill.AT_ONCE]
            try:
                answer = await self._signal(kill.of_jobs, chunk, signal)
            except MeluxinaError as error:
                if not start:
                    raise
                failures |= dict.fromkeys(chunk, error)
                continue
            if answer is None:
                return [*doubtful, *job_ids[start:]]
            entries = kill.by_job(chunk, answer[1].parsed)
            refusals = {
                job_id: refusal
                for job_id, own in entries.items()
                if (refusal := submission.change_outcome.refusal_of(*answer, own))
            }
            unknown = [job_id for job_id, error in refusals.items() if isinstance(error, NotFoundError)]
            refused = {job_id: error for job_id, error in refusals.items() if job_id not in unknown}
            if len(refused) <= _FEW:
                refused = {job_id: await self._adviser.on_change(job_id, error) for job_id, error in refused.items()}
            failures |= refused
            doubtful += set(unknown) - await self._ended(unknown)
            # Sent twice, a signal does something else than sent once; an answer without a word is no failure.
            doubtful += () if signal else [job_id for job_id in chunk if job_id not in entries]
        return doubtful

    async def _cancel_where(self, where: submission.kill.Where, signal: str | None) -> list[str]:
        """Cancel all jobs that meet conditions. Returns their labels; raises ChangesFailed if there are others."""
        labels, failures = await self._cancel_meeting(where, signal)
        if failures:
            raise submission.many.changes_failed(_VERBS[signal is None], failures, labels)
        return labels

    async def _cancel_meeting(
        self, where: submission.kill.Where, signal: str | None
    ) -> tuple[list[str], dict[str, MeluxinaError]]:
        """Do so with one request. Returns labels, and failures by label."""
        kill, (conditions, states) = submission.kill, where
        labels: list[str] = []
        failures: dict[str, MeluxinaError] = {}
        # In this order, since a job that waits may start meanwhile.
        for state in [None] if states is None else sorted(states):
            try:
                answer = await self._signal(kill.of_conditions, (conditions, state), signal)
            except MeluxinaError as error:
                if labels:
                    error.add_note(f"This was done before, to these jobs: {', '.join(labels)}.")
                raise
            if answer is None:
                return await self._cancel_selected(where, signal)
            for outcome in kill.outcomes(answer[1].parsed):
                if refusal := submission.change_outcome.refusal_of(*answer, [outcome.entry]):
                    failures[outcome.label] = refusal
                elif submission.change_outcome.was_done(outcome.entry):
                    labels.append(outcome.label)
        return labels, failures

    async def _cancel_selected(
        self, where: submission.kill.Where, signal: str | None
    ) -> tuple[list[str], dict[str, MeluxinaError]]:
        """Do the same with a list of all jobs, and a request for each that is chosen."""
        calls: dict[str, Callable[[], Any]] = {}
        failures: dict[str, MeluxinaError] = {}
        for label in submission.kill.select(await self._finder.jobs(), *where):
            try:
                for path in JobId.parse(label).paths():
                    calls[path] = functools.partial(self._cancel, JobId.parse(path), signal)
            except InvalidRequestError as error:  # the server shows only some of its tasks
                failures[label] = error
        failures |= await several.failures_of(calls)
        return [label for label in calls if label not in failures], failures

    async def _signal(
        self, body: Callable[..., Any], what: Any, signal: str | None
    ) -> tuple[Request[Any], Response[Any]] | None:
        """Signal many jobs with one request (DELETE /slurm/…/jobs/); None if the server does not take it."""
        operation: Any = getattr((await self._connection.api()).slurm, "delete_jobs", None)
        if not self._signals_many or not submission.kill.takes(operation):
            return None
        request = operation.request(body=body(operation, what, signal))
        try:
            return request, await self._connection.send(request, repeat=signal is None)
        except AnswerError as error:
            if not submission.change_outcome.is_no_way(error):
                raise
            self._signals_many = False
            return None

    async def _ended(self, job_ids: Sequence[JobId]) -> set[JobId]:
        """Return those of these jobs, which the controller does not know, that have ended as accounting has it."""
        if not job_ids:
            return set()
        rows: Sequence[AsyncJob] = ()
        with contextlib.suppress(AnswerError, ConnectionFailed):  # who asks for one alone is told
            rows = await self._finder.recorded(list({job_id.number: None for job_id in job_ids}))
        records = by_number(rows)
        jobs = {
            job_id: assemble(job_id, queries.history.latest(separate(records.get(job_id.number, ()), job_id)[0]))
            for job_id in job_ids
        }
        return {job_id for job_id, job in jobs.items() if job is not None and job.state.is_finished}
