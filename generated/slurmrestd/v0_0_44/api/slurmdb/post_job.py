"""Update job. POST /slurmdb/v0.0.44/job/{job_id}"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import JobModify, OpenapiJobModifyResp

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.44/job/{job_id}",
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


def sync_detailed(job_id: str, *, client: Sender, body: JobModify | Unset = UNSET) -> Response[OpenapiJobModifyResp]:
    return client.send(request(job_id, body=body))


def sync(job_id: str, *, client: Sender, body: JobModify | Unset = UNSET) -> OpenapiJobModifyResp | None:
    return client.send(request(job_id, body=body)).parsed


async def asyncio_detailed(
    job_id: str, *, client: Sender, body: JobModify | Unset = UNSET
) -> Response[OpenapiJobModifyResp]:
    return await client.asend(request(job_id, body=body))


async def asyncio(job_id: str, *, client: Sender, body: JobModify | Unset = UNSET) -> OpenapiJobModifyResp | None:
    return (await client.asend(request(job_id, body=body))).parsed
