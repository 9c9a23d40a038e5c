"""Get all partition info. GET /slurm/v0.0.43/partitions/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_partition_resp import OpenapiPartitionResp

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.43/partitions/",
    answers={"200": OpenapiPartitionResp, "default": OpenapiPartitionResp},
)


class Query(TypedDict, total=False):
    update_time: str | Unset
    flags: list[str] | Unset


def request(*, update_time: str | Unset = UNSET, flags: list[str] | Unset = UNSET) -> Request[OpenapiPartitionResp]:
    """Get all partition info.

    Args:
        update_time: Since when something must have changed (UNIX timestamp). If anything has, everything is listed; else the answer is 304 without a body, or 200 with an empty list.
        flags: What is shown. ALL shows users hidden partitions too; the others do nothing.
    """
    return OPERATION.request(query={"update_time": update_time, "flags": flags})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiPartitionResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiPartitionResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiPartitionResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiPartitionResp | None:
    return (await client.asend(request(**query))).parsed
