"""Update job. POST /slurm/v0.0.36/job/{job_id}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.job_desc_msg import JobDescMsg
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.36/job/{job_id}",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=JobDescMsg,
    ignored={
        "array": "only a submission reads it; scontrol update ArrayTaskThrottle changes how many tasks run at once.",
        "container": "only a submission reads it.",
        "cpu_frequency": "only a submission reads it.",
        "gres_flags": "only a submission reads it.",
        "kill_on_invalid_dependency": "only a submission reads it.",
        "mail_type": "only a submission reads it; scontrol update MailType changes it.",
        "mail_user": "only a submission reads it; scontrol update MailUser changes it.",
        "mcs_label": "where the site has no MCS plugin.",
        "minimum_nodes": "only a submission reads it.",
        "name": "only a submission reads it; scontrol update can rename a job.",
        "profile": "only a submission reads it.",
        "spread_job": "only a submission reads it.",
        "standard_error": "only a submission reads it; standard_output can be changed.",
        "standard_input": "only a submission reads it.",
        "tasks_per_core": "only a submission reads it.",
        "msc_label": "where the site has no MCS plugin.",
    },
)


def request(job_id: int, *, body: JobDescMsg) -> Request[OpenapiResp]:
    """Update job.

    Changes a pending job; little of a running one can be changed. Accepted without effect: array, container, cpu_frequency, gres_flags, kill_on_invalid_dependency, mail_type, mail_user, mcs_label, minimum_nodes, name, profile, spread_job, standard_error, standard_input, tasks_per_core. Refused: cluster_constraint, core_specification, thread_specification. gpus_per_socket must come with gpus and sockets_per_node, gpus_per_task with tasks, memory_per_gpu and ntasks_per_gpu with gpus in the same request, whatever the job has. An update of a whole array is done, and answered with the error "job array update failed" that has no number.

    Args:
        job_id: Slurm Job ID
        body: What to send.
    """
    return OPERATION.request(path={"job_id": job_id}, body=body)


def sync_detailed(job_id: int, *, client: Sender, body: JobDescMsg) -> Response[OpenapiResp]:
    return client.send(request(job_id, body=body))


def sync(job_id: int, *, client: Sender, body: JobDescMsg) -> OpenapiResp | None:
    return client.send(request(job_id, body=body)).parsed


async def asyncio_detailed(job_id: int, *, client: Sender, body: JobDescMsg) -> Response[OpenapiResp]:
    return await client.asend(request(job_id, body=body))


async def asyncio(job_id: int, *, client: Sender, body: JobDescMsg) -> OpenapiResp | None:
    return (await client.asend(request(job_id, body=body))).parsed
