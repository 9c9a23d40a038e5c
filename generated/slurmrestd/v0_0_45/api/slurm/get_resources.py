"""Get resource layout info. GET /slurm/v0.0.45/resources/{job_id}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_resource_layout_resp import OpenapiResourceLayoutResp

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.45/resources/{job_id}",
    answers={"200": OpenapiResourceLayoutResp, "default": OpenapiResourceLayoutResp},
)


def request(job_id: str) -> Request[OpenapiResourceLayoutResp]:
    """Get resource layout info.

    Args:
        job_id: Job ID
    """
    return OPERATION.request(path={"job_id": job_id})


def sync_detailed(job_id: str, *, client: Sender) -> Response[OpenapiResourceLayoutResp]:
    return client.send(request(job_id))


def sync(job_id: str, *, client: Sender) -> OpenapiResourceLayoutResp | None:
    return client.send(request(job_id)).parsed


async def asyncio_detailed(job_id: str, *, client: Sender) -> Response[OpenapiResourceLayoutResp]:
    return await client.asend(request(job_id))


async def asyncio(job_id: str, *, client: Sender) -> OpenapiResourceLayoutResp | None:
    return (await client.asend(request(job_id))).parsed
