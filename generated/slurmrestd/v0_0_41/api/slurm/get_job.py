"""Get job info. GET /slurm/v0.0.41/job/{job_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_job_info_resp import OpenapiJobInfoResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.41/job/{job_id}", answers={"200": OpenapiJobInfoResp, "default": OpenapiJobInfoResp}
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

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


def sync_detailed(job_id: str, *, client: Client, **query: Unpack[Query]) -> Response[OpenapiJobInfoResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(job_id, **query))


def sync(job_id: str, *, client: Client, **query: Unpack[Query]) -> OpenapiJobInfoResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(job_id, **query)).parsed


async def asyncio_detailed(job_id: str, *, client: Client, **query: Unpack[Query]) -> Response[OpenapiJobInfoResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(job_id, **query))


async def asyncio(job_id: str, *, client: Client, **query: Unpack[Query]) -> OpenapiJobInfoResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(job_id, **query))).parsed
