"""Batch requeue job(s). POST /slurm/v0.0.45/jobs/requeue"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_jobs_requeue_query import OpenapiJobsRequeueQuery
from ...models.openapi_jobs_requeue_resp import OpenapiJobsRequeueResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

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


def sync_detailed(*, client: Client, body: OpenapiJobsRequeueQuery | Unset = UNSET) -> Response[OpenapiJobsRequeueResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body))


def sync(*, client: Client, body: OpenapiJobsRequeueQuery | Unset = UNSET) -> OpenapiJobsRequeueResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body)).parsed


async def asyncio_detailed(
    *, client: Client, body: OpenapiJobsRequeueQuery | Unset = UNSET
) -> Response[OpenapiJobsRequeueResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body))


async def asyncio(*, client: Client, body: OpenapiJobsRequeueQuery | Unset = UNSET) -> OpenapiJobsRequeueResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body))).parsed
