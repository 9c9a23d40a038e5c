"""Batch requeue job(s). POST /slurm/v0.0.45/jobs/requeue"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.job_alloc_req import OpenapiJobsRequeueQuery, OpenapiJobsRequeueResp

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.45/jobs/requeue",
    answers={"200": OpenapiJobsRequeueResp, "default": OpenapiJobsRequeueResp},
    body=OpenapiJobsRequeueQuery,
)


def request(*, body: OpenapiJobsRequeueQuery | Unset = UNSET) -> Request[OpenapiJobsRequeueResp]:
    """Batch requeue job(s).

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: OpenapiJobsRequeueQuery | Unset = UNSET) -> Response[OpenapiJobsRequeueResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: OpenapiJobsRequeueQuery | Unset = UNSET) -> OpenapiJobsRequeueResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(
    *, client: Sender, body: OpenapiJobsRequeueQuery | Unset = UNSET
) -> Response[OpenapiJobsRequeueResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: OpenapiJobsRequeueQuery | Unset = UNSET) -> OpenapiJobsRequeueResp | None:
    return (await client.asend(request(body=body))).parsed
