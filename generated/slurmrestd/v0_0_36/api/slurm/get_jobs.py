"""Get list of jobs. GET /slurm/v0.0.36/jobs"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_job_info_resp import OpenapiJobInfoResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.36/jobs", answers={"200": OpenapiJobInfoResp, "default": OpenapiJobInfoResp}
)


def request() -> Request[OpenapiJobInfoResp]:
    """Get list of jobs."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiJobInfoResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiJobInfoResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiJobInfoResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiJobInfoResp | None:
    return (await client.asend(request())).parsed
