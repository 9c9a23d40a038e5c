"""Get job info. GET /slurm/v0.0.36/job/{job_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_job_info_resp import OpenapiJobInfoResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.36/job/{job_id}", answers={"200": OpenapiJobInfoResp, "default": OpenapiJobInfoResp}
)


def request(job_id: int) -> Request[OpenapiJobInfoResp]:
    """Get job info.

    Args:
        job_id: Slurm Job ID
    """
    return OPERATION.request(path={"job_id": job_id})


def sync_detailed(job_id: int, *, client: Client) -> Response[OpenapiJobInfoResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(job_id))


def sync(job_id: int, *, client: Client) -> OpenapiJobInfoResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(job_id)).parsed


async def asyncio_detailed(job_id: int, *, client: Client) -> Response[OpenapiJobInfoResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(job_id))


async def asyncio(job_id: int, *, client: Client) -> OpenapiJobInfoResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(job_id))).parsed
