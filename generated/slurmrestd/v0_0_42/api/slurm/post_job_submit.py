"""Submit new job. POST /slurm/v0.0.42/job/submit"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.job_submit_req import JobSubmitReq, OpenapiJobSubmitResponse

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.42/job/submit",
    answers={"200": OpenapiJobSubmitResponse, "default": OpenapiJobSubmitResponse},
    body=JobSubmitReq,
)


def request(*, body: JobSubmitReq | Unset = UNSET) -> Request[OpenapiJobSubmitResponse]:
    """Submit new job.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: JobSubmitReq | Unset = UNSET) -> Response[OpenapiJobSubmitResponse]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: JobSubmitReq | Unset = UNSET) -> OpenapiJobSubmitResponse | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: JobSubmitReq | Unset = UNSET) -> Response[OpenapiJobSubmitResponse]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: JobSubmitReq | Unset = UNSET) -> OpenapiJobSubmitResponse | None:
    return (await client.asend(request(body=body))).parsed
