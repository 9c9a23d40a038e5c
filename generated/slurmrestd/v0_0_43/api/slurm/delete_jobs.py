"""Send signal to list of jobs. DELETE /slurm/v0.0.43/jobs/"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.job_alloc_req import KillJobsMsg, OpenapiKillJobsResp

OPERATION = Operation(
    method="DELETE",
    path="/slurm/v0.0.43/jobs/",
    answers={"200": OpenapiKillJobsResp, "default": OpenapiKillJobsResp},
    body=KillJobsMsg,
)


def request(*, body: KillJobsMsg | Unset = UNSET) -> Request[OpenapiKillJobsResp]:
    """Send signal to list of jobs.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: KillJobsMsg | Unset = UNSET) -> Response[OpenapiKillJobsResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: KillJobsMsg | Unset = UNSET) -> OpenapiKillJobsResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: KillJobsMsg | Unset = UNSET) -> Response[OpenapiKillJobsResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: KillJobsMsg | Unset = UNSET) -> OpenapiKillJobsResp | None:
    return (await client.asend(request(body=body))).parsed
