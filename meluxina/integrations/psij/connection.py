"""The client of an executor: it submits, cancels and lists, and follows all jobs with one question for all of them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

from psij import Job, JobState, JobStatus

from meluxina import AsyncClient, AsyncJob, MeluxinaError, NotFoundError, SubmitUnknown

from . import background, status

_RETRY = 30.0
"""Seconds after which Slurm is asked again when nothing could be learnt of it."""
_EXPLANATION = 10.0
"""Seconds for which the end of a job is not told, to find out why it ended."""
_AT_ONCE = 4
"""Ends of jobs that are explained at the same time."""

_log = logging.getLogger("meluxina.psij")


class Connection:
    """A client in the thread that asks: all its coroutines run there.

    Args:
        url: The server; None for SLURM_URL.
        settings: More arguments of `AsyncClient`.

    """

    def __init__(self, url: str | None, settings: Mapping[str, Any]) -> None:
        self._settings = {"url": url, **settings}
        self._open_client: AsyncClient | None = None
        self._jobs: dict[str, AsyncJob] = {}
        """The jobs that are followed, by PSI/J's ids, as they were last seen."""
        self._doubtful: set[str] = set()
        """PSI/J's ids of jobs whose submit has begun and may have made one, though nobody was told."""
        self._explanations = asyncio.Semaphore(_AT_ONCE)
        self._trouble: type[Exception] | None = None

    def close(self) -> None:
        """Let go of the server, some time soon; without an executor nobody asks any more."""
        if self._open_client is not None:
            background.start(self._open_client.aclose())

    async def _client(self) -> AsyncClient:
        """Return the client. Raises ConfigurationError if arguments and environment do not say enough for one."""
        if self._open_client is None:
            self._open_client = AsyncClient(**self._settings)
        return self._open_client

    async def account(self) -> str | None:
        """Return which account is charged unless a job says another."""
        return (await self._client()).config.account

    async def submit(self, job: Job, script: str, properties: Mapping[str, Any]) -> AsyncJob:
        """Submit a job, with PSI/J's id as its mark: a `Job` that is submitted again after a lost answer is found."""
        client = await self._client()
        own = {"script": script, "mark": job.id, "once": job.id in self._doubtful}
        self._doubtful.add(job.id)
        try:
            return await client.submit(**{**properties, **own})
        except SubmitUnknown:
            raise
        except MeluxinaError:
            self._doubtful.discard(job.id)
            raise

    async def find(self, native_id: str) -> AsyncJob:
        """Look for the job with an id of `status.native_id`, or one as Slurm's commands write it.

        Raises:
            NotFoundError: Nobody knows it, or another job has its number now.

        """
        client = await self._client()
        job_id, _, mark = native_id.partition(":")
        if mark:
            return await client.restore({"meluxina": 1, "job": job_id, "mark": mark})
        return await client.job(job_id)

    async def native_ids(self) -> list[str]:
        """List the ids of all the user's jobs that the controller knows."""
        jobs = await (await self._client()).jobs(mine=True)
        return list(dict.fromkeys(map(status.native_id, jobs)))

    async def cancel(self, job: Job, native_id: str) -> None:
        """Cancel a job; no other that may have its number now."""
        await (await self._client()).cancel(self._jobs.get(job.id) or await self.find(native_id))

    def follow(self, job: Job, slurm_job: AsyncJob) -> None:
        """Keep the status of a job up to date, from how it is until its end."""
        self._doubtful.discard(job.id)
        self._jobs[job.id] = slurm_job
        background.start(self._follow(job))

    async def _follow(self, job: Job) -> None:
        while not self._jobs[job.id].state.is_finished:
            try:
                await self._see_changes(job)
            except NotFoundError as error:
                self._tell(job, JobStatus(JobState.FAILED, message=str(error)))
                del self._jobs[job.id]
                return
            except Exception as error:  # noqa: BLE001 -- whatever happens, somebody waits for the end of this job
                self._note_trouble(error)
                await asyncio.sleep(_RETRY)
        last = self._jobs.pop(job.id)
        self._tell(job, status.end(last, None if last.state.succeeded else await self._why(last)))

    async def _see_changes(self, job: Job) -> None:
        """Tell of each change of a job until it has ended."""
        client = await self._client()
        slurm_job = self._jobs[job.id]
        if slurm_job.state.is_running:
            self._tell(job, status.active(slurm_job))
        async for change in client.changes(slurm_job):
            self._trouble = None
            if change.after.is_running:
                self._tell(job, status.active(change.job))
            if slurm_job.parts or change.job.array_id or change.job.het_id:
                continue  # of one of several parts
            self._jobs[job.id] = change.job
        if not self._jobs[job.id].state.is_finished:
            self._jobs[job.id] = await client.job(slurm_job)

    def _note_trouble(self, error: Exception) -> None:
        if self._trouble is not type(error):  # of thousands of jobs followed, each would say the same
            self._trouble = type(error)
            _log.warning("Jobs can't be followed just now, and will be again: %s", error)

    async def _why(self, job: AsyncJob) -> str:
        """Explain how a job ended; in Slurm's word alone if more could not be found out soon."""
        try:
            async with asyncio.timeout(_EXPLANATION), self._explanations:
                return str(await (await self._client()).why(job))
        except Exception:  # noqa: BLE001 -- that it has ended is known, and must be told
            return f"Job {job.label} is {job.state}" + (f" ({job.reason})." if job.reason else ".")

    @staticmethod
    def _tell(job: Job, news: JobStatus) -> None:
        background.call(lambda: job.executor._set_job_status(job, news))  # noqa: SLF001 -- as PSI/J's own executors do
