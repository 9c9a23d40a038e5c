"""Get partition info. GET /slurm/v0.0.38/partition/{partition_name}"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_partition_resp import OpenapiPartitionResp

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.38/partition/{partition_name}",
    answers={"200": OpenapiPartitionResp, "default": OpenapiPartitionResp},
)


class Query(TypedDict, total=False):
    update_time: int | Unset


def request(partition_name: str, *, update_time: int | Unset = UNSET) -> Request[OpenapiPartitionResp]:
    """Get partition info.

    Args:
        partition_name: Slurm Partition Name
        update_time: Filter if there were no partition changes (not limited to partition in URL endpoint) since update_time.
    """
    return OPERATION.request(path={"partition_name": partition_name}, query={"update_time": update_time})


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
