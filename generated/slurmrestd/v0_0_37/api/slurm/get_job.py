"""Get job info. GET /slurm/v0.0.37/job/{job_id}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_job_info_resp import OpenapiJobInfoResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.37/job/{job_id}", answers={"200": OpenapiJobInfoResp, "default": OpenapiJobInfoResp}
)


def request(job_id: str) -> Request[OpenapiJobInfoResp]:
    """Get job info.

    Args:
        job_id: Slurm JobID
    """
    return OPERATION.request(path={"job_id": job_id})


def sync_detailed(job_id: str, *, client: Sender) -> Response[OpenapiJobInfoResp]:
    return client.send(request(job_id))


def sync(job_id: str, *, client: Sender) -> OpenapiJobInfoResp | None:
    return client.send(request(job_id)).parsed


async def asyncio_detailed(job_id: str, *, client: Sender) -> Response[OpenapiJobInfoResp]:
    return await client.asend(request(job_id))


async def asyncio(job_id: str, *, client: Sender) -> OpenapiJobInfoResp | None:
    return (await client.asend(request(job_id))).parsed
