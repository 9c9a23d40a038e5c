"""Update job. POST /slurmdb/v0.0.45/job/{job_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.job_modify import JobModify
from ...models.openapi_job_modify_resp import OpenapiJobModifyResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.45/job/{job_id}",
    answers={"200": OpenapiJobModifyResp, "default": OpenapiJobModifyResp},
    body=JobModify,
)


def request(job_id: str, *, body: JobModify | Unset = UNSET) -> Request[OpenapiJobModifyResp]:
    """Update job.

    Args:
        job_id: Job ID
        body: What to send.
    """
    return OPERATION.request(path={"job_id": job_id}, body=body)


def sync_detailed(job_id: str, *, client: Client, body: JobModify | Unset = UNSET) -> Response[OpenapiJobModifyResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(job_id, body=body))


def sync(job_id: str, *, client: Client, body: JobModify | Unset = UNSET) -> OpenapiJobModifyResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(job_id, body=body)).parsed


async def asyncio_detailed(
    job_id: str, *, client: Client, body: JobModify | Unset = UNSET
) -> Response[OpenapiJobModifyResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(job_id, body=body))


async def asyncio(job_id: str, *, client: Client, body: JobModify | Unset = UNSET) -> OpenapiJobModifyResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(job_id, body=body))).parsed
