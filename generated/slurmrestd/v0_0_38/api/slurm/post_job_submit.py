"""Submit new job. POST /slurm/v0.0.38/job/submit"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.job_submit_req import JobSubmitReq, OpenapiJobSubmitResponse

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.38/job/submit",
    answers={"200": OpenapiJobSubmitResponse, "default": OpenapiJobSubmitResponse},
    body=JobSubmitReq,
)


def request(*, body: JobSubmitReq) -> Request[OpenapiJobSubmitResponse]:
    """Submit new job.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: JobSubmitReq) -> Response[OpenapiJobSubmitResponse]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: JobSubmitReq) -> OpenapiJobSubmitResponse | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: JobSubmitReq) -> Response[OpenapiJobSubmitResponse]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: JobSubmitReq) -> OpenapiJobSubmitResponse | None:
    return (await client.asend(request(body=body))).parsed
