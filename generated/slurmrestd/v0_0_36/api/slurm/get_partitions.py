"""Get all partition info. GET /slurm/v0.0.36/partitions"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_partition_resp import OpenapiPartitionResp

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.36/partitions",
    answers={"200": OpenapiPartitionResp, "default": OpenapiPartitionResp},
)


def request() -> Request[OpenapiPartitionResp]:
    """Get all partition info."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiPartitionResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiPartitionResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiPartitionResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiPartitionResp | None:
    return (await client.asend(request())).parsed
