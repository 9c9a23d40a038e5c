"""Changing jobs, one or several: holding, updating, requeueing."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from slurmrestd.types import Response

from .. import submission
from ..errors import AnswerError, InvalidRequestError, NotFoundError, VersionError
from ..jobs import marks
from ..jobs.job_id import JobId
from ..jobs.parts import JobParts, JobRef, belongs, each, gone, identify, identify_all, separate
from ..jobs.view import JobView
from ..slurm import wire
from ..transport import checking
from . import several
from .adviser import AsyncAdviser
from .connection import AsyncConnection
from .finder import AsyncFinder
from .job import AsyncJob
from .verifier import AsyncVerifier


class AsyncChanger:
    """Changes jobs, whole or in part."""

    def __init__(
        self, connection: AsyncConnection, finder: AsyncFinder, verifier: AsyncVerifier, adviser: AsyncAdviser
    ) -> None:
        self._connection = connection
        self._finder = finder
        self._verifier = verifier
        self._adviser = adviser

    async def _change(self, jobs: JobRef | Iterable[JobRef], change: Callable[[JobRef], Any], verb: str) -> None:
        """Change one job, or several one by one, unless the number of a `Job` is another job's now.

        No version can ask for both at once. Raises ChangesFailed if some of several fail.
        """
        many = submission.many
        if (job := many.single(jobs)) is not None:
            if other := await self._finder.other(identify(job)):
                raise gone(identify(job), other)
            await change(job)
            return
        refs = many.references(jobs)
        others = await self._verifier.others(refs)
        calls = {job_id: functools.partial(change, ref) for job_id, ref in refs.items() if job_id not in others}
        failures = {job_id: gone(job_id, other) for job_id, other in others.items()}
        many.check_changes(verb, refs, failures | await several.failures_of(calls))

    async def requeue(self, jobs: JobRef | Iterable[JobRef]) -> None:
        """Requeue jobs (GET /slurm/…/job/{job_id}/requeue). Raises VersionError where there is no such operation."""
        refs = each(jobs)
        text = ",".join(map(str, identify_all(refs)))
        operation = getattr((await self._connection.api()).slurm, "get_job_requeue", None)
        if operation is None:
            raise VersionError.unsent(
                f"{self._connection.api_version} has no way to requeue a job.",
                hint=f"A newer version of the API has. `scontrol requeue {text}` on a login node does the same.",
            )
        await self._change(
            jobs if isinstance(jobs, JobRef) else refs, functools.partial(self._requeue, operation), "requeued"
        )

    async def _requeue(self, operation: Any, job: JobRef) -> None:
        job_id = identify(job)
        for path in job_id.paths():
            request = operation.request(path)
            try:
                response = await self._connection.send(request, repeat=False)
            except AnswerError as error:
                raise await self._adviser.on_change(job_id, error) from error.__cause__
            if refusal := submission.change_outcome.refusal(request, response, "status"):
                raise refusal

    async def update(self, jobs: JobRef | Iterable[JobRef], properties: Mapping[str, Any], verb: str) -> None:
        """Change properties of jobs, or of each of their parts (POST /slurm/…/job/{job_id})."""
        operation = (await self._connection.api()).slurm.post_job.OPERATION
        body = submission.update.changes(operation, properties)
        for name, reason in submission.update.ignored(operation, body).items():
            checking.tell(f"this version's server ignores {name} in a change: {reason}")
        await self._change(jobs, functools.partial(self._update, body), verb)

    async def _update(self, body: Any, job: JobRef) -> None:
        comment = wire.read(body, "comment")
        if comment is not None and (mark := await self._mark(job)):
            # Without it nobody would find the job by its mark any more.
            body = replace(body, comment=marks.attach(comment, mark))
        job_id = identify(job)
        try:
            if not job_id.is_whole:
                await self._update_part(job_id, body)
            elif isinstance(job, JobParts) and not job.parts:
                await self._post(job_id.number, body)
            else:
                await self._update_whole(job_id, body)
        except AnswerError as error:
            await self._adviser.advise(error, body)
            raise await self._adviser.on_change(job_id, error) from error.__cause__

    async def _mark(self, job: JobRef) -> str | None:
        view = job if isinstance(job, JobView) else await self._finder.find(identify(job))
        return view.mark

    async def _update_whole(self, job_id: JobId, body: Any) -> None:
        failures: list[AnswerError] = []
        waiting = submission.update.is_hold(body)
        try:
            if await self._post(job_id.number, body, whole=True):
                return
        except AnswerError as error:
            failures.append(error)
        rows, _ = separate(await self._rows_or_none(job_id), job_id)
        if failures and any(row.id == job_id.number and row.state.is_finished for row in rows) and len(rows) > 1:
            failures.clear()
        for row in rows:
            if row.id != job_id.number and (row.state.is_pending if waiting else not row.state.is_finished):
                # Some servers change only the part that has the number of the whole.
                try:
                    await self._post(row.id, body)
                except AnswerError as error:
                    failures.append(error)
        if failures:
            raise failures[0]

    async def _rows_or_none(self, job_id: JobId) -> Sequence[AsyncJob]:
        try:
            return await self._finder.shown(job_id)
        except NotFoundError:
            return ()

    async def _update_part(self, job_id: JobId, body: Any) -> None:
        try:
            if not job_id.component:
                for path in job_id.paths():
                    await self._post(path, body)
                return
        except InvalidRequestError as error:
            if job_id.tasks is None or not submission.change_outcome.names_no_tasks(error):
                raise
        # What is left: components, of which servers change the first whatever they are asked for, and tasks on
        # servers that know them only by their own numbers.
        rows = [row for row in await self._finder.shown(job_id) if belongs(row, job_id)]
        if not rows:
            raise NotFoundError(f"There is no job {job_id}.")
        tasks = set(job_id.tasks or ())
        for row in rows:
            if not tasks.issuperset(row.array_indices):
                raise InvalidRequestError(
                    f"{row.label} waits as one, and a server of this API version changes it as one only.",
                    hint=f"Change all of it, {row.label}, or wait until {job_id} starts.",
                )
        for row in rows:
            await self._post(row.id, body)

    async def _post(self, path: int | str, body: Any, *, whole: bool = False) -> bool:
        """Send a change of one part. Returns whether the answer says that more than that was changed."""
        request = (await self._connection.api()).slurm.post_job.request(str(path), body=body)

        was_of_all = submission.change_outcome.was_of_all

        def check(response: Response[Any]) -> None:
            if not was_of_all(response, whole=whole):
                checking.check(request, response, self._connection.config)

        response = await self._connection.send(request, repeat=True, check=check)
        if was_of_all(response, whole=whole):
            return True
        if error := submission.change_outcome.refusal(request, response, "results"):
            raise error
        return bool(getattr(response.parsed, "results", None))
