"""Create or update partitions. POST /slurm/v0.0.45/partitions/"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_partitions_mod_req import OpenapiPartitionsModReq
from ...models.openapi_resp import OpenapiResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.45/partitions/",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiPartitionsModReq,
    ignored={
        "partitions[].cluster": "it is for answers only.",
        "partitions[].cpus.total": "it is for answers only.",
        "partitions[].defaults.memory_per_cpu": "partition_memory_per_cpu and partition_memory_per_node set it.",
        "partitions[].maximums.memory_per_cpu": "partition_memory_per_cpu and partition_memory_per_node set it.",
        "partitions[].maximums.oversubscribe.flags": "partition.oversubscribe sets it.",
        "partitions[].maximums.oversubscribe.jobs": "partition.oversubscribe sets it.",
        "partitions[].maximums.shares": "partition.oversubscribe sets it.",
        "partitions[].nodes.total": "it is for answers only.",
        "partitions[].select_type": "it is for answers only.",
        "partitions[].suspend_time": "it is for answers only.",
        "partitions[].timeouts.resume": "it is for answers only.",
        "partitions[].timeouts.suspend": "it is for answers only.",
        "partitions[].tres.configured": "it is for answers only.",
    },
)


def request(*, body: OpenapiPartitionsModReq | Unset = UNSET) -> Request[OpenapiResp]:
    """Create or update partitions.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Client, body: OpenapiPartitionsModReq | Unset = UNSET) -> Response[OpenapiResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body))


def sync(*, client: Client, body: OpenapiPartitionsModReq | Unset = UNSET) -> OpenapiResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Client, body: OpenapiPartitionsModReq | Unset = UNSET) -> Response[OpenapiResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body))


async def asyncio(*, client: Client, body: OpenapiPartitionsModReq | Unset = UNSET) -> OpenapiResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body))).parsed
