"""Get all partition info. GET /slurm/v0.0.36/partitions"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_partition_resp import OpenapiPartitionResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.36/partitions",
    answers={"200": OpenapiPartitionResp, "default": OpenapiPartitionResp},
)


def request() -> Request[OpenapiPartitionResp]:
    """Get all partition info."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiPartitionResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiPartitionResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiPartitionResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiPartitionResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
