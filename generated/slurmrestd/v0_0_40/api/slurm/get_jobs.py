"""Get list of jobs. GET /slurm/v0.0.40/jobs/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_job_info_resp import OpenapiJobInfoResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.40/jobs/", answers={"200": OpenapiJobInfoResp, "default": OpenapiJobInfoResp}
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    update_time: str | Unset
    flags: list[str] | Unset


def request(*, update_time: str | Unset = UNSET, flags: list[str] | Unset = UNSET) -> Request[OpenapiJobInfoResp]:
    """Get list of jobs.

    Args:
        update_time: Since when something must have changed (uts1764000000, or as sacct reads times). If anything has, everything is listed; else the answer is 304 without a body, or 200 with an empty list.
        flags: What is shown. Without flags DETAIL is meant. With any others and without DETAIL, job_resources is left out, which says what each core of a job is for: 8.7 kB instead of 32 kB for a running job of two tasks, 260 kB instead of 610 kB for 33 jobs. ALL also shows users the jobs in hidden partitions. LOCAL, SIBLING and FEDERATION are for federations.
    """
    return OPERATION.request(query={"update_time": update_time, "flags": flags})


def sync_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiJobInfoResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(**query))


def sync(*, client: Client, **query: Unpack[Query]) -> OpenapiJobInfoResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiJobInfoResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(**query))


async def asyncio(*, client: Client, **query: Unpack[Query]) -> OpenapiJobInfoResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(**query))).parsed
