"""Cancel or signal job. DELETE /slurm/v0.0.44/job/{job_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_kill_job_resp import OpenapiKillJobResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="DELETE",
    path="/slurm/v0.0.44/job/{job_id}",
    answers={"200": OpenapiKillJobResp, "default": OpenapiKillJobResp},
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    signal: str | Unset
    flags: list[str] | Unset


def request(
    job_id: str, *, signal: str | Unset = UNSET, flags: list[str] | Unset = UNSET
) -> Request[OpenapiKillJobResp]:
    """Cancel or signal job.

    Args:
        job_id: Job ID
        signal: Signal to send to Job
        flags: Signalling flags Not shown in answers: a job that waits is cancelled with any of them as without.
    """
    return OPERATION.request(path={"job_id": job_id}, query={"signal": signal, "flags": flags})


def sync_detailed(job_id: str, *, client: Client, **query: Unpack[Query]) -> Response[OpenapiKillJobResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(job_id, **query))


def sync(job_id: str, *, client: Client, **query: Unpack[Query]) -> OpenapiKillJobResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(job_id, **query)).parsed


async def asyncio_detailed(job_id: str, *, client: Client, **query: Unpack[Query]) -> Response[OpenapiKillJobResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(job_id, **query))


async def asyncio(job_id: str, *, client: Client, **query: Unpack[Query]) -> OpenapiKillJobResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(job_id, **query))).parsed
