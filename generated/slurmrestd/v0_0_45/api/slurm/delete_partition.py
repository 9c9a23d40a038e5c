"""Delete partition. DELETE /slurm/v0.0.45/partition/{partition_name}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_resp import OpenapiResp

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


def sync_detailed(partition_name: str, *, client: Sender) -> Response[OpenapiResp]:
    return client.send(request(partition_name))


def sync(partition_name: str, *, client: Sender) -> OpenapiResp | None:
    return client.send(request(partition_name)).parsed


async def asyncio_detailed(partition_name: str, *, client: Sender) -> Response[OpenapiResp]:
    return await client.asend(request(partition_name))


async def asyncio(partition_name: str, *, client: Sender) -> OpenapiResp | None:
    return (await client.asend(request(partition_name))).parsed
