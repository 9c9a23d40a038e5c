"""Update jobs. POST /slurmdb/v0.0.45/jobs/"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_job_modify_req import OpenapiJobModifyReq
from ...models.openapi_job_modify_resp import OpenapiJobModifyResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.45/jobs/",
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


def sync_detailed(*, client: Client, body: OpenapiJobModifyReq | Unset = UNSET) -> Response[OpenapiJobModifyResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body))


def sync(*, client: Client, body: OpenapiJobModifyReq | Unset = UNSET) -> OpenapiJobModifyResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body)).parsed


async def asyncio_detailed(
    *, client: Client, body: OpenapiJobModifyReq | Unset = UNSET
) -> Response[OpenapiJobModifyResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body))


async def asyncio(*, client: Client, body: OpenapiJobModifyReq | Unset = UNSET) -> OpenapiJobModifyResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body))).parsed
