"""Update job. POST /slurm/v0.0.43/job/{job_id}"""

from __future__ import annotations

from ....client import Client
from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.job_desc_msg import JobDescMsg
from ...models.openapi_job_post_response import OpenapiJobPostResponse

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.43/job/{job_id}",
    answers={"200": OpenapiJobPostResponse, "default": OpenapiJobPostResponse},
    body=JobDescMsg,
)


def request(job_id: str, *, body: JobDescMsg | Unset = UNSET) -> Request[OpenapiJobPostResponse]:
    """Update job.

    Args:
        job_id: Job ID
        body: What to send.
    """
    return OPERATION.request(path={"job_id": job_id}, body=body)


def sync_detailed(job_id: str, *, client: Client, body: JobDescMsg | Unset = UNSET) -> Response[OpenapiJobPostResponse]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(job_id, body=body))


def sync(job_id: str, *, client: Client, body: JobDescMsg | Unset = UNSET) -> OpenapiJobPostResponse | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(job_id, body=body)).parsed


async def asyncio_detailed(
    job_id: str, *, client: Client, body: JobDescMsg | Unset = UNSET
) -> Response[OpenapiJobPostResponse]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(job_id, body=body))


async def asyncio(job_id: str, *, client: Client, body: JobDescMsg | Unset = UNSET) -> OpenapiJobPostResponse | None:
    """`sync`, awaited."""
    return (await client.asend(request(job_id, body=body))).parsed
