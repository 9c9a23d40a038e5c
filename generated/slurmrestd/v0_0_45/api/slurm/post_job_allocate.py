"""Submit new job allocation without any steps that must be signaled to stop. POST /slurm/v0.0.45/job/allocate"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.job_alloc_req import JobAllocReq
from ...models.openapi_job_alloc_resp import OpenapiJobAllocResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.45/job/allocate",
    answers={"200": OpenapiJobAllocResp, "default": OpenapiJobAllocResp},
    body=JobAllocReq,
)


def request(*, body: JobAllocReq | Unset = UNSET) -> Request[OpenapiJobAllocResp]:
    """Submit new job allocation without any steps that must be signaled to stop.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Client, body: JobAllocReq | Unset = UNSET) -> Response[OpenapiJobAllocResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body))


def sync(*, client: Client, body: JobAllocReq | Unset = UNSET) -> OpenapiJobAllocResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Client, body: JobAllocReq | Unset = UNSET) -> Response[OpenapiJobAllocResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body))


async def asyncio(*, client: Client, body: JobAllocReq | Unset = UNSET) -> OpenapiJobAllocResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body))).parsed
