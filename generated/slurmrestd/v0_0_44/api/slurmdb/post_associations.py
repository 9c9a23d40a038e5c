"""Set associations info. POST /slurmdb/v0.0.44/associations/"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiAssocsResp
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.44/associations/",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiAssocsResp,
)


def request(*, body: OpenapiAssocsResp | Unset = UNSET) -> Request[OpenapiResp]:
    """Set associations info.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: OpenapiAssocsResp | Unset = UNSET) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: OpenapiAssocsResp | Unset = UNSET) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: OpenapiAssocsResp | Unset = UNSET) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: OpenapiAssocsResp | Unset = UNSET) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
