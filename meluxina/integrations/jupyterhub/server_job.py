"""The job of one notebook server: submitted once, found again after a restart, cancelled once.

What is told apart here: a job that has ended, one that nobody knows, and one about which nothing could be learnt.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from meluxina import AsyncClient, AsyncJob, ConnectionFailed, MeluxinaError, NotFoundError, SubmitUnknown, WaitTimeout

from .words import ServerFailed, failure

Client = Callable[[], Awaitable[AsyncClient]]
"""Gives the client to ask with, after it has got the user's newest token."""

_RETRY = 30.0
"""Seconds after which Slurm is asked again when a wait could learn nothing of it."""

_log = logging.getLogger("meluxina.jupyterhub")


class ServerJob:
    """A job that is to be submitted with a mark, or was.

    Args:
        client: Gives the client to ask with.
        mark: What its submit carries, so that no second job is made of it.
        saved: What `AsyncJob.save` made of it, if that is known already.

    """

    def __init__(self, client: Client, mark: str, saved: Mapping[str, Any] | None = None) -> None:
        self._client = client
        self._lock = asyncio.Lock()
        self._saved = saved
        self._cancel_sent = False
        self.mark = mark
        self.job: AsyncJob | None = None
        """As it was last seen."""
        self.trouble: str | None = None
        """Why nothing new is known of it."""
        self.may_exist = saved is not None
        """Whether there may be a job that has not ended: what is to be cancelled before another is submitted."""

    @classmethod
    def new(cls, client: Client) -> ServerJob:
        """Make one that nobody has submitted yet."""
        return cls(client, f"hub-{secrets.token_hex(10)}")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.mark}, {self.job or 'not seen yet'}>"

    def state(self) -> dict[str, Any]:
        """Return what brings it over a restart: for JSON, without secrets."""
        return {"mark": self.mark, "job": self.job.save() if self.job else self._saved}

    async def submit(self, script: str, **properties: Any) -> AsyncJob:
        """Submit it, unless that was done already."""
        async with self._lock:
            if self.job is None:
                client = await self._client()
                self.may_exist = True
                try:
                    self.job = await client.submit(script, mark=self.mark, **properties)
                except SubmitUnknown:
                    raise
                except MeluxinaError:
                    self.may_exist = False
                    raise
            return self.job

    async def running(self) -> AsyncJob:
        """Wait until it runs, through whatever outage.

        Raises:
            ServerFailed: It ended, vanished or was cancelled, or will not start unless somebody acts.

        """
        while True:
            try:
                job = await self._running()
            except (NotFoundError, WaitTimeout) as error:
                raise await self._failed(error) from error
            except MeluxinaError as error:
                self._note_trouble(error)
            else:
                if job.state.is_finished:
                    self.may_exist = False
                    raise await self._failed()
                return job
            await asyncio.sleep(_RETRY)

    async def _running(self) -> AsyncJob:
        client = await self._client()
        job = self.job or await self._find(client)
        self.job = await client.wait(job, progress=self._see, stuck="raise", until="RUNNING")
        self.trouble = None
        return self.job

    def _see(self, jobs: Sequence[AsyncJob]) -> None:
        (self.job,) = jobs
        self.trouble = None

    async def ended(self) -> ServerFailed:
        """Wait until it has ended, and return how."""
        client = await self._client()
        assert self.job is not None  # noqa: S101 -- it runs
        self.job = await client.wait(self.job, stuck="ignore")
        self.may_exist = False
        return await self._failed()

    async def look(self) -> AsyncJob:
        """Ask how it is now.

        Raises:
            NotFoundError: Neither the controller nor accounting knows it.
            MeluxinaError: Nothing could be learnt.

        """
        try:
            client = await self._client()
            self.job = await (client.job(self.job) if self.job else self._find(client))
        except NotFoundError:
            raise
        except MeluxinaError as error:
            self._note_trouble(error)
            raise
        self.trouble = None
        self.may_exist = not self.job.state.is_finished
        return self.job

    async def _find(self, client: AsyncClient) -> AsyncJob:
        """Find what an earlier hub, or a submit whose answer was lost, has made."""
        if not self.may_exist:
            raise NotFoundError.unsent("The job was not submitted.")
        if self._saved is not None:
            return await client.restore(self._saved)
        job = await client.resolve(self.mark)
        if job is None:
            raise NotFoundError(f"No job has the mark {self.mark}.")
        return job

    def _note_trouble(self, error: MeluxinaError) -> None:
        self.trouble = str(error)
        _log.warning("Nothing is known of %s for now: %s", self.job or self.mark, error)

    async def cancel(self, seconds: float) -> None:
        """Cancel it once, and wait so many seconds for its end."""
        async with self._lock:
            job = self.job or await self._find(await self._client())
            client = await self._client()
            if not self._cancel_sent:
                await client.cancel(job)
                self._cancel_sent = True
        # What was cancelled needs no second cancel, however long its nodes take.
        self.may_exist = False
        try:
            self.job = await client.wait(job, timeout=seconds, stuck="ignore")
        except WaitTimeout:
            _log.warning("%s was cancelled and has not ended within %.0f seconds.", job, seconds)
        except ConnectionFailed as error:
            self._note_trouble(error)

    async def why(self) -> str:
        """Explain in words why it waits, or how it ended; nothing if that could not be found out."""
        if self.job is None:
            return ""
        try:
            return str(await (await self._client()).why(self.job))
        except MeluxinaError as error:
            _log.info("Why %s is so could not be found out: %s", self.job, error)
            return ""

    async def _failed(self, error: MeluxinaError | None = None) -> ServerFailed:
        return failure(await self.why() or (str(error) if error else f"{self.job}"))
