"""Get list of jobs. GET /slurm/v0.0.41/jobs/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_job_info_resp import OpenapiJobInfoResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.41/jobs/", answers={"200": OpenapiJobInfoResp, "default": OpenapiJobInfoResp}
)


class Query(TypedDict, total=False):
    update_time: str | Unset
    flags: list[str] | Unset


def request(*, update_time: str | Unset = UNSET, flags: list[str] | Unset = UNSET) -> Request[OpenapiJobInfoResp]:
    """Get list of jobs.

    Args:
        update_time: Since when something must have changed (uts1764000000, or as sacct reads times). If anything has, everything is listed; else the answer is 304 without a body, or 200 with an empty list.
        flags: What is shown. Without flags DETAIL is meant. With any others and without DETAIL, job_resources is left out, which says what each core of a job is for: 8.7 kB instead of 32 kB for a running job of two tasks, 260 kB instead of 610 kB for 33 jobs. ALL also shows users the jobs in hidden partitions. LOCAL, SIBLING and FEDERATION are for federations.
    """
    return OPERATION.request(query={"update_time": update_time, "flags": flags})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiJobInfoResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiJobInfoResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiJobInfoResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiJobInfoResp | None:
    return (await client.asend(request(**query))).parsed
