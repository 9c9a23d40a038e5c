"""A job with what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import attrs

from ..job_view import JobView

if TYPE_CHECKING:
    from .client import AsyncClient


@attrs.frozen(eq=False, repr=False)
class AsyncJob(JobView):
    """One job, or one task of a job array, as it was when the server was asked."""

    _client: AsyncClient = attrs.field(repr=False)

    async def refresh(self) -> Self:
        """The job as it is now (GET /slurm/…/job/{job_id}, else GET /slurmdb/…/job/{job_id})."""
        return attrs.evolve(self, raw=(await self._client.job(self.id)).raw)

    async def wait(self, *, timeout: float | None = None) -> Self:
        """The job when it has ended, well or badly. See `AsyncClient.wait`."""
        return attrs.evolve(self, raw=(await self._client.wait(self, timeout=timeout)).raw)

    async def cancel(self) -> None:
        """Cancel it (DELETE /slurm/…/job/{job_id})."""
        await self._client.cancel(self)

    async def hold(self) -> None:
        """Keep it from starting (POST /slurm/…/job/{job_id})."""
        await self._client.update(self, hold=True)

    async def release(self) -> None:
        """Let it start again after `hold` (POST /slurm/…/job/{job_id})."""
        await self._client.update(self, hold=False)

    async def update(self, **properties: Any) -> None:
        """Change properties, by their Slurm names (POST /slurm/…/job/{job_id}). See `AsyncClient.update`."""
        await self._client.update(self, **properties)
