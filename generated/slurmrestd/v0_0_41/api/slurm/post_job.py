"""Update job. POST /slurm/v0.0.41/job/{job_id}"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.job_alloc_req import OpenapiJobPostResponse
from ...models.job_desc_msg import JobDescMsg

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.41/job/{job_id}",
    answers={"200": OpenapiJobPostResponse, "default": OpenapiJobPostResponse},
    body=JobDescMsg,
    ignored={
        "batch_features": "only a submission reads it.",
        "container": "only a submission reads it.",
        "container_id": "only a submission reads it.",
        "cpu_frequency": "only a submission reads it.",
        "flags": "none of them changes.",
        "group_id": "a job keeps its group.",
        "immediate": "only a submission reads it.",
        "job_id": "the id in the path counts.",
        "mcs_label": "where the site has no MCS plugin.",
        "profile": "only a submission reads it.",
        "script": "only a submission reads it.",
        "segment_size": "where the site's topology has no blocks.",
        "tasks_per_core": "only a submission reads it.",
        "x11": "only a submission reads it.",
    },
)


def request(job_id: str, *, body: JobDescMsg | Unset = UNSET) -> Request[OpenapiJobPostResponse]:
    """Update job.

    Changes a pending job; little of a running one can be changed. Accepted without effect: batch_features, container, container_id, cpu_frequency, flags, group_id, immediate, job_id, mcs_label, profile, script, segment_size, tasks_per_core, x11. Refused: cluster_constraint, clusters, core_specification, end_time (for a job that is not running), thread_specification, user_id. array is the number of tasks that may run at once. shared, where it is heeded, knows "none" and "oversubscribe" alone: anything else becomes "oversubscribe".

    Args:
        job_id: Job ID
        body: What to send.
    """
    return OPERATION.request(path={"job_id": job_id}, body=body)


def sync_detailed(job_id: str, *, client: Sender, body: JobDescMsg | Unset = UNSET) -> Response[OpenapiJobPostResponse]:
    return client.send(request(job_id, body=body))


def sync(job_id: str, *, client: Sender, body: JobDescMsg | Unset = UNSET) -> OpenapiJobPostResponse | None:
    return client.send(request(job_id, body=body)).parsed


async def asyncio_detailed(
    job_id: str, *, client: Sender, body: JobDescMsg | Unset = UNSET
) -> Response[OpenapiJobPostResponse]:
    return await client.asend(request(job_id, body=body))


async def asyncio(job_id: str, *, client: Sender, body: JobDescMsg | Unset = UNSET) -> OpenapiJobPostResponse | None:
    return (await client.asend(request(job_id, body=body))).parsed
