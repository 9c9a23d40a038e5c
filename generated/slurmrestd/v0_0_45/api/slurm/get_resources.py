"""Get resource layout info. GET /slurm/v0.0.45/resources/{job_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_resource_layout_resp import OpenapiResourceLayoutResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.45/resources/{job_id}",
    answers={"200": OpenapiResourceLayoutResp, "default": OpenapiResourceLayoutResp},
)


def request(job_id: str) -> Request[OpenapiResourceLayoutResp]:
    """Get resource layout info.

    Args:
        job_id: Job ID
    """
    return OPERATION.request(path={"job_id": job_id})


def sync_detailed(job_id: str, *, client: Client) -> Response[OpenapiResourceLayoutResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(job_id))


def sync(job_id: str, *, client: Client) -> OpenapiResourceLayoutResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(job_id)).parsed


async def asyncio_detailed(job_id: str, *, client: Client) -> Response[OpenapiResourceLayoutResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(job_id))


async def asyncio(job_id: str, *, client: Client) -> OpenapiResourceLayoutResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(job_id))).parsed
