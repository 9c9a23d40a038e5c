"""Get partition info. GET /slurm/v0.0.44/partition/{partition_name}"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_partition_resp import OpenapiPartitionResp

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.44/partition/{partition_name}",
    answers={"200": OpenapiPartitionResp, "default": OpenapiPartitionResp},
)


class Query(TypedDict, total=False):
    update_time: str | Unset
    flags: list[str] | Unset


def request(
    partition_name: str, *, update_time: str | Unset = UNSET, flags: list[str] | Unset = UNSET
) -> Request[OpenapiPartitionResp]:
    """Get partition info.

    Args:
        partition_name: Partition name
        update_time: Query partitions updated more recently than this time (UNIX timestamp)
        flags: What is shown. Without flags ALL is meant; with others and without ALL a hidden partition is not shown to users.
    """
    return OPERATION.request(
        path={"partition_name": partition_name}, query={"update_time": update_time, "flags": flags}
    )


def sync_detailed(partition_name: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiPartitionResp]:
    return client.send(request(partition_name, **query))


def sync(partition_name: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiPartitionResp | None:
    return client.send(request(partition_name, **query)).parsed


async def asyncio_detailed(
    partition_name: str, *, client: Sender, **query: Unpack[Query]
) -> Response[OpenapiPartitionResp]:
    return await client.asend(request(partition_name, **query))


async def asyncio(partition_name: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiPartitionResp | None:
    return (await client.asend(request(partition_name, **query))).parsed
