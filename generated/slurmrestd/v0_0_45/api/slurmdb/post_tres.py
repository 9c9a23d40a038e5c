"""Add TRES. POST /slurmdb/v0.0.45/tres/"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiTresResp
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.45/tres/",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiTresResp,
)


def request(*, body: OpenapiTresResp | Unset = UNSET) -> Request[OpenapiResp]:
    """Add TRES.

    Refused by the server: Updating TRES is not currently supported.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: OpenapiTresResp | Unset = UNSET) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: OpenapiTresResp | Unset = UNSET) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: OpenapiTresResp | Unset = UNSET) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: OpenapiTresResp | Unset = UNSET) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
