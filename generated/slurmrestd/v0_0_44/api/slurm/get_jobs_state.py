"""Get list of job states. GET /slurm/v0.0.44/jobs/state/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_job_state_resp import OpenapiJobStateResp

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.44/jobs/state/",
    answers={"200": OpenapiJobStateResp, "default": OpenapiJobStateResp},
)


class Query(TypedDict, total=False):
    job_id: list[str] | Unset


def request(*, job_id: list[str] | Unset = UNSET) -> Request[OpenapiJobStateResp]:
    """Get list of job states.

    Args:
        job_id: CSV list of Job IDs to search for
    """
    return OPERATION.request(query={"job_id": job_id})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiJobStateResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiJobStateResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiJobStateResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiJobStateResp | None:
    return (await client.asend(request(**query))).parsed
