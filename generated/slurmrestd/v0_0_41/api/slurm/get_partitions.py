"""Get all partition info. GET /slurm/v0.0.41/partitions/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_partition_resp import OpenapiPartitionResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.41/partitions/",
    answers={"200": OpenapiPartitionResp, "default": OpenapiPartitionResp},
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    update_time: str | Unset
    flags: list[str] | Unset


def request(*, update_time: str | Unset = UNSET, flags: list[str] | Unset = UNSET) -> Request[OpenapiPartitionResp]:
    """Get all partition info.

    Args:
        update_time: Since when something must have changed (uts1764000000, or as sacct reads times). If anything has, everything is listed; else the answer is 304 without a body, or 200 with an empty list.
        flags: What is shown. ALL shows users hidden partitions too; the others do nothing.
    """
    return OPERATION.request(query={"update_time": update_time, "flags": flags})


def sync_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiPartitionResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(**query))


def sync(*, client: Client, **query: Unpack[Query]) -> OpenapiPartitionResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiPartitionResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(**query))


async def asyncio(*, client: Client, **query: Unpack[Query]) -> OpenapiPartitionResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(**query))).parsed
