"""Submit new job allocation without any steps that must be signaled to stop. POST /slurm/v0.0.42/job/allocate"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.job_alloc_req import JobAllocReq, OpenapiJobAllocResp

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.42/job/allocate",
    answers={"200": OpenapiJobAllocResp, "default": OpenapiJobAllocResp},
    body=JobAllocReq,
)


def request(*, body: JobAllocReq | Unset = UNSET) -> Request[OpenapiJobAllocResp]:
    """Submit new job allocation without any steps that must be signaled to stop.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: JobAllocReq | Unset = UNSET) -> Response[OpenapiJobAllocResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: JobAllocReq | Unset = UNSET) -> OpenapiJobAllocResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: JobAllocReq | Unset = UNSET) -> Response[OpenapiJobAllocResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: JobAllocReq | Unset = UNSET) -> OpenapiJobAllocResp | None:
    return (await client.asend(request(body=body))).parsed
