# Made from ../_async by scripts/unasync: change that.
"""A job with what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ..jobs.view import JobView

if TYPE_CHECKING:
    from .client import Client
else:
    # It imports this module. help() wants to know the types of fields all the same.
    Client = Any


class Job(JobView, frozen=True):
    """One job, or one task of a job array, as it was when the server was asked."""

    _client: Client

    def refresh(self) -> Job:
        """The job as it is now. See `Client.job`."""
        return self._client.job(self)

    def wait(
        self,
        *,
        timeout: float | None = None,
        progress: Callable[[Sequence[Job]], object] | None = None,
        cancel: bool = False,
    ) -> Job:
        """The job when it has ended, well or badly. See `Client.wait`."""
        return self._client.wait(self, timeout=timeout, progress=progress, cancel=cancel)

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

    def update(self, **properties: Any) -> None:
        """Change properties. See `Client.update`."""
        self._client.update(self, **properties)
