"""Update jobs. POST /slurmdb/v0.0.44/jobs/"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiJobModifyReq, OpenapiJobModifyResp

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.44/jobs/",
    answers={"200": OpenapiJobModifyResp, "default": OpenapiJobModifyResp},
    body=OpenapiJobModifyReq,
)


def request(*, body: OpenapiJobModifyReq | Unset = UNSET) -> Request[OpenapiJobModifyResp]:
    """Update jobs.

    CRASHES slurmrestd: without job_rec ends slurmrestd with a segmentation fault.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: OpenapiJobModifyReq | Unset = UNSET) -> Response[OpenapiJobModifyResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: OpenapiJobModifyReq | Unset = UNSET) -> OpenapiJobModifyResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(
    *, client: Sender, body: OpenapiJobModifyReq | Unset = UNSET
) -> Response[OpenapiJobModifyResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: OpenapiJobModifyReq | Unset = UNSET) -> OpenapiJobModifyResp | None:
    return (await client.asend(request(body=body))).parsed
