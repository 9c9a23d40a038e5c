# Made from ../_async by scripts/unasync: change that.
"""A job with what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, Unpack

from .. import submission
from ..jobs.parts import JobRef
from ..jobs.view import JobView
from ..slurm.reasons import Stuck
from ..slurm.states import Until

Progress = Callable[[Sequence["Job"]], object]
"""Called after each poll of a wait with all its jobs as last seen."""


class JobClient(Protocol):
    """What a job needs of its client."""

    def job(self, job: JobRef) -> Job: ...
    def wait(
        self,
        jobs: JobRef,
        *,
        timeout: float | None = None,
        progress: Progress | None = None,
        cancel: bool = False,
        stuck: Stuck = "warn",
        until: Until = "ENDED",
    ) -> Job: ...
    def cancel(self, job: JobRef, /, *, signal: str | int | None = None) -> None: ...
    def hold(self, job: JobRef, /) -> None: ...
    def release(self, job: JobRef, /) -> None: ...
    def requeue(self, job: JobRef, /) -> None: ...
    def update(self, job: JobRef, /, **properties: Unpack[submission.properties.UpdateProperties]) -> None: ...


class Job(JobView, frozen=True):
    """One job, or one task of a job array, as it was when the server was asked."""

    _client: JobClient

    def refresh(self) -> Job:
        """Ask for the job as it is now. See `Client.job`."""
        return self._client.job(self)

    def wait(
        self,
        *,
        timeout: float | None = None,
        progress: Progress | None = None,
        cancel: bool = False,
        stuck: Stuck = "warn",
    ) -> Job:
        """Wait until it has ended, well or badly. See `Client.wait`."""
        return self._client.wait(self, timeout=timeout, progress=progress, cancel=cancel, stuck=stuck)

    def running(self, *, timeout: float | None = None, stuck: Stuck = "warn") -> Job:
        """Wait until it runs, or has ended without. See `Client.wait`."""
        return self._client.wait(self, timeout=timeout, stuck=stuck, until="RUNNING")

    def cancel(self, *, signal: str | int | None = None) -> None:
        """Cancel it, or send it a signal. See `Client.cancel`."""
        self._client.cancel(self, signal=signal)

    def hold(self) -> None:
        """Keep it from starting. See `Client.hold`."""
        self._client.hold(self)

    def release(self) -> None:
        """Let it start again after `hold`. See `Client.release`."""
        self._client.release(self)

    def requeue(self) -> None:
        """Put it back into the queue. See `Client.requeue`."""
        self._client.requeue(self)

    def update(self, **properties: Unpack[submission.properties.UpdateProperties]) -> None:
        """Change properties. See `Client.update`."""
        self._client.update(self, **properties)
