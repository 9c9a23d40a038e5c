"""Get partition info. GET /slurm/v0.0.40/partition/{partition_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_partition_resp import OpenapiPartitionResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.40/partition/{partition_name}",
    answers={"200": OpenapiPartitionResp, "default": OpenapiPartitionResp},
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    update_time: str | Unset
    flags: list[str] | Unset


def request(
    partition_name: str, *, update_time: str | Unset = UNSET, flags: list[str] | Unset = UNSET
) -> Request[OpenapiPartitionResp]:
    """Get partition info.

    Args:
        partition_name: Partition name
        update_time: A time as sacct reads it (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour).
        flags: What is shown. Without flags ALL is meant; with others and without ALL a hidden partition is not shown to users.
    """
    return OPERATION.request(
        path={"partition_name": partition_name}, query={"update_time": update_time, "flags": flags}
    )


def sync_detailed(partition_name: str, *, client: Client, **query: Unpack[Query]) -> Response[OpenapiPartitionResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(partition_name, **query))


def sync(partition_name: str, *, client: Client, **query: Unpack[Query]) -> OpenapiPartitionResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(partition_name, **query)).parsed


async def asyncio_detailed(
    partition_name: str, *, client: Client, **query: Unpack[Query]
) -> Response[OpenapiPartitionResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(partition_name, **query))


async def asyncio(partition_name: str, *, client: Client, **query: Unpack[Query]) -> OpenapiPartitionResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(partition_name, **query))).parsed
