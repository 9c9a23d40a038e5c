"""Get partition info. GET /slurm/v0.0.36/partition/{partition_name}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_partition_resp import OpenapiPartitionResp

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.36/partition/{partition_name}",
    answers={"200": OpenapiPartitionResp, "default": OpenapiPartitionResp},
)


def request(partition_name: str) -> Request[OpenapiPartitionResp]:
    """Get partition info.

    Args:
        partition_name: Slurm Partition Name
    """
    return OPERATION.request(path={"partition_name": partition_name})


def sync_detailed(partition_name: str, *, client: Sender) -> Response[OpenapiPartitionResp]:
    return client.send(request(partition_name))


def sync(partition_name: str, *, client: Sender) -> OpenapiPartitionResp | None:
    return client.send(request(partition_name)).parsed


async def asyncio_detailed(partition_name: str, *, client: Sender) -> Response[OpenapiPartitionResp]:
    return await client.asend(request(partition_name))


async def asyncio(partition_name: str, *, client: Sender) -> OpenapiPartitionResp | None:
    return (await client.asend(request(partition_name))).parsed
