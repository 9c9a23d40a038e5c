"""Submit new job. POST /slurm/v0.0.44/job/submit"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.job_submit_req import JobSubmitReq
from ...models.openapi_job_submit_response import OpenapiJobSubmitResponse

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.44/job/submit",
    answers={"200": OpenapiJobSubmitResponse, "default": OpenapiJobSubmitResponse},
    body=JobSubmitReq,
)


def request(*, body: JobSubmitReq | Unset = UNSET) -> Request[OpenapiJobSubmitResponse]:
    """Submit new job.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Client, body: JobSubmitReq | Unset = UNSET) -> Response[OpenapiJobSubmitResponse]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body))


def sync(*, client: Client, body: JobSubmitReq | Unset = UNSET) -> OpenapiJobSubmitResponse | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Client, body: JobSubmitReq | Unset = UNSET) -> Response[OpenapiJobSubmitResponse]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body))


async def asyncio(*, client: Client, body: JobSubmitReq | Unset = UNSET) -> OpenapiJobSubmitResponse | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body))).parsed
