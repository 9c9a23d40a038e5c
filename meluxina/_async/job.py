"""A job with what can be done with it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, Unpack

from msgspec.structs import replace

from .. import lazy, submission
from ..errors import ConfigurationError
from ..jobs.parts import JobRef
from ..jobs.view import JobView
from ..slurm.states import Stuck, Until
from ..transport.event_loop import unhurried

if TYPE_CHECKING:
    from ..explain import Explanation
    from ..files import FileSystem

AsyncProgress = Callable[[Sequence["AsyncJob"]], object]
"""Called after each poll of a wait with all its jobs as last seen."""


class AsyncJobClient(Protocol):
    """What a job needs of its client."""

    async def job(self, job: JobRef) -> AsyncJob: ...
    async def why(self, job: JobRef) -> Explanation: ...
    async def wait(
        self,
        jobs: JobRef,
        *,
        timeout: float | None = None,
        progress: AsyncProgress | bool | None = None,
        cancel: bool = False,
        stuck: Stuck = "warn",
        until: Until = "ENDED",
    ) -> AsyncJob: ...
    async def cancel(self, job: JobRef, /, *, signal: str | int | None = None) -> None: ...
    async def hold(self, job: JobRef, /) -> None: ...
    async def release(self, job: JobRef, /) -> None: ...
    async def requeue(self, job: JobRef, /) -> None: ...
    async def update(self, job: JobRef, /, **properties: Unpack[submission.properties.UpdateProperties]) -> None: ...


class AsyncJob(JobView, frozen=True):
    """One job, or one task of a job array, as it was when the server was asked.

    It is a value: two that show the same job, or the same tasks of an array, are equal, whatever has become of it
    between; another job that got its number is not. Jobs are sorted by their numbers. A copy, or what comes out of
    pickle, has neither client nor token: `client.job(job)` makes a live one of it.
    """

    _client: AsyncJobClient | None

    def __copy__(self) -> AsyncJob:
        return replace(self, parts=tuple(part.__copy__() for part in self.parts), _client=None)

    def __reduce__(self) -> tuple[Any, ...]:
        return super(AsyncJob, self.__copy__()).__reduce__()  # type: ignore[return-value]

    @property
    def _live(self) -> AsyncJobClient:
        if self._client is None:
            raise ConfigurationError.unsent(
                f"Job {self.label} is a copy without its client.", hint="client.job(job) returns one with a client."
            )
        return self._client

    def save(self) -> dict[str, Any]:
        """Return what `AsyncClient.restore` needs to find it again: a small dictionary for JSON, without secrets.

        Raises:
            InvalidRequestError: It stands for tasks of an array of which the server does not show all indices.

        """
        state: dict[str, Any] = lazy.around("saving").save(self)
        return state

    async def refresh(self) -> AsyncJob:
        """Ask for the job as it is now. See `AsyncClient.job`."""
        return await self._live.job(self)

    async def why(self) -> Explanation:
        """Explain why it waits, or how it ended. See `AsyncClient.why`."""
        return await self._live.why(self)

    async def wait(
        self,
        *,
        timeout: float | None = None,
        progress: AsyncProgress | bool | None = None,
        cancel: bool = False,
        stuck: Stuck = "warn",
    ) -> AsyncJob:
        """Wait until it has ended, well or badly. See `AsyncClient.wait`."""
        return await self._live.wait(self, timeout=timeout, progress=progress, cancel=cancel, stuck=stuck)

    async def running(self, *, timeout: float | None = None, stuck: Stuck = "warn") -> AsyncJob:
        """Wait until it runs, or has ended without. See `AsyncClient.wait`."""
        return await self._live.wait(self, timeout=timeout, stuck=stuck, until="RUNNING")

    async def cancel(self, *, signal: str | int | None = None) -> None:
        """Cancel it, or send it a signal. See `AsyncClient.cancel`."""
        await self._live.cancel(self, signal=signal)

    async def hold(self) -> None:
        """Keep it from starting. See `AsyncClient.hold`."""
        await self._live.hold(self)

    async def release(self) -> None:
        """Let it start again after `hold`. See `AsyncClient.release`."""
        await self._live.release(self)

    async def requeue(self) -> None:
        """Put it back into the queue. See `AsyncClient.requeue`."""
        await self._live.requeue(self)

    async def update(self, **properties: Unpack[submission.properties.UpdateProperties]) -> None:
        """Change properties. See `AsyncClient.update`."""
        await self._live.update(self, **properties)

    async def output(self, files: FileSystem | str, *, lines: int | None = None) -> str:
        """Read what its script has printed so far: REST has no way to files, so over another (extra `files`).

        `await job.output("sftp://me@login.lxp.lu:8822", lines=20)`

        Args:
            files: A file system of fsspec on which the cluster's paths are, or its URL. That of a login node, by SFTP,
                is one; host keys are checked, and the ssh agent is used.
            lines: Only so many of the last ones.

        Raises:
            NotFoundError: It has not started, Slurm does not say where it writes to, or there is no such file.
            InvalidRequestError: It stands for several tasks of an array: each has a file of its own.
            ConfigurationError: `files` is no file system, or what it needs is not installed.
            ConnectionFailed: The server of the files can't be reached, is not the one that is known, or refused.

        """
        text: str = await unhurried(partial(lazy.around("files").read, self, files, "output", lines))
        return text

    async def errors(self, files: FileSystem | str, *, lines: int | None = None) -> str:
        """Read its error messages; they are in the file of its output if no other was asked for. See `output`."""
        text: str = await unhurried(partial(lazy.around("files").read, self, files, "errors", lines))
        return text

    async def follow(self, files: FileSystem | str, *, errors: bool = False) -> AsyncIterator[str]:
        """Yield what comes to its output, or error messages, from the beginning until it has ended. See `output`.

        The file is looked at every two seconds; the server is asked for the job every ten.
        """
        follower = await unhurried(partial(lazy.around("files").Follower, files, "errors" if errors else "output"))
        job = self
        while True:
            if text := await unhurried(partial(follower.read, job)):
                yield text
            if job.state.is_finished:
                return
            await asyncio.sleep(follower.pause)
            if follower.asks():
                job = await job.refresh()
