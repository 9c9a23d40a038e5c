"""Cancel or signal job. DELETE /slurm/v0.0.40/job/{job_id}"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="DELETE", path="/slurm/v0.0.40/job/{job_id}", answers={"200": OpenapiResp, "default": OpenapiResp}
)


class Query(TypedDict, total=False):
    signal: str | Unset
    flags: list[str] | Unset


def request(job_id: str, *, signal: str | Unset = UNSET, flags: list[str] | Unset = UNSET) -> Request[OpenapiResp]:
    """Cancel or signal job.

    Args:
        job_id: Job ID
        signal: Signal to send to Job
        flags: Signalling flags Not shown in answers: a job that waits is cancelled with any of them as without.
    """
    return OPERATION.request(path={"job_id": job_id}, query={"signal": signal, "flags": flags})


def sync_detailed(job_id: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiResp]:
    return client.send(request(job_id, **query))


def sync(job_id: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiResp | None:
    return client.send(request(job_id, **query)).parsed


async def asyncio_detailed(job_id: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiResp]:
    return await client.asend(request(job_id, **query))


async def asyncio(job_id: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiResp | None:
    return (await client.asend(request(job_id, **query))).parsed
