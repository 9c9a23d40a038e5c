"""Request job requeue. GET /slurm/v0.0.45/job/{job_id}/requeue"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_job_requeue_resp import OpenapiJobRequeueResp

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.45/job/{job_id}/requeue",
    answers={"200": OpenapiJobRequeueResp, "default": OpenapiJobRequeueResp},
    effects=True,
)


class Query(TypedDict, total=False):
    incomplete: bool | Unset
    hold: bool | Unset
    special_exit: bool | Unset


def request(
    job_id: str, *, incomplete: bool | Unset = UNSET, hold: bool | Unset = UNSET, special_exit: bool | Unset = UNSET
) -> Request[OpenapiJobRequeueResp]:
    """Request job requeue.

    Changes something although it is a GET: sent twice, it may be done twice (request job requeue).

    Args:
        job_id: Job ID
        incomplete: Operate only on jobs (or tasks of a job array) which have not completed
        hold: Hold job after requeue, will require manual release to run again
        special_exit: Set SPECIAL_EXIT state after requeue; must also specify the Hold flag
    """
    return OPERATION.request(
        path={"job_id": job_id}, query={"Incomplete": incomplete, "Hold": hold, "SpecialExit": special_exit}
    )


def sync_detailed(job_id: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiJobRequeueResp]:
    return client.send(request(job_id, **query))


def sync(job_id: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiJobRequeueResp | None:
    return client.send(request(job_id, **query)).parsed


async def asyncio_detailed(job_id: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiJobRequeueResp]:
    return await client.asend(request(job_id, **query))


async def asyncio(job_id: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiJobRequeueResp | None:
    return (await client.asend(request(job_id, **query))).parsed
