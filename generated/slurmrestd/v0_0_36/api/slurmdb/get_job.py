"""Get job info. GET /slurmdb/v0.0.36/job/{job_id}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_slurmdbd_jobs_resp import OpenapiSlurmdbdJobsResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.36/job/{job_id}",
    answers={"200": OpenapiSlurmdbdJobsResp, "default": OpenapiSlurmdbdJobsResp},
    patterns={"job_id": "^\\d+$"},
)


def request(job_id: int) -> Request[OpenapiSlurmdbdJobsResp]:
    """Get job info.

    This endpoint may return multiple job entries since job_id is not a unique key - only the tuple (cluster, job_id, start_time) is unique. If the requested job_id is a component of a heterogeneous job all components are returned.

    Args:
        job_id: Slurm Job ID CRASHES slurmrestd: a negative number ends slurmrestd with a segmentation fault.
    """
    return OPERATION.request(path={"job_id": job_id})


def sync_detailed(job_id: int, *, client: Sender) -> Response[OpenapiSlurmdbdJobsResp]:
    return client.send(request(job_id))


def sync(job_id: int, *, client: Sender) -> OpenapiSlurmdbdJobsResp | None:
    return client.send(request(job_id)).parsed


async def asyncio_detailed(job_id: int, *, client: Sender) -> Response[OpenapiSlurmdbdJobsResp]:
    return await client.asend(request(job_id))


async def asyncio(job_id: int, *, client: Sender) -> OpenapiSlurmdbdJobsResp | None:
    return (await client.asend(request(job_id))).parsed
