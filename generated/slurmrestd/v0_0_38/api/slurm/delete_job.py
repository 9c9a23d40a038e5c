"""Cancel or signal job. DELETE /slurm/v0.0.38/job/{job_id}"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="DELETE", path="/slurm/v0.0.38/job/{job_id}", answers={"200": OpenapiResp, "default": OpenapiResp}
)


class Query(TypedDict, total=False):
    signal: str | Unset


def request(job_id: str, *, signal: str | Unset = UNSET) -> Request[OpenapiResp]:
    """Cancel or signal job.

    Args:
        job_id: Slurm Job ID
        signal: signal to send to job POSIX signal name Known values: HUP, INT, QUIT, ABRT, KILL, ALRM, TERM, USR1, USR2, URG, CONT, STOP, TSTP, TTIN, TTOU.
    """
    return OPERATION.request(path={"job_id": job_id}, query={"signal": signal})


def sync_detailed(job_id: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiResp]:
    return client.send(request(job_id, **query))


def sync(job_id: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiResp | None:
    return client.send(request(job_id, **query)).parsed


async def asyncio_detailed(job_id: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiResp]:
    return await client.asend(request(job_id, **query))


async def asyncio(job_id: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiResp | None:
    return (await client.asend(request(job_id, **query))).parsed
