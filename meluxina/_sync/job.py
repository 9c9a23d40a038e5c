# Made from ../_async by scripts/unasync: change that.
"""A job with what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import attrs

from ..job_view import JobView

if TYPE_CHECKING:
    from .client import Client


@attrs.frozen(eq=False, repr=False)
class Job(JobView):
    """One job, or one task of a job array, as it was when the server was asked."""

    _client: Client = attrs.field(repr=False)

    def refresh(self) -> Self:
        """The job as it is now (GET /slurm/…/job/{job_id}, else GET /slurmdb/…/job/{job_id})."""
        return attrs.evolve(self, raw=(self._client.job(self.id)).raw)

    def wait(self, *, timeout: float | None = None) -> Self:
        """The job when it has ended, well or badly. See `Client.wait`."""
        return attrs.evolve(self, raw=(self._client.wait(self, timeout=timeout)).raw)

    def cancel(self) -> None:
        """Cancel it (DELETE /slurm/…/job/{job_id})."""
        self._client.cancel(self)

    def hold(self) -> None:
        """Keep it from starting (POST /slurm/…/job/{job_id})."""
        self._client.update(self, hold=True)

    def release(self) -> None:
        """Let it start again after `hold` (POST /slurm/…/job/{job_id})."""
        self._client.update(self, hold=False)

    def update(self, **properties: Any) -> None:
        """Change properties, by their Slurm names (POST /slurm/…/job/{job_id}). See `Client.update`."""
        self._client.update(self, **properties)
