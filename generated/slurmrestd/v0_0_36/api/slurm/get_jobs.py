"""Get list of jobs. GET /slurm/v0.0.36/jobs"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_job_info_resp import OpenapiJobInfoResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.36/jobs", answers={"200": OpenapiJobInfoResp, "default": OpenapiJobInfoResp}
)


def request() -> Request[OpenapiJobInfoResp]:
    """Get list of jobs."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiJobInfoResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiJobInfoResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiJobInfoResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiJobInfoResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
