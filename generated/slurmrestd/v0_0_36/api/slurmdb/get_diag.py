"""Get slurmdb diagnostics. GET /slurmdb/v0.0.36/diag"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_slurmdbd_stats_resp import OpenapiSlurmdbdStatsResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.36/diag",
    answers={"200": OpenapiSlurmdbdStatsResp, "default": OpenapiSlurmdbdStatsResp},
)


def request() -> Request[OpenapiSlurmdbdStatsResp]:
    """Get slurmdb diagnostics."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiSlurmdbdStatsResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiSlurmdbdStatsResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiSlurmdbdStatsResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiSlurmdbdStatsResp | None:
    return (await client.asend(request())).parsed
