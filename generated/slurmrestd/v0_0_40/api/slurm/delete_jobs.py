"""Send signal to list of jobs. DELETE /slurm/v0.0.40/jobs/"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.kill_jobs_msg import KillJobsMsg
from ...models.openapi_kill_jobs_resp import OpenapiKillJobsResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="DELETE",
    path="/slurm/v0.0.40/jobs/",
    answers={"200": OpenapiKillJobsResp, "default": OpenapiKillJobsResp},
    body=KillJobsMsg,
)


def request(*, body: KillJobsMsg | Unset = UNSET) -> Request[OpenapiKillJobsResp]:
    """Send signal to list of jobs.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Client, body: KillJobsMsg | Unset = UNSET) -> Response[OpenapiKillJobsResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body))


def sync(*, client: Client, body: KillJobsMsg | Unset = UNSET) -> OpenapiKillJobsResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Client, body: KillJobsMsg | Unset = UNSET) -> Response[OpenapiKillJobsResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body))


async def asyncio(*, client: Client, body: KillJobsMsg | Unset = UNSET) -> OpenapiKillJobsResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body))).parsed
