"""Get list of jobs. GET /slurm/v0.0.37/jobs"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_job_info_resp import OpenapiJobInfoResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.37/jobs", answers={"200": OpenapiJobInfoResp, "default": OpenapiJobInfoResp}
)


class Query(TypedDict, total=False):
    update_time: int | Unset


def request(*, update_time: int | Unset = UNSET) -> Request[OpenapiJobInfoResp]:
    """Get list of jobs.

    Args:
        update_time: Filter if changed since update_time. Use of this parameter can result in faster replies.
    """
    return OPERATION.request(query={"update_time": update_time})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiJobInfoResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiJobInfoResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiJobInfoResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiJobInfoResp | None:
    return (await client.asend(request(**query))).parsed
