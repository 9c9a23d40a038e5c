"""Delete partition. DELETE /slurm/v0.0.45/partition/{partition_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_resp import OpenapiResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="DELETE",
    path="/slurm/v0.0.45/partition/{partition_name}",
    answers={"200": OpenapiResp, "default": OpenapiResp},
)


def request(partition_name: str) -> Request[OpenapiResp]:
    """Delete partition.

    Args:
        partition_name: Partition name
    """
    return OPERATION.request(path={"partition_name": partition_name})


def sync_detailed(partition_name: str, *, client: Client) -> Response[OpenapiResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(partition_name))


def sync(partition_name: str, *, client: Client) -> OpenapiResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(partition_name)).parsed


async def asyncio_detailed(partition_name: str, *, client: Client) -> Response[OpenapiResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(partition_name))


async def asyncio(partition_name: str, *, client: Client) -> OpenapiResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(partition_name))).parsed
