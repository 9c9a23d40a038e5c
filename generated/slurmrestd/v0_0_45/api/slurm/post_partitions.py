"""Create or update partitions. POST /slurm/v0.0.45/partitions/"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.job_alloc_req import OpenapiPartitionsModReq
from ...models.openapi_resp import OpenapiResp

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


def sync_detailed(*, client: Sender, body: OpenapiPartitionsModReq | Unset = UNSET) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: OpenapiPartitionsModReq | Unset = UNSET) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: OpenapiPartitionsModReq | Unset = UNSET) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: OpenapiPartitionsModReq | Unset = UNSET) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
