"""Get job info. GET /slurm/v0.0.40/job/{job_id}"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_job_info_resp import OpenapiJobInfoResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.40/job/{job_id}", answers={"200": OpenapiJobInfoResp, "default": OpenapiJobInfoResp}
)


class Query(TypedDict, total=False):
    update_time: str | Unset
    flags: list[str] | Unset


def request(
    job_id: str, *, update_time: str | Unset = UNSET, flags: list[str] | Unset = UNSET
) -> Request[OpenapiJobInfoResp]:
    """Get job info.

    Args:
        job_id: Job ID
        update_time: A time as sacct reads it (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour). Ignored by the server: a single job is shown whenever it has changed.
        flags: What is shown. Without flags DETAIL is meant. With any others and without DETAIL, job_resources is left out, which says what each core of a job is for: 8.7 kB instead of 32 kB for a running job of two tasks, 260 kB instead of 610 kB for 33 jobs. ALL also shows users the jobs in hidden partitions. LOCAL, SIBLING and FEDERATION are for federations. Known values: ALL, DETAIL, MIXED, LOCAL, SIBLING, FEDERATION, FUTURE.
    """
    return OPERATION.request(path={"job_id": job_id}, query={"update_time": update_time, "flags": flags})


def sync_detailed(job_id: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiJobInfoResp]:
    return client.send(request(job_id, **query))


def sync(job_id: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiJobInfoResp | None:
    return client.send(request(job_id, **query)).parsed


async def asyncio_detailed(job_id: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiJobInfoResp]:
    return await client.asend(request(job_id, **query))


async def asyncio(job_id: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiJobInfoResp | None:
    return (await client.asend(request(job_id, **query))).parsed
