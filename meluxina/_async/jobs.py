"""Jobs: finding them, with the controller and in accounting."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from slurmrestd.operation import Request

from ..errors import InvalidRequestError, MeluxinaError, NotFoundError, UnreadableAnswer
from ..jobs.job_id import JobId
from ..jobs.parts import VISIBLE_AFTER, JobRef, assemble, complete, identify, is_unseen
from ..transport.retrying import is_slurms
from .connection import AsyncConnection
from .job import AsyncJob

if TYPE_CHECKING:
    from .client import AsyncClient

_AT_ONCE = 1000
"""Jobs that accounting is asked about in one request: 10 kB of URL."""

_LOOK_AGAIN = 0.5

_NO_TRACE = "Of a task that is cancelled before it could start, Slurm keeps no trace."


class AsyncJobs(AsyncConnection):
    """Finding jobs."""

    def _view(self, raw: Any) -> AsyncJob:
        # Every connection that has jobs is a whole client; only that class knows it.
        return AsyncJob(raw, cast("AsyncClient", self))

    async def jobs(
        self,
        *,
        mine: bool = False,
        user: str | None = None,
        account: str | None = None,
        state: str | Iterable[str] | None = None,
        partition: str | None = None,
        name: str | None = None,
        ids: JobRef | Iterable[JobRef] | None = None,
        since: datetime | timedelta | None = None,
    ) -> list[AsyncJob]:
        """The jobs that the controller knows and shows to this user (GET /slurm/…/jobs).

        One for each row of `squeue`: tasks of an array that wait are one together. Every condition given must hold;
        the server does not filter, so this client does.

        ::

            for job in await client.jobs(mine=True, state=["PENDING", "RUNNING"]):
                print(job.label, job.name, job.state, job.reason)

        Args:
            mine: Only this user's own.
            user: Only this user's.
            account: Only those charged to this account.
            state: Only those in this state, or in one of these (`"PENDING"`, `["RUNNING", "COMPLETING"]`).
            partition: Only those in (or, while they wait, also for) this partition.
            name: Only those with exactly this name.
            ids: Only these, with all tasks of an array and all components of a heterogeneous job: 17, "17_3", "17+1".
            since: Only those submitted since this aware datetime, or that long ago.

        Raises:
            InvalidRequestError: There is no such state, an id is none, or `since` has no time zone. Nothing was sent.
            ConnectionFailed: There is no answer.
            AnswerError: The server reports an error.

        """
        from ..queries.job_filter import JobFilter  # noqa: PLC0415 -- a millisecond that a ping need not wait for

        conditions = JobFilter(
            user=self._asked_user(user, mine=mine),
            account=account,
            states=state,
            partition=partition,
            name=name,
            ids=ids,
            since=since,
        )
        return list(conditions.select(await self._listed()))

    def _asked_user(self, user: str | None, *, mine: bool) -> str | None:
        if mine and user not in (None, self._config.user):
            raise InvalidRequestError(f"No job is both {self._config.user}'s own and {user!r}'s. Nothing was sent.")
        return self._config.user if mine else user

    async def _listed(self) -> list[AsyncJob]:
        return [self._view(raw) for raw in await self._list((await self.api()).slurm.get_jobs.request(), "jobs")]

    async def job(self, job: JobRef) -> AsyncJob:
        """One job as it is now (GET /slurm/…/job/{job_id}); from accounting if the controller has forgotten it.

        Of an array or a heterogeneous job its number gives the whole, with all its parts in `tasks` or `components`,
        also those that only accounting knows any more (GET /slurmdb/…/job/{job_id}). A job that `submit` has just
        returned may take the controller some seconds to show.

        ::

            job = await client.job(job.id)
            print(job.state, [task.label for task in job.tasks])

        Args:
            job: Its number, "17_3" for a task of an array, "17+1" for a component of a heterogeneous job, or a Job.

        Raises:
            NotFoundError: Neither the controller nor accounting knows it.
            InvalidRequestError: That is no job. Nothing was sent.

        """
        job_id = identify(job)
        deadline = time.monotonic() + (VISIBLE_AFTER if is_unseen(job) else 0)
        while True:
            try:
                return await self._found(job_id)
            except NotFoundError:
                if time.monotonic() >= deadline:
                    raise
            await asyncio.sleep(_LOOK_AGAIN)

    async def _found(self, job_id: JobId) -> AsyncJob:
        rows, unknown = [], None
        try:
            rows = await self._shown(job_id)
        except NotFoundError as error:
            if not is_slurms(error):
                raise
            unknown = error
        found = assemble(job_id, rows)
        if found is not None and not (job_id.is_whole and found.parts):
            return found
        try:
            found = assemble(job_id, complete(rows, await self._recorded([job_id.number])))
        except MeluxinaError as error:
            if found is None:
                hint = f"The controller does not know it, and accounting could not be asked: {error}"
                raise NotFoundError(f"There is no job {job_id}.", hint=hint) from error
        if found is None:
            if unknown and job_id.is_whole:
                raise NotFoundError(f"There is no job {job_id}", status=unknown.status, errors=unknown.errors)
            raise NotFoundError(f"There is no job {job_id}.", hint=_NO_TRACE if job_id.tasks is not None else "")
        return found

    async def _shown(self, job_id: JobId) -> list[AsyncJob]:
        """What the controller shows of all that has this number."""
        # By the name of a task some versions show that task, some the whole array, and none a task that waits.
        request = (await self.api()).slurm.get_job.request(str(job_id.number))
        rows = [self._view(raw) for raw in await self._list(request, "jobs")]
        if any(job_id.number not in (row.id, row.array_id, row.het_id) for row in rows):
            raise UnreadableAnswer(f"The server was asked for job {job_id.number} and showed another.")
        return rows

    async def _recorded(self, numbers: Sequence[int]) -> list[AsyncJob]:
        """What accounting has of all that has these numbers, with few requests for many."""
        slurmdb = (await self.api()).slurmdb
        if len(numbers) == 1:
            return await self._known(slurmdb.get_job.request(str(numbers[0])))
        found: list[AsyncJob] = []
        joined = True
        for start in range(0, len(numbers), _AT_ONCE):
            some = [str(number) for number in numbers[start : start + _AT_ONCE]]
            if joined:
                try:
                    found += await self._known(slurmdb.get_jobs.request(step=",".join(some)))
                    continue
                except InvalidRequestError:
                    # Some servers want every job in a parameter of its own; the others heed only the last of those.
                    joined = False
            found += await self._known(slurmdb.get_jobs.request(step=some))
        return found

    async def _known(self, request: Request[Any]) -> list[AsyncJob]:
        try:
            return [self._view(raw) for raw in await self._list(request, "jobs", quiet=True)]
        except NotFoundError as error:
            if not is_slurms(error):
                raise
            return []
